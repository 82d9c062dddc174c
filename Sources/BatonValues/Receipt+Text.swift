/// A receipt on one line: `baton1:` and 68 letters, digits, `-` and `_` (base64url of RFC 4648).
///
/// The bytes: what is there and the outcome, the policy's digest, the chat's, the time, the rule, the team, and two of the
/// hash of all that, so that one that was cut off or mistyped is no receipt.
extension Receipt: LosslessStringConvertible {
  private static let prefix = "baton1:"
  private static let byteCount = 51

  /// The receipt on one line.
  public var description: String {
    let letters = Self.letters.utf8Start
    return String(unsafeUninitializedCapacity: Self.prefix.utf8.count + Self.byteCount / 3 * 4) { text in
      var place = text[...].initialize(fromContentsOf: Self.prefix.utf8)
      withBytes { bytes in
        for start in stride(from: 0, to: Self.byteCount, by: 3) {
          let group = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
          text[place] = letters[group >> 18]
          text[place + 1] = letters[group >> 12 & 63]
          text[place + 2] = letters[group >> 6 & 63]
          text[place + 3] = letters[group & 63]
          place += 4
        }
      }
      return place
    }
  }

  /// Reads a receipt; nil where the text is none.
  public init?(_ description: String) {
    guard description.hasPrefix(Self.prefix),
      let bytes = Self.bytes(base64: description.utf8.dropFirst(Self.prefix.utf8.count)),
      bytes.count == Self.byteCount, bytes[0] < 32
    else { return nil }
    func number(_ range: Range<Int>) -> UInt64 { bytes[range].reduce(0) { $0 << 8 | UInt64($1) } }
    let outcomes: [Decision.Outcome] = [.route, .queue, .ask, .hold]
    self.init(
      policy: Digest(bytes[1..<17]), chat: Digest(bytes[17..<33]),
      now: bytes[0] & 4 != 0 ? Int64(bitPattern: number(33..<41)) : nil,
      rule: bytes[0] & 8 != 0 ? UInt32(number(41..<45)) : nil,
      team: bytes[0] & 16 != 0 ? UInt32(number(45..<49)) : nil, outcome: outcomes[Int(bytes[0] & 3)])
    // There is one way to write each.
    guard withBytes({ $0.elementsEqual(bytes) }) else { return nil }
  }

  /// Does something with the bytes of all of it, and the two that guard it.
  private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let outcome: UInt8 =
      switch outcome {
      case .route: 0
      case .queue: 1
      case .ask: 2
      case .hold: 3
      }
    let marks: UInt8 = (now == nil ? 0 : 4) | (rule == nil ? 0 : 8) | (team == nil ? 0 : 16)
    return withUnsafeTemporaryAllocation(byteCount: Self.byteCount, alignment: 1) { bytes in
      bytes[0] = outcome | marks
      bytes.storeBytes(of: policy.high.bigEndian, toByteOffset: 1, as: UInt64.self)
      bytes.storeBytes(of: policy.low.bigEndian, toByteOffset: 9, as: UInt64.self)
      bytes.storeBytes(of: chat.high.bigEndian, toByteOffset: 17, as: UInt64.self)
      bytes.storeBytes(of: chat.low.bigEndian, toByteOffset: 25, as: UInt64.self)
      bytes.storeBytes(of: (now ?? 0).bigEndian, toByteOffset: 33, as: Int64.self)
      bytes.storeBytes(of: (rule ?? 0).bigEndian, toByteOffset: 41, as: UInt32.self)
      bytes.storeBytes(of: (team ?? 0).bigEndian, toByteOffset: 45, as: UInt32.self)
      let guards = SipHash.digest(of: UnsafeRawBufferPointer(rebasing: bytes[..<49])).high >> 48
      bytes.storeBytes(of: UInt16(truncatingIfNeeded: guards).bigEndian, toByteOffset: 49, as: UInt16.self)
      return body(UnsafeRawBufferPointer(bytes))
    }
  }

  private static var letters: StaticString { "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_" }

  private static func value(_ letter: UInt8) -> Int? { (0..<64).first { letters.utf8Start[$0] == letter } }

  private static func bytes(base64 text: Substring.UTF8View) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    var (group, count) = (0, 0)
    for letter in text {
      guard let value = value(letter) else { return nil }
      (group, count) = (group << 6 | value, count + 1)
      guard count == 4 else { continue }
      for shift in [16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: group >> shift)) }
      (group, count) = (0, 0)
    }
    return bytes
  }
}

extension Receipt.Digest: CustomStringConvertible {
  /// The sixteen bytes in hexadecimal.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

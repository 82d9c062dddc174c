/// A receipt on one line: `baton1:` and 68 letters, digits, `-` and `_` (base64url of RFC 4648).
///
/// The bytes: what is there and the outcome, the policy's digest, the chat's, the time, the rule, the team, and two of the
/// SHA-256 of all that, so that one that was cut off or mistyped is no receipt.
extension Receipt: LosslessStringConvertible {
  private static let prefix = "baton1:"
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The receipt on one line.
  public var description: String {
    let payload = self.payload
    return Self.prefix + Self.base64(payload + SHA256.digest(of: payload).prefix(2))
  }

  /// Reads a receipt; nil where the text is none.
  public init?(_ description: String) {
    guard description.hasPrefix(Self.prefix),
      let bytes = Self.bytes(base64: description.utf8.dropFirst(Self.prefix.utf8.count)), bytes.count == 51,
      SHA256.digest(of: Array(bytes.prefix(49))).prefix(2).elementsEqual(bytes.suffix(2)), bytes[0] < 32
    else { return nil }
    func number(_ range: Range<Int>) -> UInt64 { bytes[range].reduce(0) { $0 << 8 | UInt64($1) } }
    let outcomes: [Decision.Outcome] = [.route, .queue, .ask, .hold]
    self.init(
      policy: Digest(bytes[1..<17]), chat: Digest(bytes[17..<33]),
      now: bytes[0] & 4 != 0 ? Int64(bitPattern: number(33..<41)) : nil,
      rule: bytes[0] & 8 != 0 ? UInt32(number(41..<45)) : nil,
      team: bytes[0] & 16 != 0 ? UInt32(number(45..<49)) : nil, outcome: outcomes[Int(bytes[0] & 3)])
    // There is one way to write each.
    guard payload == Array(bytes.prefix(49)) else { return nil }
  }

  private var payload: [UInt8] {
    let outcome: UInt8 =
      switch outcome {
      case .route: 0
      case .queue: 1
      case .ask: 2
      case .hold: 3
      }
    func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
      stride(from: number.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }
    let marks: UInt8 = (now == nil ? 0 : 4) | (rule == nil ? 0 : 8) | (team == nil ? 0 : 16)
    return [outcome | marks] + policy.bytes + chat.bytes + bytes(now ?? 0) + bytes(rule ?? 0) + bytes(team ?? 0)
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<start + 3].reduce(0) { $0 << 8 | Int($1) }
      for shift in [18, 12, 6, 0] { text.append(alphabet[group >> shift & 63]) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func bytes(base64 text: Substring.UTF8View) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    var (group, count) = (0, 0)
    for letter in text {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
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

/// Zone files (TZif, RFC 8536).
extension Zone {
  /// What is wrong with a zone file.
  package enum FileError: Error, Hashable, Sendable {
    /// It is no zone file.
    case notAZoneFile
    /// It ends too soon, or says what no zone file may.
    case damaged
    /// It counts leap seconds, which no clock of ours does.
    case leapSeconds
  }

  /// The zone of that name from the bytes of its file; any bytes are safe.
  ///
  /// - Complexity: O(*n*) in the bytes.
  /// - Throws: `FileError`.
  package init(name: String, file: [UInt8]) throws(FileError) {
    let bytes = file.span
    guard let old = Header(bytes, at: 0) else { throw .notAZoneFile }
    guard old.version >= UInt8(ascii: "2") else {
      try self.init(name: name, bytes, old, wide: false)
      return
    }
    guard let header = Header(bytes, at: old.end(wide: false)) else { throw .damaged }
    try self.init(name: name, bytes, header, wide: true)
  }

  private init(name: String, _ bytes: Span<UInt8>, _ header: Header, wide: Bool) throws(FileError) {
    guard header.leapCount == 0 else { throw .leapSeconds }
    guard header.typeCount > 0, header.end(wide: wide) <= bytes.count else { throw .damaged }
    let width = wide ? 8 : 4
    let kinds = header.start + header.timeCount * width
    let types = kinds + header.timeCount
    func offset(of type: Int) throws(FileError) -> Int {
      guard type < header.typeCount else { throw .damaged }
      let offset = Int(bytes.signed(at: types + type * 6, 4))
      guard -89_999...93_599 ~= offset else { throw .damaged }
      return offset
    }
    var first = try offset(of: 0)
    var transitions: [Transition] = []
    var last = Int64.min
    for place in 0..<header.timeCount {
      let at = bytes.signed(at: header.start + place * width, width)
      guard at > last || place == 0 else { throw .damaged }
      last = at
      let offset = try offset(of: Int(bytes[kinds + place]))
      if at < Instant.range.lowerBound / 1000 {
        first = offset
      } else if at <= Instant.range.upperBound / 1000 {
        transitions.append(Transition(at: at, offset: offset))
      }
    }
    var rule: ZoneRule?
    if wide {
      let start = header.end(wide: true)
      guard start < bytes.count, bytes[start] == UInt8(ascii: "\n") else { throw .damaged }
      var end = start + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      guard end < bytes.count else { throw .damaged }
      if end > start + 1 {
        rule = ZoneRule(footer: bytes.extracting((start + 1)..<end))
        guard rule != nil else { throw .damaged }
      }
    }
    self.init(name: name, firstOffset: first, transitions: transitions, rule: rule)
  }
}

/// The head of a block of a zone file.
private struct Header {
  var version: UInt8
  /// Where the block's data starts.
  var start: Int
  var utCount: Int
  var standardCount: Int
  var leapCount: Int
  var timeCount: Int
  var typeCount: Int
  var nameBytes: Int

  init?(_ bytes: Span<UInt8>, at place: Int) {
    guard place <= bytes.count, bytes.count - place >= 44, bytes.signed(at: place, 4) == 0x545A_6966 else { return nil }
    let bytes = bytes.extracting(place..<(place + 44))
    version = bytes[4]
    start = place + 44
    func count(_ index: Int) -> Int { Int(UInt32(truncatingIfNeeded: bytes.signed(at: 20 + index * 4, 4))) }
    (utCount, standardCount, leapCount) = (count(0), count(1), count(2))
    (timeCount, typeCount, nameBytes) = (count(3), count(4), count(5))
  }

  /// Where the block's data ends.
  func end(wide: Bool) -> Int {
    let width = wide ? 8 : 4
    return start + timeCount * (width + 1) + typeCount * 6 + nameBytes + leapCount * (width + 4) + standardCount
      + utCount
  }
}

extension Span where Element == UInt8 {
  /// A big-endian number with its sign.
  fileprivate func signed(at place: Int, _ width: Int) -> Int64 {
    var number: Int64 = Int64(Int8(bitPattern: self[place]))
    for next in (place + 1)..<(place + width) { number = number << 8 | Int64(self[next]) }
    return number
  }
}

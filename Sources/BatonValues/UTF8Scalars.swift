extension Span where Element == UInt8 {
  /// The scalar of valid UTF-8 that begins at a place, and the place after it.
  @inline(__always)
  func scalar(at place: Int) -> (scalar: UInt32, end: Int) {
    let first = UInt32(self[place])
    if first < 0x80 { return (first, place + 1) }
    let second = UInt32(self[place + 1]) & 0x3F
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, place + 2) }
    let third = UInt32(self[place + 2]) & 0x3F
    if first < 0xF0 { return ((first & 0xF) << 12 | second << 6 | third, place + 3) }
    return ((first & 7) << 18 | second << 12 | third << 6 | UInt32(self[place + 3]) & 0x3F, place + 4)
  }
}

extension [UInt8] {
  /// Adds a scalar in UTF-8.
  mutating func append(scalar: UInt32) {
    var (bytes, count) = scalar.utf8
    while count > 0 {
      count -= 1
      append(UInt8(truncatingIfNeeded: bytes))
      bytes >>= 8
    }
  }
}

extension UInt32 {
  /// A scalar in UTF-8, the first byte lowest.
  var utf8: (bytes: UInt32, count: Int) {
    switch self {
    case 0..<0x80: (self, 1)
    case 0x80..<0x800: (0x80C0 | self >> 6 | (self & 0x3F) << 8, 2)
    case 0x800..<0x10000: (0x8080E0 | self >> 12 | (self >> 6 & 0x3F) << 8 | (self & 0x3F) << 16, 3)
    default:
      (0x8080_80F0 | self >> 18 | (self >> 12 & 0x3F) << 8 | (self >> 6 & 0x3F) << 16 | (self & 0x3F) << 24, 4)
    }
  }
}

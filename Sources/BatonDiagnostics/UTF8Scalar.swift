/// The scalar that begins at one place of some bytes, well-formed or not.
package struct UTF8Scalar: Hashable, Sendable {
  /// The scalar; nil where the bytes are no UTF-8.
  package let scalar: Unicode.Scalar?
  /// How many bytes it takes; of broken bytes, those that one replacement character stands for.
  package let length: Int

  /// The scalar at `offset`, read from no further than `end`.
  ///
  /// Broken bytes are cut as Unicode 3.9 says ("substitution of maximal subparts"), which is how `String(decoding:as:)`
  /// counts them.
  ///
  /// - Precondition: `offset < end` and `end <= bytes.count`.
  package init(_ bytes: [UInt8], at offset: Int, before end: Int) {
    let first = bytes[offset]
    if first < 0x80 {
      scalar = Unicode.Scalar(first)
      length = 1
      return
    }
    guard let (count, second) = UTF8Scalar.shape(of: first) else {
      scalar = nil
      length = 1
      return
    }
    var value = UInt32(first) & (0x7F >> UInt32(count))
    var read = 1
    while read < count, offset + read < end {
      let byte = bytes[offset + read]
      guard (read == 1 ? second : 0x80...0xBF).contains(byte) else { break }
      value = value << 6 | UInt32(byte & 0x3F)
      read += 1
    }
    scalar = read == count ? Unicode.Scalar(value) : nil
    length = read
  }

  /// How many bytes a scalar with that first byte takes, and what its second byte may be.
  private static func shape(of first: UInt8) -> (count: Int, second: ClosedRange<UInt8>)? {
    switch first {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }

  /// Where the scalar before `offset` begins, no earlier than `start`.
  ///
  /// - Precondition: `start < offset`.
  package static func start(before offset: Int, from start: Int, in bytes: [UInt8]) -> Int {
    var candidate = offset - 1
    while candidate > start, offset - candidate < 4, bytes[candidate] & 0xC0 == 0x80 { candidate -= 1 }
    let length = UTF8Scalar(bytes, at: candidate, before: offset).length
    return candidate + length == offset ? candidate : offset - 1
  }
}

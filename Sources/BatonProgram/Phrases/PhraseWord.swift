/// A folded word as numbers: nearly all words are at most 16 bytes long, and these compare as two integers.
@usableFromInline package struct PhraseWord: Hashable, Sendable {
  /// Its first eight bytes, the first one lowest, zeros where it has none.
  package let first: UInt64
  /// The next eight.
  package let second: UInt64
  /// Where the others begin in the tables' `tails`,
  package let tail: UInt32
  /// and where they end.
  package let tailEnd: UInt32

  /// A word.
  package init(first: UInt64, second: UInt64, tail: UInt32, tailEnd: UInt32) {
    self.first = first
    self.second = second
    self.tail = tail
    self.tailEnd = tailEnd
  }

  /// The sixteen bytes of a word that is not longer; behind it there must be fifteen more of anything.
  @inlinable @inline(__always)
  package static func numbers(_ bytes: Span<UInt8>, count: Int) -> (first: UInt64, second: UInt64) {
    let raw = bytes.bytes
    let first = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self))
    let second = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self))
    return (
      first & mask(min(count, 8)), second & mask(max(count, 8) &- 8)
    )
  }

  /// The first bytes of a number, eight at most.
  @inlinable @inline(__always)
  package static func mask(_ bytes: Int) -> UInt64 { (1 as UInt64) << UInt64(truncatingIfNeeded: 8 &* bytes) &- 1 }

  /// Eight bytes of a word from a place on, as one number.
  package static func number(_ bytes: Span<UInt8>, at place: Int) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    for index in place..<max(place, min(place + 8, bytes.count)) {
      number |= UInt64(bytes[index]) &<< shift
      shift += 8
    }
    return number
  }

  /// The hash of a word of at most 16 bytes: a product of 128 bits folded, as in wyhash (Wang Yi).
  @inlinable @inline(__always)
  package static func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = (first ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: second ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  /// The hash of any word: what it has beyond 16 bytes added eight bytes at a time.
  package static func hash(_ first: UInt64, _ second: UInt64, tail bytes: Span<UInt8>, from place: Int) -> UInt64 {
    var hash = hash(first, second)
    for place in stride(from: place, to: bytes.count, by: 8) { hash = Self.hash(hash, number(bytes, at: place)) }
    return hash
  }
}

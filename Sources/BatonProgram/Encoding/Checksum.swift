/// A checksum that shows damage: four sums, each over every fourth word of eight bytes, so that four words are taken in at
/// a time. Every step can be undone, so that a change within one word always changes its sum. It keeps nobody from forging
/// a file; that is what validation is for.
///
/// The steps are those of MurmurHash3's last mixing (Appleby, 2011), with one multiplication.
struct Checksum: Equatable {
  private var sums: (UInt64, UInt64, UInt64, UInt64)

  /// The sums of some bytes.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: RawSpan, seed: UInt64) {
    let count = bytes.byteCount
    let start = Self.mixed(seed, UInt64(count))
    sums = (start ^ 1, start ^ 2, start ^ 3, start ^ 4)
    var place = 0
    while place &+ 32 <= count {
      sums.0 = Self.mixed(sums.0, Self.word(bytes, place))
      sums.1 = Self.mixed(sums.1, Self.word(bytes, place &+ 8))
      sums.2 = Self.mixed(sums.2, Self.word(bytes, place &+ 16))
      sums.3 = Self.mixed(sums.3, Self.word(bytes, place &+ 24))
      place &+= 32
    }
    while place < count {
      var word: UInt64 = 0
      for offset in 0..<min(8, count - place) {
        word |= UInt64(bytes.unsafeLoad(fromByteOffset: place + offset, as: UInt8.self)) << UInt64(8 * offset)
      }
      sums.0 = Self.mixed(sums.0, word)
      place += 8
    }
  }

  /// The sums as 32 bytes, the least significant first.
  var bytes: [UInt8] {
    [sums.0, sums.1, sums.2, sums.3].flatMap { sum in (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64(8 * $0)) } }
  }

  /// Whether all sums are the same.
  static func == (a: Checksum, b: Checksum) -> Bool { a.sums == b.sums }

  @inline(__always)
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product &>> 33
  }

  @inline(__always)
  private static func word(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}

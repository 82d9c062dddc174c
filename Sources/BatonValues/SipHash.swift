/// SipHash-2-4 of 128 bits, of the key of its authors' tests (Aumasson and Bernstein, "SipHash: a fast short-input PRF",
/// 2012).
///
/// The key is no secret: it tells texts apart that differ by chance, not two that somebody makes alike on purpose.
package struct SipHash {
  private var (v0, v1, v2, v3): (UInt64, UInt64, UInt64, UInt64)
  private var words: UInt64 = 0

  /// The hash of nothing yet.
  package init() {
    let (low, high): (UInt64, UInt64) = (0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908)
    v0 = low ^ 0x736F_6D65_7073_6575
    v1 = high ^ 0x646F_7261_6E64_6F6D ^ 0xEE
    v2 = low ^ 0x6C79_6765_6E65_7261
    v3 = high ^ 0x7465_6462_7974_6573
  }

  /// The hash of some bytes.
  ///
  /// - Complexity: O(*n*).
  package static func digest(of bytes: UnsafeRawBufferPointer) -> Receipt.Digest {
    var hash = SipHash()
    return hash.finish(with: hash.takeWords(of: bytes), UInt64(truncatingIfNeeded: bytes.count))
  }

  /// Takes in eight bytes, the lowest first.
  package mutating func take(_ word: UInt64) {
    words &+= 1
    v3 ^= word
    mix(rounds: 2)
    v0 ^= word
  }

  /// Takes in how many bytes there are, and these, with zeros up to the next eight.
  ///
  /// - Complexity: O(*n*).
  package mutating func take(_ bytes: UnsafeRawBufferPointer) {
    take(UInt64(truncatingIfNeeded: bytes.count))
    let rest = takeWords(of: bytes)
    if bytes.count & 7 != 0 { take(rest) }
  }

  /// The hash of all that was taken in.
  package consuming func digest() -> Receipt.Digest { finish(with: 0, words &* 8) }

  /// Takes in all bytes but those that fill no word, and gives these.
  private mutating func takeWords(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    let whole = bytes.count & ~7
    var place = 0
    while place < whole {
      take(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest |= UInt64(bytes[place]) &<< UInt64(truncatingIfNeeded: 8 &* (place &- whole))
      place &+= 1
    }
    return rest
  }

  private mutating func finish(with rest: UInt64, _ count: UInt64) -> Receipt.Digest {
    take(rest | count &<< 56)
    v2 ^= 0xEE
    mix(rounds: 4)
    let first = v0 ^ v1 ^ v2 ^ v3
    v1 ^= 0xDD
    mix(rounds: 4)
    return Receipt.Digest(high: first.byteSwapped, low: (v0 ^ v1 ^ v2 ^ v3).byteSwapped)
  }

  private mutating func mix(rounds: Int) {
    for _ in 0..<rounds {
      v0 &+= v1
      v1 = Self.rotated(v1, 13) ^ v0
      v0 = Self.rotated(v0, 32)
      v2 &+= v3
      v3 = Self.rotated(v3, 16) ^ v2
      v0 &+= v3
      v3 = Self.rotated(v3, 21) ^ v0
      v2 &+= v1
      v1 = Self.rotated(v1, 17) ^ v2
      v2 = Self.rotated(v2, 32)
    }
  }

  private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 { word &<< count | word &>> (64 &- count) }
}

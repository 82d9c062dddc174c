import BatonProgram

/// Words cut straight from a message's bytes, eight at a time (SWAR: Mycroft 1987, Lamport 1975), with the same result
/// as `Words`.
extension PhraseTables {
  /// Reads a message that is all ASCII, and says whether it has any word.
  ///
  /// Words are cut and looked up some at a time and only then read, so that a wrong guess of the processor in the one
  /// does not hold up the other; and 16 bytes are looked at at once, without a branch on how long the word is.
  func readASCII(
    _ utf8: Span<UInt8>, _ scratch: inout PhraseScratch, into found: inout MutableSpan<UInt64>
  ) -> Bool {
    let bytes = utf8.bytes
    var known = InlineArray<32, UInt64>(repeating: 0)
    let begin = scratch.progress.clock
    var clock = begin
    var (place, count) = (0, 0)
    while place < bytes.byteCount {
      let low = Self.eight(bytes, place)
      let high = Self.eight(bytes, place + 8)
      let inWord = Self.ones(Self.inWord(low)) | Self.ones(Self.inWord(high)) &<< 8
      let length = (~inWord).trailingZeroBitCount
      if length == 0 {
        place += min(16, inWord.trailingZeroBitCount)
        continue
      }
      let label: UInt32
      if length == 16 || Self.byte(low, high, length) == 0x27 {
        let (folded, after) = Self.foldWord(utf8, from: place, into: &scratch.word)
        label = self.label(of: scratch.word.span.extracting(0..<folded))
        place = after
      } else {
        let first = (low | Self.lower) & Self.mask(min(length, 8))
        let second = (high | Self.lower) & Self.mask(max(length, 8) &- 8)
        label = self.label(first, second)
        place += length &+ min((inWord &>> length).trailingZeroBitCount, 16 &- length)
      }
      known[count] = UInt64(clock) &<< 32 | UInt64(label)
      count &+= label != Self.none ? 1 : 0
      clock &+= 1
      if count == known.count {
        read(known.span.extracting(first: count), &scratch, into: &found)
        count = 0
      }
    }
    read(known.span.extracting(first: count), &scratch, into: &found)
    scratch.progress.advance(to: clock)
    return clock != begin
  }

  /// The first bytes of a number, eight at most.
  @inline(__always)
  private static func mask(_ bytes: Int) -> UInt64 {
    bytes == 0 ? 0 : UInt64.max &>> UInt64(64 &- bytes &* 8)
  }

  /// The high bits of eight bytes as a number of eight bits.
  @inline(__always)
  private static func ones(_ high: UInt64) -> Int {
    Int(truncatingIfNeeded: ((high &>> 7) &* 0x0102_0408_1020_4080) &>> 56)
  }

  /// One of 16 bytes.
  @inline(__always)
  private static func byte(_ low: UInt64, _ high: UInt64, _ place: Int) -> UInt64 {
    ((place < 8 ? low : high) &>> UInt64((place & 7) &* 8)) & 0xFF
  }

  /// The high bit of every byte.
  private static var high: UInt64 { 0x8080_8080_8080_8080 }
  /// The bit that makes a letter a small one and that every digit has.
  private static var lower: UInt64 { 0x2020_2020_2020_2020 }

  /// The eight bytes from a place on, zeros after the end.
  @inline(__always)
  private static func eight(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    if place + 8 <= bytes.byteCount {
      return UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    return lastOnes(bytes, place)
  }

  private static func lastOnes(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    var number: UInt64 = 0
    var index = bytes.byteCount - 1
    while index >= place {
      number = number << 8 | UInt64(bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt8.self))
      index -= 1
    }
    return number
  }

  /// The high bits of the bytes that are letters or digits.
  @inline(__always)
  private static func inWord(_ eight: UInt64) -> UInt64 {
    let folded = eight | lower
    let letters = (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x0505_0505_0505_0505)
    let digits = (eight &+ 0x5050_5050_5050_5050) & ~(eight &+ 0x4646_4646_4646_4646)
    return (letters | digits) & high
  }

  /// Folds the word at a place without its apostrophes, as much of it as there is room for, and gives its length and the
  /// place after it and what ended it.
  private static func foldWord(
    _ utf8: Span<UInt8>, from start: Int, into word: inout [UInt8]
  ) -> (length: Int, after: Int) {
    var (length, place) = (0, start)
    var hasApostrophe = false
    while place < utf8.count {
      let byte = utf8[place]
      place += 1
      switch byte {
      case 0x27 where !hasApostrophe: hasApostrophe = true
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        hasApostrophe = false
        if length < word.count {
          word[length] = byte | 0x20
          length += 1
        }
      default: return (length, place)
      }
    }
    return (length, place)
  }
}

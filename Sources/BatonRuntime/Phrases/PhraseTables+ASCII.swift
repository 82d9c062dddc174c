import BatonProgram

/// Words cut straight from a message's bytes, with the same result as `Words`.
///
/// Which bytes are in a word is one bit each, 64 at a time, found without a branch (SWAR: Lamport 1975; the positions
/// taken from the bits as in simdjson, Langdale and Lemire 2019). Words are looked up some at a time and only then read,
/// so that a wrong guess of the processor in the one does not hold up the other.
extension PhraseTables {
  /// Reads a message that is all ASCII, and says whether it has any word.
  func readASCII(
    _ utf8: Span<UInt8>, _ scratch: inout PhraseScratch, into found: inout MutableSpan<UInt64>
  ) -> Bool {
    let bytes = utf8.bytes
    var known = InlineArray<32, UInt64>(repeating: 0)
    let begin = scratch.progress.clock
    var clock = begin
    var (count, start, done, base) = (0, 0, 0, 0)
    var isInWord: UInt64 = 0
    while base <= bytes.byteCount {
      let inWord = Self.inWord(bytes, base)
      let before = inWord &<< 1 | isInWord
      var starts = inWord & ~before
      var ends = before & ~inWord
      if isInWord == 0 { start = base &+ Self.take(&starts) }
      isInWord = inWord &>> 63
      while ends != 0 {
        let end = base &+ Self.take(&ends)
        let word = start
        start = base &+ Self.take(&starts)
        // A part of a word with apostrophes that is read already.
        if word < done { continue }
        let label: UInt32
        if end &- word > 16 || end < utf8.count && utf8[end] == 0x27 {
          let length: Int
          (length, done) = Self.foldWord(utf8, from: word, into: &scratch.word)
          label = self.label(of: scratch.word.span.extracting(0..<length))
        } else {
          let length = end &- word
          let first = (Self.eight(bytes, word) | Self.lower) & Self.mask(min(length, 8))
          let second = (Self.eight(bytes, word &+ 8) | Self.lower) & Self.mask(max(length, 8) &- 8)
          label = self.label(first, second)
        }
        known[count] = UInt64(clock) &<< 32 | UInt64(label)
        count &+= label != Self.none ? 1 : 0
        clock &+= 1
        if count == known.count {
          read(known.span.extracting(first: count), &scratch, into: &found)
          count = 0
        }
      }
      base &+= 64
    }
    read(known.span.extracting(first: count), &scratch, into: &found)
    scratch.progress.advance(to: clock)
    return clock != begin
  }

  /// Takes the lowest bit out, and gives its place; 64 where there is none.
  @inline(__always)
  private static func take(_ bits: inout UInt64) -> Int {
    let place = bits.trailingZeroBitCount
    bits &= bits &- 1
    return place
  }

  /// The first bytes of a number, eight at most.
  @inline(__always)
  private static func mask(_ bytes: Int) -> UInt64 {
    bytes == 0 ? 0 : UInt64.max &>> UInt64(64 &- bytes &* 8)
  }

  /// A bit for each of the 64 bytes from a place on: whether it is a letter or a digit.
  @inline(__always)
  private static func inWord(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    var bits: UInt64 = 0
    var shift: UInt64 = 0
    let end = min(64, bytes.byteCount &- place)
    for offset in stride(from: 0, to: end, by: 8) {
      let high = inWord(eight(bytes, place &+ offset))
      bits |= (((high &>> 7) &* 0x0102_0408_1020_4080) &>> 56) &<< shift
      shift &+= 8
    }
    return bits
  }

  /// The high bit of every byte.
  private static var high: UInt64 { 0x8080_8080_8080_8080 }
  /// The bit that makes a letter a small one and that every digit has.
  private static var lower: UInt64 { 0x2020_2020_2020_2020 }

  /// The eight bytes from a place on, zeros after the end.
  @inline(__always)
  private static func eight(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    let missing = place &+ 8 &- bytes.byteCount
    if missing <= 0 {
      return UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    if missing >= 8 { return 0 }
    return lastOnes(bytes, place, missing)
  }

  @inline(__always)
  private static func lastOnes(_ bytes: RawSpan, _ place: Int, _ missing: Int) -> UInt64 {
    if place >= missing {
      let number = bytes.unsafeLoadUnaligned(fromByteOffset: place &- missing, as: UInt64.self)
      return UInt64(littleEndian: number) &>> UInt64(missing &* 8)
    }
    var number: UInt64 = 0
    for index in (place..<bytes.byteCount).reversed() {
      number = number << 8 | UInt64(bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt8.self))
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

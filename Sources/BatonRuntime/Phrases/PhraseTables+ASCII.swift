import BatonProgram

/// Words cut straight from a message's bytes, eight at a time (SWAR: Mycroft 1987, Lamport 1975), with the same result
/// as `Words`.
extension PhraseTables {
  /// Reads a message that is all ASCII, and says whether it has any word.
  func readASCII(
    _ utf8: Span<UInt8>, _ scratch: inout PhraseScratch, into found: inout MutableSpan<UInt64>
  ) -> Bool {
    let bytes = utf8.bytes
    let count = bytes.byteCount
    let begin = scratch.clock
    var place = 0
    while place < count {
      var eight = Self.eight(bytes, place)
      var inWord = Self.inWord(eight)
      if inWord & 0x80 == 0 {
        if inWord == 0 {
          place += 8
          continue
        }
        place += inWord.trailingZeroBitCount >> 3
        eight = Self.eight(bytes, place)
        inWord = Self.inWord(eight)
      }
      var end = (~inWord & Self.high).trailingZeroBitCount >> 3
      var (first, second) = (eight | Self.lower, 0 as UInt64)
      if end < 8 {
        first &= (1 << UInt64(end * 8)) &- 1
      } else {
        eight = Self.eight(bytes, place + 8)
        let more = (~Self.inWord(eight) & Self.high).trailingZeroBitCount >> 3
        second = more < 8 ? (eight | Self.lower) & ((1 << UInt64(more * 8)) &- 1) : 0
        end = 8 + more
      }
      place += end
      let label: UInt32
      if end == 16 || place < count && utf8[place] == 0x27 {
        let (length, after) = Self.foldWord(utf8, from: place - end, into: &scratch.word)
        label = self.label(of: scratch.word.span.extracting(0..<length))
        place = after
      } else {
        label = self.label(first, second)
        place += 1
      }
      if label != Self.none { read(label, &scratch, into: &found) }
      scratch.clock &+= 1
    }
    return scratch.clock != begin
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

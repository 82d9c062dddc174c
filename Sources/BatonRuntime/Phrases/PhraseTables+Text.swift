import BatonProgram
import BatonValues

/// Words cut straight from a message's bytes, with the same result as `Words`.
///
/// Which bytes are in a word is one bit each, 64 at a time, found without a branch (SWAR: Lamport 1975; the positions
/// taken from the bits as in simdjson, Langdale and Lemire 2019). What is neither ASCII nor short is cut by the cutter,
/// up to the next ASCII sign. Words that a filter lets pass wait, and are looked up some at a time and only then read, so
/// that a wrong guess of the processor in the one does not hold up the other.
extension PhraseTables {
  /// Reads a message, and says whether it has any word.
  func readText(
    _ utf8: Span<UInt8>, _ scratch: inout PhraseScratch, into found: inout MutableSpan<UInt64>
  ) -> Bool {
    let begin = scratch.ways.progress.clock
    let end =
      utf8.count < 8
      ? readShort(utf8, begin, &scratch.waiting, &scratch.cutter, &scratch.ways, into: &found)
      : readBlocks(utf8, begin, &scratch.waiting, &scratch.cutter, &scratch.ways, into: &found)
    scratch.ways.progress.advance(to: end)
    return end != begin
  }

  /// Reads a message of less than eight bytes, and gives the clock after it.
  private func readShort(
    _ utf8: Span<UInt8>, _ begin: UInt32, _ room: inout [WaitingWord], _ cutter: inout WordCutter,
    _ ways: inout PhraseWays, into found: inout MutableSpan<UInt64>
  ) -> UInt32 {
    var queue = WaitingQueue(clock: begin)
    var waiting = room.mutableSpan
    cutter.begin(at: 0)
    queue = cut(utf8, inRun: false, queue, &waiting, &cutter, &ways, into: &found)
    queue = resolve(queue, waiting.span, &ways, into: &found)
    return queue.clock
  }

  /// Reads a message of eight bytes or more, and gives the clock after it.
  private func readBlocks(
    _ utf8: Span<UInt8>, _ begin: UInt32, _ room: inout [WaitingWord], _ cutter: inout WordCutter,
    _ ways: inout PhraseWays, into found: inout MutableSpan<UInt64>
  ) -> UInt32 {
    var queue = WaitingQueue(clock: begin)
    var waiting = room.mutableSpan
    let (filter, gate, hasBeginnings) = (filter.span, gate.span, edges.count > 0 || beginnings[0].label != Self.none)
    let bytes = utf8.bytes
    let last = bytes.byteCount &- 8
    var (start, done, base) = (0, 0, 0)
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
        // A part of a run that is read already.
        if word < done { continue }
        let length = end &- word
        var (first, second) = Self.sixteen(bytes, word, last)
        first &= UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* min(length, 8))
        second &= (1 as UInt64) &<< UInt64(truncatingIfNeeded: 8 &* max(length, 8) &- 64) &- 1
        let next = utf8[min(end, utf8.count &- 1)]
        if length > 15 || next == 0x27 || (first | second) & Self.high != 0 {
          // A keycap makes an emoji of the sign before it.
          let mayBeKeycap = word > 0 && utf8[word] >= 0x80 && (utf8[word - 1] == 0x23 || utf8[word - 1] == 0x2A)
          cutter.begin(at: mayBeKeycap ? word - 1 : word)
          queue = cut(utf8, inRun: true, queue, &waiting, &cutter, &ways, into: &found)
          done = cutter.place
        } else {
          queue.add(first, second, filter, gate, hasBeginnings, &waiting)
        }
        if queue.count == WaitingWord.most { queue = resolve(queue, waiting.span, &ways, into: &found) }
      }
      base &+= 64
    }
    return resolve(queue, waiting.span, &ways, into: &found).clock
  }

  /// Cuts the words of a run, or of a whole text, one after the other.
  @inline(never)
  private func cut(
    _ utf8: Span<UInt8>, inRun: Bool, _ before: WaitingQueue, _ waiting: inout MutableSpan<WaitingWord>,
    _ cutter: inout WordCutter, _ ways: inout PhraseWays, into found: inout MutableSpan<UInt64>
  ) -> WaitingQueue {
    var queue = before
    let (filter, gate, hasBeginnings) = (filter.span, gate.span, edges.count > 0 || beginnings[0].label != Self.none)
    while cutter.next(in: utf8, inRun: inRun) {
      if cutter.count <= 16 {
        let (first, second) = PhraseWord.numbers(cutter.bytes.span, count: cutter.count)
        queue.add(first, second, filter, gate, hasBeginnings, &waiting)
        if queue.count == WaitingWord.most { queue = resolve(queue, waiting.span, &ways, into: &found) }
      } else {
        queue = resolve(queue, waiting.span, &ways, into: &found)
        let label = label(of: cutter.bytes.span.extracting(first: cutter.count))
        if label != Self.none { read(label, at: queue.clock, &ways, into: &found) }
        queue.skip()
      }
    }
    return queue
  }

  /// Takes the lowest bit out, and gives its place; 64 where there is none.
  @inline(__always)
  private static func take(_ bits: inout UInt64) -> Int {
    let place = bits.trailingZeroBitCount
    bits &= bits &- 1
    return place
  }

  /// A bit for each of the 64 bytes from a place on: whether it is a letter, a digit, or no ASCII.
  @inline(__always)
  private static func inWord(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    var bits: UInt64 = 0
    var shift: UInt64 = 0
    if bytes.byteCount &- place >= 64 {
      for offset in stride(from: 0, to: 64, by: 16) {
        let sixteen = bytes.unsafeLoadUnaligned(fromByteOffset: place &+ offset, as: SIMD2<UInt64>.self)
        let high = inWord(sixteen)
        let low = gathered(UInt64(littleEndian: high[0])) | gathered(UInt64(littleEndian: high[1])) &<< 8
        bits |= low &<< UInt64(truncatingIfNeeded: offset)
      }
      return bits
    }
    let end = min(64, bytes.byteCount &- place)
    let last = bytes.byteCount &- 8
    for offset in stride(from: 0, to: end, by: 8) {
      let high = inWord(SIMD2(eight(bytes, place &+ offset, last), 0))
      bits |= gathered(high[0]) &<< shift
      shift &+= 8
    }
    return bits
  }

  /// The high bit of every byte.
  private static var high: UInt64 { 0x8080_8080_8080_8080 }
  /// The bit that makes a letter a small one and that every digit has.
  private static var lower: UInt64 { 0x2020_2020_2020_2020 }

  /// The eight bytes from a place on, zeros after the end; of a place behind the end anything.
  @inline(__always)
  private static func eight(_ bytes: RawSpan, _ place: Int, _ last: Int) -> UInt64 {
    let read = min(place, last)
    let number = bytes.unsafeLoadUnaligned(fromByteOffset: read, as: UInt64.self)
    return UInt64(littleEndian: number) &>> UInt64(truncatingIfNeeded: (place &- read) &* 8)
  }

  /// The sixteen bytes from a place on, as small letters; of places behind the end anything.
  @inline(__always)
  private static func sixteen(_ bytes: RawSpan, _ place: Int, _ last: Int) -> (UInt64, UInt64) {
    guard place &+ 8 <= last else { return (eight(bytes, place, last) | lower, eight(bytes, place &+ 8, last) | lower) }
    let first = bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
    let second = bytes.unsafeLoadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self)
    return (UInt64(littleEndian: first) | lower, UInt64(littleEndian: second) | lower)
  }

  /// The high bits of eight bytes, the first one lowest.
  @inline(__always)
  private static func gathered(_ high: UInt64) -> UInt64 { ((high &>> 7) &* 0x0102_0408_1020_4080) &>> 56 }

  /// The high bits of the bytes that are letters, digits, or no ASCII.
  @inline(__always)
  private static func inWord(_ bytes: SIMD2<UInt64>) -> SIMD2<UInt64> {
    let plain = bytes & SIMD2(repeating: ~high)
    let folded = plain | SIMD2(repeating: lower)
    let letters =
      (folded &+ SIMD2(repeating: 0x1F1F_1F1F_1F1F_1F1F)) & ~(folded &+ SIMD2(repeating: 0x0505_0505_0505_0505))
    let digits =
      (plain &+ SIMD2(repeating: 0x5050_5050_5050_5050)) & ~(plain &+ SIMD2(repeating: 0x4646_4646_4646_4646))
    return (letters | digits | bytes) & SIMD2(repeating: high)
  }
}

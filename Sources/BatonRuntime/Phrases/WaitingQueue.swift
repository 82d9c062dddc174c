import BatonProgram

/// A word of at most 16 bytes that may be one of the patterns'.
struct WaitingWord: BitwiseCopyable, Sendable {
  /// Its first eight bytes.
  var first: UInt64 = 0
  /// The next eight.
  var second: UInt64 = 0
  /// Its hash.
  var hash: UInt64 = 0
  /// Its place by the clock.
  var place: UInt64 = 0

  /// How many wait at most.
  static var most: Int { 32 }
}

/// How many words wait, and the clock.
struct WaitingQueue: BitwiseCopyable {
  /// How many words wait.
  private(set) var count = 0
  /// The place of the next word.
  private(set) var clock: UInt32

  /// Nobody waits.
  init(clock: UInt32) { self.clock = clock }

  /// Lets a word wait, if it may be one of the patterns'. Whether it is, is what nobody can guess, so there is no branch on
  /// that.
  ///
  /// - Precondition: Fewer wait than may.
  @inline(__always)
  mutating func add(
    _ first: UInt64, _ second: UInt64, _ filter: Span<UInt64>, _ gate: Span<UInt64>, _ hasBeginnings: Bool,
    _ waiting: inout MutableSpan<WaitingWord>
  ) {
    let hash = PhraseWord.hash(first, second)
    waiting[count] = WaitingWord(first: first, second: second, hash: hash, place: UInt64(clock))
    let bit = Int(truncatingIfNeeded: hash) & (filter.count &* 64 &- 1)
    var passes = filter[bit &>> 6] &>> UInt64(bit & 63)
    if hasBeginnings {
      let start = PhraseTables.gateBit(first)
      passes |= gate[start &>> 6] &>> UInt64(start & 63)
    }
    count &+= Int(truncatingIfNeeded: passes & 1)
    clock &+= 1
  }

  /// Passes over a word.
  mutating func skip() { clock &+= 1 }
}

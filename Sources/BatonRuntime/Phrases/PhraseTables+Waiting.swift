import BatonProgram

/// Words that waited are looked up one after the other, and then read.
extension PhraseTables {
  /// Looks up and reads what waits, and gives the queue after it.
  @inline(never)
  func resolve(
    _ queue: WaitingQueue, _ waiting: Span<WaitingWord>, _ ways: inout PhraseWays,
    into found: inout MutableSpan<UInt64>
  ) -> WaitingQueue {
    if queue.count > 0 {
      let count = resolve(queue.count, waiting, &ways.known)
      read(count, &ways.known, &ways.alive, &ways.reached, &ways.waiting, &ways.progress, into: &found)
    }
    return WaitingQueue(clock: queue.clock)
  }

  /// Reads one known word.
  func read(_ label: UInt32, at clock: UInt32, _ ways: inout PhraseWays, into found: inout MutableSpan<UInt64>) {
    ways.known[0] = UInt64(clock) << 32 | UInt64(label)
    read(1, &ways.known, &ways.alive, &ways.reached, &ways.waiting, &ways.progress, into: &found)
  }

  /// The known ones among those that wait, and how many: each its label and above it its place.
  private func resolve(_ count: Int, _ waiting: Span<WaitingWord>, _ room: inout [UInt64]) -> Int {
    var known = room.mutableSpan
    let (buckets, words) = (buckets.span, words.span)
    var knownCount = 0
    for index in 0..<count {
      let word = waiting[index]
      let label = label(word, buckets, words)
      known[knownCount] = word.place &<< 32 | UInt64(label)
      knownCount &+= label != .max ? 1 : 0
    }
    return knownCount
  }

  @inline(__always)
  private func label(_ word: WaitingWord, _ buckets: Span<UInt32>, _ words: Span<PhraseWord>) -> UInt32 {
    let bucket = buckets[Int(truncatingIfNeeded: word.hash &>> 32) & (buckets.count &- 1)]
    let index = Int(max(bucket &>> 8, 1)) &- 1
    let own = words[index]
    let differs = (own.first ^ word.first) | (own.second ^ word.second) | UInt64(own.tail ^ own.tailEnd)
    if bucket != 0 && differs == 0 { return UInt32(truncatingIfNeeded: index) }
    return search(word.first, word.second, word.hash)
  }
}

package import BatonProgram
package import BatonValues

extension PhraseTables {
  /// The words of a message that a set matches: those that begin first, and of these the most. For showing them, hence
  /// on demand.
  ///
  /// - Precondition: The tables are valid, the scratch was made for them, and the set is one of theirs.
  /// - Complexity: O(*n*²) in the words in the worst case; nearly always few words a start.
  package func leftmostLongest(of set: Int, in words: Words, _ scratch: inout PhraseScratch) -> Range<Int>? {
    let labels = words.words.map { word in
      let utf8 = word.text.utf8.span
      return label(of: utf8)
    }
    let ends = states.indices.dropLast().filter { state in
      matches[Int(states[state].matches)..<Int(states[state + 1].matches)].contains(UInt32(set))
    }
    for start in labels.indices {
      if let end = longest(from: start, labels, ends, &scratch) { return start..<end }
    }
    return nil
  }

  /// Where the longest match ends that begins before a word: the last place at which one of some states is alive.
  private func longest(from start: Int, _ labels: [UInt32], _ ends: [Int], _ scratch: inout PhraseScratch) -> Int? {
    var ignored = [UInt64](repeating: 0, count: foundCount)
    var found = ignored.mutableSpan
    var farthest: Int?
    scratch.ways.begin(words: labels.count)
    var clock = scratch.ways.progress.clock
    let zero = Int(clock) - start
    var entered: [UInt32] = [0]
    for place in start...labels.count {
      enter(entered, clock, &scratch.ways.alive, &scratch.ways.waiting, &scratch.ways.progress, into: &found)
      for end in ends where scratch.ways.alive[end] >= clock {
        farthest = max(farthest ?? 0, min(Int(scratch.ways.alive[end]) - zero, labels.count))
      }
      guard place < labels.count, !entered.isEmpty || scratch.ways.progress.latest >= clock else { break }
      entered = targets(of: labels[place], clock, scratch.ways.alive)
      clock &+= 1
    }
    scratch.ways.progress.advance(to: clock)
    return farthest
  }

  private func enter(
    _ entered: [UInt32], _ place: UInt32, _ room: inout [UInt32], _ waiting: inout PhraseQueue,
    _ progress: inout PhraseProgress,
    into found: inout MutableSpan<UInt64>
  ) {
    var alive = room.mutableSpan
    progress.expect(place)
    for state in entered { enter(state, states.span, &alive, place, &waiting, &progress, into: &found) }
  }

  /// The states that a word leads to where no state is always alive.
  private func targets(of first: UInt32, _ place: UInt32, _ alive: [UInt32]) -> [UInt32] {
    var reached: [UInt32] = []
    var label = first
    while label != Self.none {
      let head = labels[Int(label)]
      for step in steps[Int(head.steps)..<Int(head.end)] where alive[Int(step.source)] >= place {
        reached.append(step.target)
      }
      label = head.wider
    }
    return reached
  }
}

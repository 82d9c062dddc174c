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
    scratch.begin(words: labels.count)
    let zero = Int(scratch.clock) - start
    scratch.latest = scratch.clock
    enter(0, scratch.clock, &scratch, into: &found)
    for place in start...labels.count {
      for end in ends where scratch.alive[end] >= scratch.clock {
        farthest = max(farthest ?? 0, min(Int(scratch.alive[end]) - zero, labels.count))
      }
      guard place < labels.count, scratch.latest >= scratch.clock else { break }
      readAnchored(labels[place], &scratch, into: &found)
      scratch.clock &+= 1
    }
    return farthest
  }

  /// Reads a word where no state is always alive.
  private func readAnchored(
    _ first: UInt32, _ scratch: inout PhraseScratch, into found: inout MutableSpan<UInt64>
  ) {
    var reached: [UInt32] = []
    var label = first
    while label != Self.none {
      let head = labels[Int(label)]
      for step in steps[Int(head.steps)..<Int(head.end)] where scratch.alive[Int(step.source)] >= scratch.clock {
        reached.append(step.target)
      }
      label = head.wider
    }
    if !reached.isEmpty { scratch.latest = max(scratch.latest, scratch.clock &+ 1) }
    for state in reached { enter(state, scratch.clock &+ 1, &scratch, into: &found) }
  }
}

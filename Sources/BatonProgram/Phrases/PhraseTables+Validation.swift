extension PhraseTables {
  /// Whether the tables are such that no message makes reading them leave their bounds or run forever, however they came
  /// about.
  ///
  /// - Complexity: O(*n*).
  package func validate() -> Bool {
    hasVocabulary && hasLabels && hasStates && hasBeginnings && always.allSatisfy { $0 < setCount }
  }

  /// The hash table ends every search, and names words that are there.
  private var hasVocabulary: Bool {
    let size = buckets.count
    guard size > 0, size & (size - 1) == 0, buckets.contains(0), !words.isEmpty, !filter.isEmpty,
      filter.count & (filter.count - 1) == 0
    else { return false }
    return buckets.allSatisfy { $0 == 0 || $0 >> 8 != 0 && Int($0 >> 8) <= min(words.count, labels.count) }
      && words.allSatisfy { $0.tail <= $0.tailEnd && Int($0.tailEnd) <= tails.count }
  }

  /// Every label has steps of its own, and wider ones come later.
  private var hasLabels: Bool {
    var last: UInt32 = 0
    for (index, label) in labels.enumerated() {
      guard label.steps == last, label.steps <= label.guarded, label.guarded <= label.end,
        Int(label.end) <= steps.count,
        Int(label.plain) < states.count,
        label.wider == Self.none || Int(label.wider) > index && Int(label.wider) < labels.count
      else { return false }
      last = label.end
    }
    return true
  }

  /// The states' lists are there, and all ways go forward. Gaps are short enough for counting words in 32 bits.
  private var hasStates: Bool {
    let count = states.count - 1
    guard count >= 1, states[0] == State(skips: 0, matches: 0), Int(states[count].skips) == skips.count,
      Int(states[count].matches) == matches.count, matches.allSatisfy({ $0 < setCount }),
      steps.allSatisfy({ $0.source < $0.target && Int($0.target) < count })
    else { return false }
    var reach = [UInt64](repeating: 0, count: count)
    for (index, state) in states.dropLast().enumerated() {
      let next = states[index + 1]
      guard state.skips <= next.skips, state.matches <= next.matches, Int(next.skips) <= skips.count else {
        return false
      }
      for skip in skips[Int(state.skips)..<Int(next.skips)] {
        guard Int(skip.target) > index, Int(skip.target) < count else { return false }
        let end = reach[index] + UInt64(skip.gap)
        guard end <= Self.widestReach else { return false }
        reach[Int(skip.target)] = max(reach[Int(skip.target)], end)
      }
    }
    return true
  }

  /// The most words that gaps which follow each other may pass over.
  package static let widestReach: UInt64 = 1 << 30

  /// The tree's edges go forward.
  private var hasBeginnings: Bool {
    let count = beginnings.count - 1
    guard count >= 1, gate.count == Self.gateBits / 64, beginnings[0].edges == 0,
      Int(beginnings[count].edges) == edges.count
    else { return false }
    for (index, node) in beginnings.dropLast().enumerated() {
      let end = beginnings[index + 1].edges
      guard node.edges <= end, Int(end) <= edges.count, node.label == Self.none || Int(node.label) < labels.count else {
        return false
      }
      for edge in edges[Int(node.edges)..<Int(end)] where Int(edge.node) <= index || Int(edge.node) >= count {
        return false
      }
    }
    return true
  }
}

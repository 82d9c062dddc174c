import BatonProgram

/// Makes texts that patterns match: short ones, with the words that may be missing in them, as people write.
struct PhraseMaker {
  private let tables: PhraseTables
  /// How each state is first reached: from which one, by which label or none.
  private var ways: [(source: Int, label: UInt32)?]
  /// How long that is: a word counts two, and leaving out a word that may be missing counts three.
  private var lengths: [Int]
  private var beginnings: [UInt32: [UInt8]] = [:]

  /// A maker for some tables.
  ///
  /// - Complexity: O(*n*) in the tables.
  init(_ tables: PhraseTables) {
    self.tables = tables
    let count = max(0, tables.states.count - 1)
    ways = Array(repeating: nil, count: count)
    lengths = Array(repeating: .max, count: count)
    collectBeginnings()
    findWays()
  }

  /// Texts that a set of patterns matches, one for each state in which it does: those of up to five words in the order in
  /// which their patterns are written, then the longer ones.
  func texts(for set: Int, atMost limit: Int) -> [String] {
    let states = lengths.indices.filter { state in
      lengths[state] < .max
        && tables.matches[Int(tables.states[state].matches)..<Int(tables.states[state + 1].matches)]
          .contains(UInt32(set))
    }
    func rank(_ state: Int) -> Int { lengths[state] <= 10 ? 0 : lengths[state] }
    return states.sorted { (rank($0), $0) < (rank($1), $1) }.prefix(limit).compactMap(text)
  }

  /// The words on the way to a state; nil where one of them is no text.
  private func text(to state: Int) -> String? {
    var words: [String] = []
    var state = state
    while let way = ways[state], words.count < 200 {
      if way.label != PhraseTables.none {
        guard let word = word(way.label) else { return nil }
        words.append(word)
      }
      state = way.source
    }
    return words.isEmpty ? nil : words.reversed().joined(separator: " ")
  }

  /// Every state by the shortest way.
  private mutating func findWays() {
    guard !lengths.isEmpty else { return }
    var steps: [[(label: UInt32, target: Int)]] = Array(repeating: [], count: lengths.count)
    for (number, label) in tables.labels.enumerated() {
      for step in tables.steps[Int(label.steps)..<Int(label.end)] {
        steps[Int(step.source)].append((UInt32(number), Int(step.target)))
      }
    }
    lengths[0] = 0
    // A state comes after those that lead to it, so that its own length is settled when its turn comes.
    for state in lengths.indices where lengths[state] < .max {
      for skip in tables.skips[Int(tables.states[state].skips)..<Int(tables.states[state + 1].skips)] {
        reach(Int(skip.target), from: state, PhraseTables.none, lengths[state] + (skip.gap == 0 ? 3 : 0))
      }
      for step in steps[state] { reach(step.target, from: state, step.label, lengths[state] + 2) }
    }
  }

  private mutating func reach(_ target: Int, from source: Int, _ label: UInt32, _ length: Int) {
    guard length < lengths[target] else { return }
    lengths[target] = length
    ways[target] = (source, label)
  }

  /// The text of a label: a word, or the beginning of words.
  private func word(_ label: UInt32) -> String? {
    if let bytes = beginnings[label] { return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self) }
    guard Int(label) < tables.words.count else { return nil }
    let word = tables.words[Int(label)]
    var bytes: [UInt8] = []
    for part in [word.first, word.second] {
      for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: part >> UInt64(place * 8))) }
    }
    bytes = Array(bytes.prefix { $0 != 0 }) + tables.tails[Int(word.tail)..<Int(word.tailEnd)]
    return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
  }

  private mutating func collectBeginnings() {
    var open: [(node: Int, bytes: [UInt8])] = [(0, [])]
    while let (node, bytes) = open.popLast(), node + 1 < tables.beginnings.count {
      if tables.beginnings[node].label != PhraseTables.none { beginnings[tables.beginnings[node].label] = bytes }
      for edge in tables.edges[Int(tables.beginnings[node].edges)..<Int(tables.beginnings[node + 1].edges)] {
        open.append((Int(edge.node), bytes + [UInt8(truncatingIfNeeded: edge.byte)]))
      }
    }
  }
}

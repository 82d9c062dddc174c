import BatonProgram
import BatonSemantics

/// The states of the phrase automaton while it grows: a state is what leads to it, so that what the same words lead to
/// is one state, whatever comes after it (hash consing from the front).
struct PhraseStates {
  /// One way into a state.
  struct Way: Hashable {
    /// The state it comes from.
    let source: UInt32
    /// The label of the word read, or none for a skip.
    let label: UInt32
    /// How many words a skip may pass over.
    let gap: UInt32
  }

  /// The ways into each state, the start's none; a state is made after those it is reached from.
  private(set) var waysInto: [[Way]] = [[]]
  private var known: [[Way]: UInt32] = [:]

  /// The ways out of a part that is entered in a state.
  ///
  /// - Complexity: O(*n*) in the part, times its depth.
  mutating func ways(through part: Pattern.Part, from state: UInt32, _ labels: inout PhraseLabels) -> [Way] {
    switch part {
    case .word(let word): return [Way(source: state, label: labels.word(word), gap: 0)]
    case .prefix(let beginning): return [Way(source: state, label: labels.beginning(beginning), gap: 0)]
    case .sequence(let parts):
      var ways = [Way(source: state, label: PhraseTables.none, gap: 0)]
      for part in parts {
        guard let state = self.state(ways) else { return [] }
        ways = self.ways(through: part, from: state, &labels)
      }
      return ways
    case .alternatives(let parts): return parts.flatMap { ways(through: $0, from: state, &labels) }
    case .optional(let part):
      return ways(through: part, from: state, &labels) + [Way(source: state, label: PhraseTables.none, gap: 0)]
    case .gap(let limit):
      guard limit >= 0 else { return [] }
      return [Way(source: state, label: PhraseTables.none, gap: UInt32(min(limit, Self.widestGap)))]
    }
  }

  /// The state that some ways lead to; nil for no way.
  mutating func state(_ ways: [Way]) -> UInt32? {
    var ways = ways
    if ways.count > 1 {
      ways.sort { ($0.source, $0.label, $1.gap) < ($1.source, $1.label, $0.gap) }
      // Of several skips from one state the widest is enough.
      var distinct: [Way] = []
      for way in ways where distinct.last.map({ ($0.source, $0.label) == (way.source, way.label) }) != true {
        distinct.append(way)
      }
      ways = distinct
    }
    guard let first = ways.first else { return nil }
    if ways.count == 1, first.label == PhraseTables.none, first.gap == 0 { return first.source }
    if let state = known[ways] { return state }
    let state = UInt32(waysInto.count)
    known[ways] = state
    waysInto.append(ways)
    return state
  }

  /// More words than anybody's gap passes over.
  private static let widestGap = 0xFFFF
}

extension PhraseTables.Label: BitwiseCopyable {}
extension PhraseTables.Step: BitwiseCopyable {}
extension PhraseTables.State: BitwiseCopyable {}
extension PhraseTables.Skip: BitwiseCopyable {}
extension PhraseTables.Beginning: BitwiseCopyable {}
extension PhraseTables.Edge: BitwiseCopyable {}
extension PhraseWord: BitwiseCopyable {}

extension PhraseTables {
  /// Tables before they are read, which match nothing.
  static var empty: PhraseTables {
    PhraseTables(
      setCount: 0, buckets: [0], filter: [0], words: [], tails: [], labels: [], steps: [],
      states: [State](repeating: State(skips: 0, matches: 0), count: 2), skips: [], matches: [], always: [],
      gate: Array(repeating: 0, count: gateBits / 64),
      beginnings: [Beginning](repeating: Beginning(edges: 0, label: none), count: 2), edges: [])
  }

  /// Goes through all tables.
  mutating func visit<Visitor: TableVisitor>(_ visitor: inout Visitor) throws(ProgramFault) {
    var (setCount, buckets, filter, words, tails) = (setCount, buckets, filter, words, tails)
    var (labels, steps, states, skips) = (labels, steps, states, skips)
    var (matches, always, gate, beginnings, edges) = (matches, always, gate, beginnings, edges)
    try visitor.visit(&setCount)
    try visitor.visit(&buckets)
    try visitor.visit(&filter)
    try visitor.visit(&words)
    try visitor.visit(&tails)
    try visitor.visit(&labels)
    try visitor.visit(&steps)
    try visitor.visit(&states)
    try visitor.visit(&skips)
    try visitor.visit(&matches)
    try visitor.visit(&always)
    try visitor.visit(&gate)
    try visitor.visit(&beginnings)
    try visitor.visit(&edges)
    self = PhraseTables(
      setCount: setCount, buckets: buckets, filter: filter, words: words, tails: tails, labels: labels, steps: steps,
      states: states, skips: skips, matches: matches, always: always, gate: gate, beginnings: beginnings, edges: edges)
  }
}

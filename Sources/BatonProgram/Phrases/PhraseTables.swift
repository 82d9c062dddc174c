/// The phrases of all intents as one automaton over words, so that a message is read once however many there are.
///
/// Patterns have no loops, so the states form a graph without cycles, and a state always comes after those that lead to
/// it. A state stands for what has been read since some word; those that the same words lead to are one, and with them
/// the common beginnings of all patterns. A gap is no chain of states: it is a skip that keeps its target alive for some
/// words. Patterns are grouped into sets, one for what an intent says and one for its exceptions: a set matches where one
/// of its patterns does.
///
/// Size is linear in the patterns: a step a word, a skip an optional part or a gap.
@usableFromInline package struct PhraseTables: Hashable, Sendable {
  /// No label, no state.
  @inlinable package static var none: UInt32 { .max }

  /// How many sets of patterns there are.
  package let setCount: UInt32
  /// A hash table with linear probing, a power of two long and never full: the low eight bits of a word's hash and above
  /// them its label and one; 0 is an empty place.
  package let buckets: [UInt32]
  /// A bit for each of a power of two of remainders of hashes: whether a word may have it.
  package let filter: [UInt64]
  /// The words by their labels, the first ones; where there are none, one that nothing leads to.
  package let words: [PhraseWord]
  /// What the words longer than 16 bytes have beyond these.
  package let tails: [UInt8]
  /// What is to be done at a word: first those of whole words, then those of beginnings.
  package let labels: [Label]
  /// The steps of all labels.
  package let steps: [Step]
  /// The states; one more than there are, to say where the last one's lists end. The first is where all patterns start.
  package let states: [State]
  /// The skips of all states.
  package let skips: [Skip]
  /// The sets that match at each state.
  package let matches: [UInt32]
  /// The sets that match any word.
  package let always: [UInt32]
  /// A bit for each hash of the first two bytes of a word: whether a beginning may stand there.
  package let gate: [UInt64]
  /// The beginnings, `refund*`, as a tree of bytes; one node more than there are. The first is the empty beginning.
  package let beginnings: [Beginning]
  /// The edges of that tree, ascending by byte within a node.
  package let edges: [Edge]

  /// Tables made of these.
  package init(
    setCount: UInt32, buckets: [UInt32], filter: [UInt64], words: [PhraseWord], tails: [UInt8], labels: [Label],
    steps: [Step],
    states: [State], skips: [Skip], matches: [UInt32], always: [UInt32], gate: [UInt64], beginnings: [Beginning],
    edges: [Edge]
  ) {
    self.setCount = setCount
    self.buckets = buckets
    self.filter = filter
    self.words = words
    self.tails = tails
    self.labels = labels
    self.steps = steps
    self.states = states
    self.skips = skips
    self.matches = matches
    self.always = always
    self.gate = gate
    self.beginnings = beginnings
    self.edges = edges
  }

  /// How many bits the gate has.
  @inlinable package static var gateBits: Int { 1024 }

  /// The gate's bit for a word, by its first eight bytes.
  @inlinable @inline(__always)
  package static func gateBit(_ first: UInt64) -> Int {
    Int(truncatingIfNeeded: (first ^ (first >> 3)) & 0x3FF)
  }
}

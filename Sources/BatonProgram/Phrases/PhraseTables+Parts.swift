extension PhraseTables {
  /// What is to be done at a word that is one of the patterns', or that begins so.
  @usableFromInline package struct Label: Hashable, Sendable {
    /// Where its steps begin: first those from states that are always alive,
    package let steps: UInt32
    /// then those whose state must be alive,
    package let guarded: UInt32
    /// up to here.
    package let end: UInt32
    /// The label of the longest shorter beginning that such a word has too.
    package let wider: UInt32
    /// The states of which one must be alive.
    package let sources: StateFilter
    /// Where its only step from a state that is always alive leads, if nothing else happens there; else the state that is
    /// none, the number of states.
    package let plain: UInt32
    /// A bit each: `plain` is a state; there are steps from states that are always alive that it does not stand for; there
    /// is a wider one.
    package let flags: UInt32

    /// The bits of `flags`.
    @inlinable package static var isPlain: UInt32 { 1 }
    @inlinable package static var hasOthers: UInt32 { 2 }
    @inlinable package static var hasWider: UInt32 { 4 }

    /// A label.
    package init(
      steps: UInt32, guarded: UInt32, end: UInt32, wider: UInt32, sources: StateFilter, plain: UInt32, flags: UInt32
    ) {
      self.steps = steps
      self.guarded = guarded
      self.end = end
      self.wider = wider
      self.sources = sources
      self.plain = plain
      self.flags = flags
    }
  }

  /// From one state to another by a word.
  package struct Step: Hashable, Sendable {
    /// The state before the word.
    package let source: UInt32
    /// The state after it.
    package let target: UInt32

    /// A step.
    package init(source: UInt32, target: UInt32) {
      self.source = source
      self.target = target
    }
  }

  /// Where the lists of a state begin.
  package struct State: Hashable, Sendable {
    /// Its first skip.
    package let skips: UInt32
    /// The first set that matches here.
    package let matches: UInt32

    /// A state.
    package init(skips: UInt32, matches: UInt32) {
      self.skips = skips
      self.matches = matches
    }
  }

  /// From one state to another without a word of the pattern: a part that may be missing, or a gap.
  package struct Skip: Hashable, Sendable {
    /// The state that it leads to; always a later one.
    package let target: UInt32
    /// How many words may be passed over.
    package let gap: UInt32

    /// A skip.
    package init(target: UInt32, gap: UInt32) {
      self.target = target
      self.gap = gap
    }
  }

  /// A node of the tree of beginnings.
  package struct Beginning: Hashable, Sendable {
    /// Its first edge.
    package let edges: UInt32
    /// The label of the words that begin so.
    package let label: UInt32

    /// A node.
    package init(edges: UInt32, label: UInt32) {
      self.edges = edges
      self.label = label
    }
  }

  /// An edge of the tree of beginnings.
  package struct Edge: Hashable, Sendable {
    /// The next byte of the word.
    package let byte: UInt32
    /// The node it leads to; always a later one.
    package let node: UInt32

    /// An edge.
    package init(byte: UInt32, node: UInt32) {
      self.byte = byte
      self.node = node
    }
  }
}

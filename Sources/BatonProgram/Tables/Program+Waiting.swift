extension Program {
  /// The search for the rules that something unknown may keep from firing.
  package struct Waiting: Sendable {
    /// The rules that may wait for something, in order.
    package var rules: [UInt32] = []
    /// Finds those of them that classes do not rule out: every clause that is met counts, not only the first. Nil where
    /// no clauses were made.
    package var graph: DecisionGraph?

    /// No rules.
    package init() {}
  }

  /// The size of both graphs in bytes, with the list of the rules that one of them finds.
  package var graphBytes: Int {
    (graph?.byteCount ?? 0) + (waiting.graph?.byteCount ?? 0) + 4 * waiting.rules.count
  }
}

package import BatonProgram

/// A decision graph, and what its building has to tell.
package struct BuiltGraph: Sendable {
  /// The graph.
  package let graph: DecisionGraph
  /// The clauses that were left to blocks although more jumps would have told them apart.
  package let shortfalls: [GraphShortfall]
}

import BatonProgram

/// What is to be told of a decision graph.
package struct GraphStatistics: Sendable {
  /// The clauses of the matrix.
  package let clauses: Int
  /// Its literals and residuals.
  package let conditions: Int
  /// The bytes of the tables.
  package let bytes: Int

  init(
    _ graph: DecisionGraph, clauses: FlatClauses, conditions: Int, table: NodeTable, shortfalls: [GraphShortfall]
  ) {
    self.clauses = clauses.count
    self.conditions = conditions
    bytes = graph.byteCount
  }
}

/// Clauses that were left to blocks although more jumps would have told them apart.
package struct GraphShortfall: Sendable, Hashable {
  /// Why.
  package enum Reason: String, Sendable {
    /// More jumps would have taken more bytes than the budget leaves.
    case size
    /// More forks would have let more blocks wait than a walk can hold.
    case pending
    /// More jumps would not have made the decision cheaper.
    case noGain = "no gain"
  }

  /// The number of clauses.
  package let clauses: Int
  /// Why they were left to blocks.
  package let reason: Reason
}

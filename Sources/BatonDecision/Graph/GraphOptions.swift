/// What a decision graph may cost.
package struct GraphOptions: Sendable {
  /// The bytes that a condition may take, on the whole.
  package var bytesPerCondition = 200
  /// The bytes that any graph may take, however few its conditions.
  package var leastBudget = 4096
  /// The share of what is left that copying clauses into every way of a jump may take.
  package var copyingShare = 0.35
  /// So few clauses are tested with one block rather than told apart by more jumps.
  package var blockSize = 64
  /// At most so many blocks may wait during a walk.
  package var mostPending = 4

  /// Each way gets its part of the budget; if not, the first gets all, which goes furthest where much is shared.
  package var dividesBudget = true

  /// The options that decide fast.
  package init() {}

  /// Options for a graph of which every clause that is met is wanted: small, since many are.
  package static var enumerating: GraphOptions {
    var options = GraphOptions()
    options.bytesPerCondition = 40
    options.copyingShare = 0
    return options
  }
}

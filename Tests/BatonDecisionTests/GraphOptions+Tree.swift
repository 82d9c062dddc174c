import BatonDecision

extension GraphOptions {
  /// Options under which, within the budget, every clause is told apart by jumps, so that a small matrix has a deep graph.
  static var tree: GraphOptions {
    var options = GraphOptions()
    options.blockSize = 0
    options.mostPending = 1
    options.dividesBudget = false
    options.copyingShare = 1
    options.leastBudget = 1 << 16
    return options
  }
}

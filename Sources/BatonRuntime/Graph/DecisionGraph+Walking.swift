package import BatonProgram

extension DecisionGraph {
  /// The first clause that is met, given the class of each column, or nil.
  ///
  /// Nothing is allocated and no lock is taken. `residual` is asked of a clause only if all its literals hold and no
  /// earlier clause is known to be met, and at most once for a clause.
  ///
  /// - Precondition: the graph was validated; there is a class for each column, and it is one of the column's.
  package func firstClause(
    classes: Span<UInt32>, residual: (UInt32) -> Bool
  ) -> UInt32? {
    var observer = Unobserved()
    return walk(classes: classes, observer: &observer, residual: residual)
  }

  /// The first clause that is met, or nil; and what the walk looked at is counted.
  ///
  /// - Precondition: as for `firstClause(classes:residual:)`.
  package func firstClause(
    classes: Span<UInt32>, counting count: inout WalkCount, residual: (UInt32) -> Bool
  ) -> UInt32? {
    walk(classes: classes, observer: &count, residual: residual)
  }

  @inline(__always)
  private func walk<Observer: WalkObserver>(
    classes: Span<UInt32>, observer: inout Observer, residual: (UInt32) -> Bool
  ) -> UInt32? {
    var walk = GraphWalk(from: root, nodes: nodes.span, classes: classes, observer: &observer)
    while let clause = walk.nextUnsure(cells: cells.span, classes: classes, observer: &observer) {
      if residual(clause) { walk.take(clause) }
    }
    return walk.winner
  }

  /// Where a jump leads.
  @inline(__always)
  static func target(
    ofJumpAt place: Int, nodes: Span<UInt32>, classes: Span<UInt32>
  ) -> GraphReference {
    let first = nodes[place]
    if first & searched == 0 {
      return GraphReference(rawValue: nodes[place + 1 + Int(classes[Int(first)])])
    }
    let number = classes[Int(first & ~searched)]
    let bounds = Int(nodes[place + 1])
    var (low, high) = (0, bounds)
    while low < high {
      let middle = (low + high) >> 1
      if nodes[place + 2 + middle] <= number { low = middle + 1 } else { high = middle }
    }
    return GraphReference(rawValue: nodes[place + 2 + bounds + low])
  }
}

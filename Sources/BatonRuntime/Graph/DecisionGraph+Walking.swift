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
    let nodes = self.nodes.span
    let cells = self.cells.span
    var best = GraphReference.none.rawValue
    var ways = InlineArray<16, UInt32>(repeating: 0)
    var wayCount = 0
    var blocks = InlineArray<16, UInt32>(repeating: 0)
    var blockCount = 0
    var reference = root
    while true {
      switch reference.kind {
      case .jump:
        observer.jumped(at: reference.place)
        reference = Self.target(ofJumpAt: reference.place, nodes: nodes, classes: classes)
        continue
      case .fork:
        observer.forked(at: reference.place)
        ways[wayCount] = nodes[reference.place + 2]
        wayCount += 1
        reference = GraphReference(rawValue: nodes[reference.place + 1])
        continue
      case .clause:
        best = min(best, reference.rawValue)
      case .block:
        blocks[blockCount] = UInt32(truncatingIfNeeded: reference.place)
        blockCount += 1
      }
      if wayCount == 0 { break }
      wayCount -= 1
      reference = GraphReference(rawValue: ways[wayCount])
    }
    // The block whose first clause is the earliest comes first, so that nothing behind the winner is looked at.
    while blockCount > 0 {
      var earliest = 0
      var first = Self.firstClause(ofBlockAt: blocks[0], cells: cells)
      for other in 1..<max(1, blockCount) {
        let clause = Self.firstClause(ofBlockAt: blocks[other], cells: cells)
        if clause < first { (earliest, first) = (other, clause) }
      }
      if first >= best { break }
      let place = Int(blocks[earliest])
      let block = GraphBlock(rawValue: cells[place])
      observer.opened(block, at: place)
      var met = Self.clausesMet(in: block, at: place, cells: cells, classes: classes, observer: &observer)
      let unsure = cells[place + 1]
      while met != 0 {
        let number = met.trailingZeroBitCount
        let pair = cells[place + GraphBlock.clausesPlace + number >> 1]
        let clause = UInt32(truncatingIfNeeded: pair &>> UInt64(truncatingIfNeeded: (number & 1) &<< 5))
        if clause >= best { break }
        if unsure &>> UInt64(truncatingIfNeeded: number) & 1 == 0 || residual(clause) {
          best = clause
          break
        }
        met &= met &- 1
      }
      if block.continues, met == 0 {
        blocks[earliest] = UInt32(truncatingIfNeeded: place + block.length)
      } else {
        blockCount -= 1
        blocks[earliest] = blocks[blockCount]
      }
    }
    return best == GraphReference.none.rawValue ? nil : best
  }

  @inline(__always)
  private static func firstClause(ofBlockAt place: UInt32, cells: Span<UInt64>) -> UInt32 {
    UInt32(truncatingIfNeeded: cells[Int(place) + GraphBlock.clausesPlace])
  }

  @inline(__always)
  private static func target(
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

  /// The clauses of a block all of whose literals hold.
  @inline(__always)
  private static func clausesMet<Observer: WalkObserver>(
    in block: GraphBlock, at place: Int, cells: Span<UInt64>, classes: Span<UInt32>, observer: inout Observer
  ) -> UInt64 {
    let halvings = block.halvings
    var met = block.everything
    var at = place &+ block.columnsPlace
    let dense = at &+ block.dense
    if halvings == 0 {
      while at < dense {
        let entry = cells[at]
        met &= cells[place &+ Int(entry >> 32) &+ Int(classes[Int(entry & 0xffff_ffff)])]
        at &+= 1
        observer.tested()
        if met == 0 { return 0 }
      }
    } else {
      let lane = (1 as UInt64) &<< halvings &- 1
      let width = 6 &- halvings
      while at < dense {
        let entry = cells[at]
        let number = UInt64(classes[Int(entry & 0xffff_ffff)])
        met &= cells[place &+ Int(entry >> 32) &+ Int(number &>> halvings)] &>> ((number & lane) &<< width)
        at &+= 1
        observer.tested()
        if met == 0 { return 0 }
      }
    }
    let end = dense &+ block.searched
    while at < end, met != 0 {
      let entry = cells[at]
      let rows = place &+ Int(entry >> 32)
      let row = Self.rowSearched(for: classes[Int(entry & 0xffff_ffff)], at: rows, cells: cells)
      let first = rows &+ 1 &+ Int((cells[rows] &+ 1) >> 1)
      let lane = (1 as UInt64) &<< halvings &- 1
      met &= cells[first &+ Int(row &>> halvings)] &>> ((row & lane) &<< (6 &- halvings))
      at &+= 1
      observer.tested()
    }
    return met
  }

  /// The row of a searched column for a class: the number of its bounds that are at most the class.
  private static func rowSearched(for number: UInt32, at rows: Int, cells: Span<UInt64>) -> UInt64 {
    var (low, high) = (0 as UInt64, cells[rows])
    while low < high {
      let middle = (low &+ high) >> 1
      let bound = UInt32(truncatingIfNeeded: cells[rows &+ 1 &+ Int(middle >> 1)] &>> ((middle & 1) &<< 5))
      if bound <= number { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}

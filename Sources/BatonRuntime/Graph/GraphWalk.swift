import BatonProgram

/// A walk through a decision graph, which stops at each clause that is met if something beyond its literals is true.
///
/// It is given the tables anew at every step, so that they are borrowed and nobody counts references.
struct GraphWalk {
  /// The earliest clause known to be met.
  private var best = GraphReference.none.rawValue
  /// The lists of blocks that wait to be looked at.
  private var blocks = InlineArray<16, UInt32>(repeating: 0)
  private var blockCount = 0
  /// The place among these of the one that is being looked at, or -1.
  private var open = -1
  /// What of its clauses is still to be looked at.
  private var met: UInt64 = 0

  /// The clause that wins, as far as is known.
  var winner: UInt32? { best == GraphReference.none.rawValue ? nil : best }

  /// Goes from the root to all blocks that clauses before `limit` may be met in.
  @inline(__always)
  init<Observer: WalkObserver>(
    in graph: DecisionGraph, before limit: UInt32, classes: Span<UInt32>, observer: inout Observer
  ) {
    self.init(from: graph.root, nodes: graph.nodes.span, classes: classes, observer: &observer)
    best = min(best, limit)
  }

  /// Goes from the root to all blocks that clauses may be met in.
  @inline(__always)
  init<Observer: WalkObserver>(
    from root: GraphReference, nodes: Span<UInt32>, classes: Span<UInt32>, observer: inout Observer
  ) {
    var ways = InlineArray<16, UInt32>(repeating: 0)
    var wayCount = 0
    var reference = root
    while true {
      switch reference.kind {
      case .jump:
        observer.jumped(at: reference.place)
        reference = DecisionGraph.target(ofJumpAt: reference.place, nodes: nodes, classes: classes)
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
  }

  /// The next clause that is met if its residual is true, and then comes before the winner so far; nil where none is left.
  @inline(__always)
  mutating func nextUnsure<Observer: WalkObserver>(
    cells: Span<UInt64>, classes: Span<UInt32>, observer: inout Observer
  ) -> UInt32? {
    while open >= 0 || openEarliest(cells: cells, classes: classes, observer: &observer) {
      let place = Int(blocks[open])
      let unsure = cells[place + 1]
      while met != 0 {
        let number = met.trailingZeroBitCount
        let pair = cells[place + GraphBlock.clausesPlace + number >> 1]
        let clause = UInt32(truncatingIfNeeded: pair &>> UInt64(truncatingIfNeeded: (number & 1) &<< 5))
        if clause >= best { break }
        if unsure &>> UInt64(truncatingIfNeeded: number) & 1 == 0 {
          best = clause
          break
        }
        met &= met &- 1
        return clause
      }
      close(at: place, cells: cells)
    }
    return nil
  }

  /// Says that the residual of the clause that came last is true.
  @inline(__always)
  mutating func take(_ clause: UInt32) { best = clause }

  /// Opens the block whose first clause is the earliest, so that nothing behind the winner is looked at.
  @inline(__always)
  private mutating func openEarliest<Observer: WalkObserver>(
    cells: Span<UInt64>, classes: Span<UInt32>, observer: inout Observer
  ) -> Bool {
    if blockCount == 0 { return false }
    var earliest = 0
    var first = Self.firstClause(ofBlockAt: blocks[0], cells: cells)
    for other in 1..<max(1, blockCount) {
      let clause = Self.firstClause(ofBlockAt: blocks[other], cells: cells)
      if clause < first { (earliest, first) = (other, clause) }
    }
    if first >= best { return false }
    open = earliest
    let place = Int(blocks[earliest])
    let block = GraphBlock(rawValue: cells[place])
    observer.opened(block, at: place)
    met = block.clausesMet(at: place, cells: cells, classes: classes, observer: &observer)
    return true
  }

  /// Goes on to the next block of the list, where all clauses were looked at and there is one.
  @inline(__always)
  private mutating func close(at place: Int, cells: Span<UInt64>) {
    let block = GraphBlock(rawValue: cells[place])
    if block.continues, met == 0 {
      blocks[open] = UInt32(truncatingIfNeeded: place + block.length)
    } else {
      blockCount -= 1
      blocks[open] = blocks[blockCount]
    }
    open = -1
  }

  @inline(__always)
  private static func firstClause(ofBlockAt place: UInt32, cells: Span<UInt64>) -> UInt32 {
    UInt32(truncatingIfNeeded: cells[Int(place) + GraphBlock.clausesPlace])
  }
}

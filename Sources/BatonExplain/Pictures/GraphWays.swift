import BatonProgram

/// The ways on from the nodes of the decision graph.
enum GraphWays {
  /// A way of a jump: the classes that lead there.
  struct Way {
    /// Where it leads.
    let reference: GraphReference
    /// The classes of the jump's column, ascending.
    var classes: [Range<UInt32>]
  }

  /// So many clauses are counted at most.
  private static let mostCounted = 1_000

  /// The ways of a jump, each once, in the order of their first known class; the way of the unknown alone is the last.
  static func ways(ofJumpAt place: Int, in graph: DecisionGraph) -> [Way] {
    guard let shape = graph.shape(ofNodeAt: place) else { return [] }
    let first = graph.nodes[place]
    let size = graph.columnSizes[Int(first & ~DecisionGraph.searched)]
    var starts = Array(0..<size)
    if first & DecisionGraph.searched != 0 {
      let bounds = Int(graph.nodes[place + 1])
      starts = [0] + graph.nodes[place + 2..<place + 2 + bounds]
    }
    var ways: [Way] = []
    var known: [UInt32: Int] = [:]
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : size
      guard start < end else { continue }
      let target = graph.nodes[shape.references.lowerBound + number]
      guard let way = known[target] else {
        known[target] = ways.count
        ways.append(Way(reference: GraphReference(rawValue: target), classes: [start..<end]))
        continue
      }
      if let last = ways[way].classes.last, last.upperBound == start {
        ways[way].classes[ways[way].classes.count - 1] = last.lowerBound..<end
      } else {
        ways[way].classes.append(start..<end)
      }
    }
    if ways.count > 1, ways[0].classes == [0..<1] { ways.append(ways.removeFirst()) }
    return ways
  }

  /// How many clauses lie behind a reference, and whether there are more than were counted.
  static func clauseCount(behind reference: GraphReference, in graph: DecisionGraph) -> (count: Int, isMore: Bool) {
    var clauses: Set<UInt32> = []
    var seen: Set<UInt32> = [reference.rawValue]
    var waiting = [reference]
    while let next = waiting.popLast() {
      if clauses.count > mostCounted || seen.count > 50 * mostCounted { return (mostCounted, true) }
      switch next.kind {
      case .clause: if next != .none { clauses.insert(UInt32(next.place)) }
      case .jump, .fork:
        guard let shape = graph.shape(ofNodeAt: next.place) else { break }
        for target in graph.nodes[shape.references] where seen.insert(target).inserted {
          waiting.append(GraphReference(rawValue: target))
        }
      case .block:
        var place: Int? = next.place
        while let at = place {
          let block = GraphBlock(rawValue: graph.cells[at])
          for number in 0..<block.clauses { clauses.insert(graph.clause(number, ofBlockAt: at)) }
          place = block.continues ? at + block.length : nil
        }
      }
    }
    return (clauses.count, false)
  }
}

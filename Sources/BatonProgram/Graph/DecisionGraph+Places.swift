extension DecisionGraph {
  /// Where a jump or a fork stands.
  package struct NodePlace: Sendable, Hashable {
    /// The place of its first word.
    package let place: Int
    /// The places of its references.
    package let references: Range<Int>
    /// It is a fork.
    package let isFork: Bool
  }

  /// All jumps and forks; what a node leads to stands before it.
  ///
  /// - Precondition: the graph is sound.
  package var nodePlaces: [NodePlace] {
    var places: [NodePlace] = []
    var at = 0
    while at < nodes.count, let shape = shape(ofNodeAt: at) {
      places.append(NodePlace(place: at, references: shape.references, isFork: shape.isFork))
      at = shape.references.upperBound
    }
    return places
  }

  /// All lists of blocks, each as the places of its blocks.
  ///
  /// - Precondition: the graph is sound.
  package var lists: [[Int]] {
    var lists: [[Int]] = []
    var list: [Int] = []
    var at = 0
    while at < cells.count {
      let block = GraphBlock(rawValue: cells[at])
      list.append(at)
      if !block.continues {
        lists.append(list)
        list = []
      }
      at += max(1, block.length)
    }
    return lists
  }

  /// A clause of a block.
  ///
  /// - Precondition: the graph is sound, and a block of more than `number` clauses stands there.
  package func clause(_ number: Int, ofBlockAt place: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: cells[place + GraphBlock.clausesPlace + number / 2] >> UInt64(32 * (number % 2)))
  }
}

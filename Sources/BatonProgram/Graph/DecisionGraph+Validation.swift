extension DecisionGraph {
  /// What is wrong with the tables of a graph.
  package enum Fault: Error, Hashable, Sendable {
    /// A node is cut short, or is none.
    case node(at: Int)
    /// A block is cut short, or says of itself what cannot be.
    case block(at: Int)
    /// A reference leads to no earlier node, to no block, or to a clause that is not there.
    case reference(GraphReference)
    /// More blocks would wait to be looked at than a walk can hold.
    case width(at: Int)
    /// A column has no classes, or there are more columns or clauses than can be numbered.
    case size
  }

  /// Whether no walk can leave the tables.
  var isSound: Bool {
    do throws(Fault) {
      try validate()
      return true
    } catch {
      return false
    }
  }

  /// Makes sure that no walk can leave the tables, run in circles or hold more than it has room for.
  ///
  /// - Throws: the first fault that was found.
  /// - Complexity: linear in the size of the tables.
  package func validate() throws(Fault) {
    guard columnSizes.count <= 0xffff, clauseCount < GraphReference.none.rawValue, !columnSizes.contains(0) else {
      throw .size
    }
    let lists = try validateBlocks()
    var widths = [UInt8](repeating: 0, count: nodes.count)
    var at = 0
    while at < nodes.count {
      guard let shape = shape(ofNodeAt: at), ascends(boundsOfNodeAt: at) else { throw .node(at: at) }
      var width = 0
      for place in shape.references {
        let reference = GraphReference(rawValue: nodes[place])
        let below = try self.width(of: reference, before: at, widths: widths, lists: lists)
        width = shape.isFork ? width + below : max(width, below)
      }
      guard width <= Self.mostPending else { throw .width(at: at) }
      widths[at] = UInt8(width)
      at = shape.references.upperBound
    }
    _ = try width(of: root, before: nodes.count, widths: widths, lists: lists)
  }

  /// Where a node's references stand, or nil if the table has no sound node there.
  package func shape(ofNodeAt place: Int) -> (references: Range<Int>, isFork: Bool)? {
    let first = nodes[place]
    let room = nodes.count - place - 1
    if first == Self.fork { return room >= 2 ? (place + 1..<place + 3, true) : nil }
    let column = Int(first & ~Self.searched)
    guard column < columnSizes.count else { return nil }
    if first & Self.searched == 0 {
      let count = Int(columnSizes[column])
      return room >= count ? (place + 1..<place + 1 + count, false) : nil
    }
    guard room >= 1 else { return nil }
    let bounds = Int(nodes[place + 1])
    guard 2 + 2 * bounds <= room else { return nil }
    return (place + 2 + bounds..<place + 3 + 2 * bounds, false)
  }

  /// Whether the bounds of a jump, if it has some, are classes of its column but the first, ascending.
  private func ascends(boundsOfNodeAt place: Int) -> Bool {
    let first = nodes[place]
    guard first != Self.fork, first & Self.searched != 0 else { return true }
    let size = columnSizes[Int(first & ~Self.searched)]
    var last: UInt32 = 0
    for bound in nodes[place + 2..<place + 2 + Int(nodes[place + 1])] {
      guard bound > last, bound < size else { return false }
      last = bound
    }
    return true
  }

  private func width(
    of reference: GraphReference, before place: Int, widths: [UInt8], lists: [Bool]
  ) throws(Fault) -> Int {
    let target = reference.place
    switch reference.kind {
    case .clause:
      guard reference == .none || target < Int(clauseCount) else { throw .reference(reference) }
      return 1
    case .block:
      guard target < lists.count, lists[target] else { throw .reference(reference) }
      return 1
    case .jump, .fork:
      guard target < place, widths[target] > 0, (nodes[target] == Self.fork) == (reference.kind == .fork) else {
        throw .reference(reference)
      }
      return Int(widths[target])
    }
  }

  /// Checks every block, and says for each cell whether a list of blocks begins there.
  private func validateBlocks() throws(Fault) -> [Bool] {
    var begins = [Bool](repeating: false, count: cells.count)
    var at = 0
    while at < cells.count {
      begins[at] = true
      let block = GraphBlock(rawValue: cells[at])
      guard isSound(block, at: at) else { throw .block(at: at) }
      at += block.length
      guard at < cells.count || !block.continues else { throw .block(at: at) }
    }
    return begins
  }

  private func isSound(_ block: GraphBlock, at place: Int) -> Bool {
    let columns = block.columnsPlace + block.dense + block.searched
    guard (1...64).contains(block.clauses), block.length >= columns, block.length <= cells.count - place else {
      return false
    }
    guard cells[place + 1] & ~block.everything == 0 else { return false }
    for number in 0..<block.clauses {
      let pair = cells[place + GraphBlock.clausesPlace + number / 2]
      guard UInt32(truncatingIfNeeded: pair >> UInt64(32 * (number & 1))) < clauseCount else { return false }
    }
    for number in 0..<block.dense + block.searched {
      let entry = cells[place + block.columnsPlace + number]
      let column = Int(entry & 0xffff_ffff)
      let rows = Int(entry >> 32)
      guard column < columnSizes.count, rows >= columns, rows < block.length else { return false }
      var needed = Int(columnSizes[column])
      var room = block.length - rows
      if number >= block.dense {
        let bounds = cells[place + rows]
        guard bounds <= UInt64(columnSizes[column]) else { return false }
        room -= 1 + (Int(bounds) + 1) / 2
        needed = Int(bounds) + 1
        guard room >= 0, ascends(boundsAt: place + rows, below: columnSizes[column]) else { return false }
      }
      guard (needed + block.lanes - 1) / block.lanes <= room else { return false }
    }
    return true
  }

  /// Whether the bounds of a searched column of a block are classes but the first, ascending.
  private func ascends(boundsAt place: Int, below size: UInt32) -> Bool {
    var last: UInt32 = 0
    for number in 0..<Int(cells[place]) {
      let bound = UInt32(truncatingIfNeeded: cells[place + 1 + number / 2] >> UInt64(32 * (number % 2)))
      guard bound > last, bound < size else { return false }
      last = bound
    }
    return true
  }
}

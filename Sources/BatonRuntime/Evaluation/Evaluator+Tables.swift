import BatonProgram

extension Evaluator {
  /// `NAME[key].COLUMN`: the cell of the row for those keys, else of the table's `otherwise`. An unknown key finds
  /// nothing, not even the `otherwise`.
  mutating func cell(_ node: Node) -> Datum {
    let table = program.tables[Int(node.a)]
    let column = Int(node.mode)
    guard column < table.columnCount, node.c == table.keyCount else { return .unknown }
    var hash: UInt64 = 0
    for place in node.list {
      let key = value(program.lists[place])
      guard key.isKnown else { return .unknown }
      hash = Program.hash(hash, adding: key, member: { member($0) })
    }
    if let entry = entry(of: table, node, hash) {
      let row = Int(program.entries[table.entries.places.lowerBound + entry])
      return program.cells[table.cells.places.lowerBound + row * Int(table.columnCount) + column]
    }
    return table.otherwise.place.map { program.cells[$0 + column] } ?? .unknown
  }

  /// The entry with the keys that the operands say.
  private mutating func entry(of table: Program.Table, _ node: Node, _ hash: UInt64) -> Int? {
    let size = Int(table.slots.count)
    guard size > 0 else { return nil }
    var slot = Int(truncatingIfNeeded: hash) & (size - 1)
    for _ in 0..<size {
      guard let entry = program.slots[table.slots.places.lowerBound + slot].place else { return nil }
      if areKeys(of: entry, in: table, node) { return entry }
      slot = (slot + 1) & (size - 1)
    }
    return nil
  }

  private mutating func areKeys(of entry: Int, in table: Program.Table, _ node: Node) -> Bool {
    let first = table.keys.places.lowerBound + entry * Int(table.keyCount)
    for key in 0..<Int(table.keyCount) {
      let given = value(program.lists[Int(node.b) + key])
      guard areEqual(program.cells[first + key], given) else { return false }
    }
    return true
  }
}

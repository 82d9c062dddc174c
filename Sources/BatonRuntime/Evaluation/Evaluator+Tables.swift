package import BatonProgram

/// What known keys find in a table.
package enum FoundRow: Hashable, Sendable {
  /// That row, from 0.
  case found(Int)
  /// No row, so that the table's `otherwise` holds, where it has one.
  case missing
}

extension Evaluator {
  /// `NAME[key].COLUMN`: the cell of the row for those keys, else of the table's `otherwise`. An unknown key finds
  /// nothing, not even the `otherwise`.
  mutating func cell(_ node: Node) -> Datum {
    let table = program.tables[Int(node.a)]
    let column = Int(node.mode)
    switch row(node) {
    case nil: return .unknown
    case .found(let row): return program.cells[table.cells.places.lowerBound + row * Int(table.columnCount) + column]
    case .missing: return table.otherwise.place.map { program.cells[$0 + column] } ?? .unknown
    }
  }

  /// The row that a cell is of; nil where a key is unknown.
  package mutating func row(_ node: Node) -> FoundRow? {
    let table = program.tables[Int(node.a)]
    guard UInt32(node.mode) < table.columnCount, node.c == table.keyCount else { return nil }
    let first = keys.count
    defer { keys.removeLast(keys.count - first) }
    var hash: UInt64 = 0
    for place in node.list {
      let key = value(program.lists[place])
      guard key.isKnown else { return nil }
      hash = Program.hash(hash, adding: key, member: { member($0) })
      keys.append(key)
    }
    guard let entry = entry(of: table, hash, keysFrom: first) else { return .missing }
    return .found(Int(program.entries[table.entries.places.lowerBound + entry]))
  }

  /// The entry with the keys that were read last.
  private func entry(of table: Program.Table, _ hash: UInt64, keysFrom first: Int) -> Int? {
    let size = Int(table.slots.count)
    guard size > 0 else { return nil }
    var slot = Int(truncatingIfNeeded: hash) & (size - 1)
    for _ in 0..<size {
      guard let entry = program.slots[table.slots.places.lowerBound + slot].place else { return nil }
      if areKeys(of: entry, in: table, keysFrom: first) { return entry }
      slot = (slot + 1) & (size - 1)
    }
    return nil
  }

  private func areKeys(of entry: Int, in table: Program.Table, keysFrom first: Int) -> Bool {
    let own = table.keys.places.lowerBound + entry * Int(table.keyCount)
    for key in 0..<Int(table.keyCount) where !areEqual(program.cells[own + key], keys[first + key]) { return false }
    return true
  }
}

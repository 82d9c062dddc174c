import BatonProgram
import BatonSemantics
import BatonValues

extension Lowering {
  /// Tables, each with its hash index.
  mutating func lowerTables() {
    for table in policy.tables { lower(table) }
  }

  private mutating func lower(_ table: BatonSemantics.Table) {
    var row = Program.Table()
    row.name = place(of: table.name)
    row.keyCount = UInt32(table.keys.count)
    row.columnCount = UInt32(table.columns.count)
    row.cells = cells(table.rows)
    row.otherwise = table.otherwise.map { cells([$0]).start } ?? .none
    // The index is a dictionary, whose order must not show: by row, and within one by the keys.
    let entries = table.index.sorted { a, b in
      a.value != b.value ? a.value < b.value : a.key.lexicographicallyPrecedes(b.key, by: Self.precedes)
    }
    row.keys = cells(entries.map { $0.key.map { $0 } })
    let start = program.entries.count
    program.entries += entries.map { UInt32($0.value) }
    row.entries = Run(start..<program.entries.count)
    row.slots = slots(of: row)
    row.places = places(of: table)
    let types = (table.keys + table.columns).map { place(of: $0.type) }
    row.types = list(types)
    program.tables.append(row)
  }

  private mutating func cells(_ rows: [[Value?]]) -> Run {
    let start = program.cells.count
    for row in rows {
      for cell in row {
        let datum = datum(cell)
        program.cells.append(datum)
      }
    }
    return Run(start..<program.cells.count)
  }

  /// A hash index with open addressing, at most half full.
  private mutating func slots(of table: Program.Table) -> Run {
    let count = Int(table.entries.count)
    guard count > 0 else { return Run() }
    var size = 1
    while size < count * 2 { size *= 2 }
    var slots = [UInt32](repeating: .none, count: size)
    for entry in 0..<count {
      var hash: UInt64 = 0
      for key in 0..<Int(table.keyCount) {
        let datum = program.cells[Int(table.keys.start) + entry * Int(table.keyCount) + key]
        hash = Program.hash(hash, adding: datum) { program.members[$0] }
      }
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != .none { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(entry)
    }
    let start = program.slots.count
    program.slots += slots
    return Run(start..<program.slots.count)
  }

  /// Some order of the values of one type.
  private static func precedes(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.bool(let a), .bool(let b)): !a && b
    case (.number(let a), .number(let b)), (.money(let a), .money(let b)): a < b
    case (.duration(let a), .duration(let b)), (.instant(let a), .instant(let b)): a < b
    case (.text(let a), .text(let b)): a < b
    case (.team(let a), .team(let b)), (.word(let a), .word(let b)): a < b
    case (.set(let a), .set(let b)): a.lexicographicallyPrecedes(b, by: precedes)
    default: false
    }
  }
}

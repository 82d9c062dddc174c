import BatonDiagnostics
import BatonSyntax
import BatonValues

/// What a table is found by and gives.
struct TableShape {
  /// What a row is found by; never empty.
  let keys: [Table.Column]
  /// What a row gives; never empty.
  let columns: [Table.Column]
}

/// Tables.
extension Checker {
  /// Checks the tables: the types of all of them first, then their rows.
  mutating func checkTables() {
    tableShapes = scope.tables.entries.map { shape(of: $0) }
    for (place, entry) in scope.tables.entries.enumerated() {
      // Where there was a mistake the place still holds something.
      let shape = tableShapes[place] ?? TableShape(keys: [], columns: [])
      var rows = TableRows()
      if tableShapes[place] != nil { readRows(of: entry, shape, into: &rows) }
      policy.tables.append(
        Table(
          name: entry.name, keys: shape.keys, columns: shape.columns, rows: rows.rows, index: rows.index,
          otherwise: rows.otherwise?.cells, rowRanges: rows.ranges, otherwiseRange: rows.otherwise?.range,
          documentation: entry.declaration.documentation, range: entry.range))
    }
  }

  private mutating func shape(of entry: Namespace<TableSyntax>.Entry) -> TableShape? {
    let view = entry.declaration
    var first: [String: SourceRange] = [:]
    let keys = view.keys.map { column($0, first: &first) }
    let columns = view.columns.map { column($0, first: &first) }
    // The parser has told of what is missing.
    guard !keys.isEmpty, !columns.isEmpty, !keys.contains(where: { $0 == nil }), !columns.contains(where: { $0 == nil })
    else { return nil }
    return TableShape(keys: keys.compactMap(\.self), columns: columns.compactMap(\.self))
  }

  private mutating func column(_ view: ColumnSyntax, first: inout [String: SourceRange]) -> Table.Column? {
    guard let name = view.name else { return nil }
    let type = view.type.flatMap { self.type($0) }
    if let other = first.updateValue(name.range, forKey: name.text) {
      report(.declaredTwice("column `\(name.text)`", at: name.range, first: other))
      return nil
    }
    return type.map { Table.Column(name: name.text, type: $0) }
  }

  private mutating func readRows(
    of entry: Namespace<TableSyntax>.Entry, _ shape: TableShape, into rows: inout TableRows
  ) {
    let before = diagnostics.errorCount
    for row in entry.declaration.rows {
      // Of more mistakes than are told nobody reads.
      if diagnostics.errorCount - before > Diagnostics.limit { return }
      readRow(row, shape, into: &rows)
    }
    if let file = entry.declaration.file { readFile(file, saidBy: entry, shape, into: &rows) }
  }
}

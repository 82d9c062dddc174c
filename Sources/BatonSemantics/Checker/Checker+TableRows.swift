import BatonDiagnostics
import BatonSyntax
import BatonValues

/// The rows of a table that stand in the policy.
extension Checker {
  /// Reads a row.
  mutating func readRow(_ row: TableRowSyntax, _ shape: TableShape, into rows: inout TableRows) {
    if let word = row.otherwise {
      guard let cells = cells(of: row, shape) else { return }
      if let first = rows.otherwise {
        report(.otherwiseTwice(at: word.range, first: first.range))
      } else {
        rows.otherwise = (cells, word.range)
      }
      return
    }
    let keys = row.keys
    guard let first = keys.first, let last = keys.last else { return }
    let range = first.range.joined(with: last.range)
    guard keys.count == shape.keys.count else {
      report(.wrongCount(of: "key", keys.count, shape.keys, at: range))
      return
    }
    let values = zip(keys, shape.keys).map { key, column in alternatives(of: key, column) }
    guard let cells = cells(of: row, shape), !values.contains(where: { $0 == nil }) else { return }
    add(values.compactMap(\.self), cells, at: range, to: &rows)
  }

  /// Adds a row, unless another has its key.
  mutating func add(_ keys: [[TableRows.Key]], _ cells: [Value?], at range: SourceRange, to rows: inout TableRows) {
    do throws(TableRows.Fault) {
      try rows.add(keys, cells, at: range)
    } catch {
      switch error {
      case .duplicate(let place, let first): report(.duplicateKey(at: place, first: first))
      case .tooMany: report(.tooManyKeys(limit: TableRows.limit, at: range))
      }
    }
  }

  private mutating func alternatives(of key: RowKeySyntax, _ column: Table.Column) -> [TableRows.Key]? {
    let alternatives = key.alternatives
    let values = alternatives.compactMap { syntax in
      literal(syntax, of: column.type).map { TableRows.Key(value: $0, range: syntax.range) }
    }
    return values.count == alternatives.count && !values.isEmpty ? values : nil
  }

  /// The cells of a row; those that are unknown are nil.
  private mutating func cells(of row: TableRowSyntax, _ shape: TableShape) -> [Value?]? {
    let cells = row.cells
    guard cells.count == shape.columns.count else {
      report(.wrongCount(of: "cell", cells.count, shape.columns, at: row.range))
      return nil
    }
    var isWhole = true
    let values = zip(cells, shape.columns).map { cell, column -> Value? in
      guard case .expression(let expression) = cell else { return nil }
      let value = literal(expression, of: column.type)
      if value == nil { isWhole = false }
      return value
    }
    return isWhole ? values : nil
  }
}

import BatonProgram

/// Writes lists of blocks: clauses that are tested 64 at a time, with a bit for each.
struct BlockWriter {
  /// A literal of one of the clauses of a block.
  private struct Entry {
    let column: Int
    let clause: Int
    let literal: Int

    var bit: UInt64 { 1 << UInt64(clause) }
  }

  /// What the clauses of a block say of a column.
  private struct Column {
    let number: Int
    let entries: ArraySlice<Entry>
    let rows: [UInt64]
  }

  /// The clauses that the lists are of.
  let clauses: FlatClauses

  /// The cells of the list of these clauses, without what the path has settled.
  func list(of list: ArraySlice<UInt32>, on path: [Range<UInt32>]) -> [UInt64] {
    var cells: [UInt64] = []
    var rest = list
    while !rest.isEmpty {
      let chunk = rest.prefix(64)
      rest = rest.dropFirst(64)
      append(chunk, on: path, continues: !rest.isEmpty, to: &cells)
    }
    return cells
  }

  private func append(
    _ chunk: ArraySlice<UInt32>, on path: [Range<UInt32>], continues: Bool, to cells: inout [UInt64]
  ) {
    var entries: [Entry] = []
    var unsure: UInt64 = 0
    for (number, clause) in chunk.enumerated() {
      if clauses.hasResidual[Int(clause)] { unsure |= 1 << UInt64(number) }
      for literal in clauses.literals(of: clause) where clauses.isOpen(literal, on: path) {
        entries.append(Entry(column: clauses.columns[literal], clause: number, literal: literal))
      }
    }
    entries.sort { ($0.column, $0.clause) < ($1.column, $1.clause) }
    var dense: [Column] = []
    var searched: [Column] = []
    let lanes = GraphBlock(clauses: chunk.count, dense: 0, searched: 0, length: 0, continues: false).lanes
    var rest = entries[...]
    while let first = rest.first {
      let group = rest.prefix { $0.column == first.column }
      rest = rest.dropFirst(group.count)
      let size = Int(clauses.columnSizes[first.column])
      let rows = size > 8 * lanes ? searchedRows(of: group, unlessNear: size, lanes: lanes) : nil
      if let rows {
        searched.append(Column(number: first.column, entries: group, rows: rows))
      } else {
        dense.append(Column(number: first.column, entries: group, rows: denseRows(of: group, size: size, lanes: lanes)))
      }
    }
    var odds = [Double](repeating: 1, count: chunk.count)
    let columns = inOrder(dense, &odds) + inOrder(searched, &odds)
    let header = 2 + (chunk.count + 1) / 2 + columns.count
    let length = columns.reduce(header) { $0 + $1.rows.count }
    let block = GraphBlock(
      clauses: chunk.count, dense: dense.count, searched: searched.count, length: length, continues: continues)
    cells.append(block.rawValue)
    cells.append(unsure)
    for first in stride(from: chunk.startIndex, to: chunk.endIndex, by: 2) {
      let second = first + 1 < chunk.endIndex ? UInt64(chunk[first + 1]) : 0
      cells.append(UInt64(chunk[first]) | second << 32)
    }
    var place = header
    for column in columns {
      cells.append(UInt64(column.number) | UInt64(place) << 32)
      place += column.rows.count
    }
    for column in columns { cells += column.rows }
  }

  /// The columns, that one first that is likely to leave the fewest clauses, and so on; `odds` are those of each clause so far.
  private func inOrder(_ columns: [Column], _ odds: inout [Double]) -> [Column] {
    var rest = columns
    var ordered: [Column] = []
    // What comes late is hardly ever looked at, and choosing it as well would cost the square of the columns.
    while ordered.count < 24, rest.count > 1 {
      var best = (gain: -1.0, place: 0)
      for (place, column) in rest.enumerated() {
        let gain = column.entries.reduce(0) { $0 + odds[$1.clause] * (1 - clauses.odds[$1.literal]) }
        if gain > best.gain { best = (gain, place) }
      }
      let next = rest.remove(at: best.place)
      for entry in next.entries { odds[entry.clause] *= clauses.odds[entry.literal] }
      ordered.append(next)
    }
    return ordered + rest
  }

  /// The classes at which a range of a literal begins or ends, without the first.
  private func bounds(of group: ArraySlice<Entry>) -> [UInt32] {
    guard let column = group.first?.column else { return [] }
    let size = clauses.columnSizes[column]
    var bounds: [UInt32] = []
    for entry in group {
      for range in clauses.ranges(of: entry.literal) {
        if clauses.lower[range] > 0 { bounds.append(clauses.lower[range]) }
        if clauses.upper[range] < size { bounds.append(clauses.upper[range]) }
      }
    }
    return bounds.sortedUniquely(in: 0..<size)
  }

  private func denseRows(of group: ArraySlice<Entry>, size: Int, lanes: Int) -> [UInt64] {
    let anyway = ~group.reduce(0) { $0 | $1.bit }
    var rows = [UInt64](repeating: anyway, count: size)
    for entry in group {
      for range in clauses.ranges(of: entry.literal) {
        for number in Int(clauses.lower[range])..<Int(clauses.upper[range]) { rows[number] |= entry.bit }
      }
    }
    return packed(rows, lanes: lanes)
  }

  /// The rows to search, or nil if a row for each of `size` classes is not much bigger.
  private func searchedRows(of group: ArraySlice<Entry>, unlessNear size: Int, lanes: Int) -> [UInt64]? {
    let bounds = self.bounds(of: group)
    guard size / lanes > 3 * ((bounds.count + 1) / 2 + bounds.count / lanes + 2) else { return nil }
    let anyway = ~group.reduce(0) { $0 | $1.bit }
    var rows = [UInt64](repeating: anyway, count: bounds.count + 1)
    for entry in group {
      for range in clauses.ranges(of: entry.literal) {
        let first = clauses.lower[range] == 0 ? 0 : bounds.partitioningIndex(upTo: clauses.lower[range])
        let last = bounds.partitioningIndex(below: clauses.upper[range])
        for number in first...last { rows[number] |= entry.bit }
      }
    }
    var cells = [UInt64(bounds.count)]
    for first in stride(from: 0, to: bounds.count, by: 2) {
      cells.append(UInt64(bounds[first]) | (first + 1 < bounds.count ? UInt64(bounds[first + 1]) << 32 : 0))
    }
    return cells + packed(rows, lanes: lanes)
  }

  /// The rows, several to a cell.
  private func packed(_ rows: [UInt64], lanes: Int) -> [UInt64] {
    guard lanes > 1 else { return rows }
    let width = 64 / lanes
    let mask = (1 as UInt64) << UInt64(width) - 1
    var cells = [UInt64](repeating: 0, count: (rows.count + lanes - 1) / lanes)
    for (number, row) in rows.enumerated() {
      cells[number / lanes] |= (row & mask) << UInt64(number % lanes * width)
    }
    return cells
  }
}

import BatonProgram

/// What a block of the decision graph tests, read back from its bits.
struct BlockTests {
  /// What a clause asks of a column.
  struct Test {
    /// The column.
    let column: Int
    /// The classes with which the clause may be met, ascending.
    let classes: [Range<UInt32>]
  }

  /// A clause of a block.
  struct Clause {
    /// The clause, by its place in the program.
    let clause: Int
    /// What it asks of columns.
    let tests: [Test]
  }

  /// The clauses of a block with their tests, in order.
  static func clauses(ofBlockAt place: Int, in graph: DecisionGraph) -> [Clause] {
    let block = GraphBlock(rawValue: graph.cells[place])
    let columns = (0..<block.dense + block.searched).map { Column(number: $0, ofBlockAt: place, block, graph) }
    return (0..<block.clauses).map { number in
      Clause(
        clause: Int(graph.clause(number, ofBlockAt: place)),
        tests: columns.compactMap { column in
          let classes = column.classes(of: number)
          return classes == [0..<column.size] ? nil : Test(column: column.column, classes: classes)
        })
    }
  }

  /// The rows of a column of a block.
  private struct Column {
    let column: Int
    /// How many classes the column has.
    let size: UInt32
    /// The classes that share a row, and the row.
    let rows: [(classes: Range<UInt32>, bits: UInt64)]

    init(number: Int, ofBlockAt place: Int, _ block: GraphBlock, _ graph: DecisionGraph) {
      let entry = graph.cells[place + block.columnsPlace + number]
      column = Int(entry & 0xffff_ffff)
      size = graph.columnSizes[column]
      var first = place + Int(entry >> 32)
      var starts = Array(0..<size)
      if number >= block.dense {
        let bounds = Int(graph.cells[first])
        let cells = graph.cells
        starts =
          [0] + (0..<bounds).map { UInt32(truncatingIfNeeded: cells[first + 1 + $0 / 2] >> UInt64(32 * ($0 % 2))) }
        first += 1 + (bounds + 1) / 2
      }
      let (lanes, width) = (block.lanes, 64 / block.lanes)
      var rows: [(Range<UInt32>, UInt64)] = []
      for (row, start) in starts.enumerated() {
        let end = row + 1 < starts.count ? starts[row + 1] : size
        guard start < end else { continue }
        rows.append((start..<end, graph.cells[first + row / lanes] >> UInt64(row % lanes * width)))
      }
      self.rows = rows
    }

    /// The classes with which a clause of the block may be met.
    func classes(of clause: Int) -> [Range<UInt32>] {
      var found: [Range<UInt32>] = []
      for row in rows where row.bits >> UInt64(clause) & 1 != 0 {
        if let last = found.last, last.upperBound == row.classes.lowerBound {
          found[found.count - 1] = last.lowerBound..<row.classes.upperBound
        } else {
          found.append(row.classes)
        }
      }
      return found
    }
  }
}

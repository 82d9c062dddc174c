/// What is to be known of the clauses alive at a place of the graph, to choose how to go on.
struct Survey {
  /// What the clauses say of a column.
  struct Column {
    /// The clauses with a literal on it.
    var keyed = 0
    /// How many of those an average class leaves alive.
    var expected = 0.0
    /// How many of those have nothing else open, so that they settle the classes they name.
    var settling = 0.0
  }

  /// The clauses up to the first that has nothing left to test; those behind it cannot win.
  private(set) var aliveCount = 0
  /// The open literals of those.
  private(set) var literalCount = 0
  /// The columns that the clauses speak of, settled or not, ascending.
  private(set) var columns: [Int] = []
  /// What they say of each, in the same order.
  private(set) var perColumn: [Column] = []
  /// The share of the clauses that an average decision has to look at before it finds the winner.
  private(set) var lookedAt = 1.0

  /// Surveys a list.
  init(_ list: [UInt32], of builder: borrowing GraphBuilder) {
    var slots: [Int: Int] = [:]
    var found: [(column: Int, Column)] = []
    var unmet = 1.0
    var looked = 0.0
    for clause in list {
      aliveCount += 1
      looked += unmet
      var odds = builder.clauses.hasResidual[Int(clause)] ? 0.5 : 1.0
      var open = 0
      var last = 0
      for literal in builder.clauses.literals(of: clause) {
        let column = builder.clauses.columns[literal]
        let slot = slots[column] ?? found.count
        if slot == found.count {
          slots[column] = slot
          found.append((column, Column()))
        }
        guard builder.isOpen(literal) else { continue }
        open += 1
        last = slot
        found[slot].1.keyed += 1
        found[slot].1.expected += builder.clauses.odds[literal]
        odds *= builder.clauses.odds[literal]
      }
      if open == 1, !builder.clauses.hasResidual[Int(clause)] { found[last].1.settling += odds }
      literalCount += open
      unmet *= 1 - odds
      if open == 0, !builder.clauses.hasResidual[Int(clause)] { break }
    }
    found.sort { $0.column < $1.column }
    columns = found.map(\.column)
    perColumn = found.map(\.1)
    if aliveCount > 0 { lookedAt = looked / Double(aliveCount) }
  }
}

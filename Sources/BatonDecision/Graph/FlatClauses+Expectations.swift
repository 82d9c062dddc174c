import BatonProgram

extension FlatClauses {
  /// What trying one clause after the other is expected to take, and how uncertain the winner is, in bits.
  func expectations() -> (tests: Double, entropy: Double) {
    var (tests, entropy, unmet) = (0.0, 0.0, 1.0)
    for clause in 0..<UInt32(count) {
      var odds = 1.0
      for literal in literals(of: clause) {
        tests += unmet * odds
        odds *= self.odds[literal]
      }
      if hasResidual[Int(clause)] {
        tests += unmet * odds
        odds /= 2
      }
      entropy += Self.information(unmet * odds)
      unmet *= 1 - odds
    }
    return (tests, entropy + Self.information(unmet))
  }

  /// How likely a jump takes a way.
  func odds(ofWay number: Int, at node: DecisionGraph.NodePlace, in graph: DecisionGraph) -> Double {
    let first = graph.nodes[node.place]
    let column = Int(first & ~DecisionGraph.searched)
    if first & DecisionGraph.searched == 0 { return odds(of: UInt32(number)..<UInt32(number) + 1, in: column) }
    let bounds = graph.nodes[node.place + 2..<node.references.lowerBound]
    let lower = number == 0 ? 0 : bounds[bounds.startIndex + number - 1]
    let upper = number == bounds.count ? columnSizes[column] : bounds[bounds.startIndex + number]
    return odds(of: lower..<upper, in: column)
  }

  /// How many columns of a block are expected to be looked at, and how likely none of its clauses is met.
  func expectations(ofBlockAt place: Int, in graph: DecisionGraph) -> (tests: Double, failed: Double) {
    let block = GraphBlock(rawValue: graph.cells[place])
    let numbers = (0..<block.clauses).map { graph.clause($0, ofBlockAt: place) }
    var odds = [Double](repeating: 1, count: numbers.count)
    var (tests, failed) = (0.0, 0.0)
    for entry in graph.cells[place + block.columnsPlace..<place + block.columnsPlace + block.dense + block.searched] {
      tests += 1 - failed
      for (position, clause) in numbers.enumerated() {
        guard let literal = literals(of: clause).first(where: { columns[$0] == Int(entry & 0xffff_ffff) }) else {
          continue
        }
        odds[position] *= self.odds[literal]
      }
      failed = odds.reduce(1) { $0 * (1 - $1) }
    }
    for (position, clause) in numbers.enumerated() where hasResidual[Int(clause)] { odds[position] /= 2 }
    return (tests, odds.reduce(1) { $0 * (1 - $1) })
  }

  private static func information(_ odds: Double) -> Double {
    odds > 0 ? -odds * binaryLogarithm(odds) : 0
  }
}

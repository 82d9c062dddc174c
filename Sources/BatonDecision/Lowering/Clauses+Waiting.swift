import BatonProgram

/// Finding the rules that something unknown may keep from firing: a matrix whose clauses are all those whose conditions
/// are not known to be false, whatever a decision then finds out about each.
extension Clauses {
  /// The matrix of the rules that may wait, blocks among them; notes which these are.
  mutating func waitingMatrix(of rules: [Parts], _ columns: [ClauseMatrix.Column]) -> ClauseMatrix {
    var matrix = ClauseMatrix(columns: columns)
    for rule in rules {
      guard let literals = literals(ofWaiting: rule) else { continue }
      program.waiting.rules.append(UInt32(rule.rule))
      // Every one that may wait is wanted, not only the first.
      matrix.append(literals, hasResidual: true)
    }
    return matrix
  }

  /// What classes say of a chat in which a rule waits; nil where it never does.
  private func literals(ofWaiting rule: Parts) -> [ClauseMatrix.Literal]? {
    var open: [ClauseMatrix.Literal] = []
    var unknowns: [ClauseMatrix.Literal] = []
    var mayWait = waitsForTeam(program.rules[rule.rule])
    for part in rule.own {
      guard let (column, truths) = reader.truths(of: part) else {
        mayWait = mayWait || mayBeUnknown(part)
        continue
      }
      open.append(ClauseMatrix.Literal(column: column, classes: truths.whenFalse.complement(in: truths.count)))
      let unknown = truths.whenTrue.union(truths.whenFalse).complement(in: truths.count)
      if !unknown.isEmpty { unknowns.append(ClauseMatrix.Literal(column: column, classes: unknown)) }
    }
    guard mayWait || !unknowns.isEmpty else { return nil }
    // Where it is one fact alone that can be unknown, that one is.
    if !mayWait, unknowns.count == 1 { open += unknowns }
    for part in rule.inherited {
      if let literal = reader.literal(part) { open.append(literal) }
    }
    return open
  }

  /// Whether a rule whose condition is true may wait for a team.
  private func waitsForTeam(_ rule: Program.Rule) -> Bool {
    switch rule.action {
    case .ask, .block: false
    default: mayFail(rule)
    }
  }

  /// Whether a condition can be unknown, as far as its form tells.
  private func mayBeUnknown(_ id: UInt32) -> Bool {
    let node = program.nodes[Int(id)]
    return switch node.operation {
    case .literal, .intent, .count, .streak, .known, .unknown: false
    case .not, .and, .or, .compare, .between: program.operands(of: node).contains { mayBeUnknown($0) }
    default: true
    }
  }
}

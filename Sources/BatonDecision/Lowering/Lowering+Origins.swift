import BatonDiagnostics
import BatonProgram
import BatonSemantics

extension Lowering {
  /// Where the declarations are written, and what their `##` comments say.
  mutating func lowerOrigins() {
    for kind in Program.Declared.allCases {
      switch kind {
      case .fact: for fact in policy.facts { add(fact.range, fact.documentation) }
      case .define: for define in policy.defines { add(define.range, define.documentation) }
      case .intent: for intent in policy.intents { add(intent.range, intent.documentation) }
      case .score: for score in policy.scores { add(score.range, score.documentation) }
      case .term: for term in policy.scores.flatMap(\.terms) { add(term.range, nil) }
      case .qualification: for one in policy.qualifications { add(one.range, one.documentation) }
      case .hours: for hours in policy.hours { add(hours.range, nil) }
      case .table: for table in policy.tables { add(table.range, table.documentation) }
      case .team: for team in policy.teams { add(team.range, team.documentation) }
      case .rule: for rule in orderedRules { add(rule.firstWord, rule.documentation) }
      case .also: for also in policy.alsos { add(also.range, nil) }
      }
    }
  }

  /// Where the rows of a table are written, and after them its `otherwise`.
  mutating func places(of table: BatonSemantics.Table) -> Run {
    let start = program.rowPlaces.count
    for range in table.rowRanges + (table.otherwiseRange.map { [$0] } ?? []) {
      var row = Program.RowPlace()
      row.source = range.file.index
      row.line = UInt32(clamping: policy.sources[range.file].position(at: range.start).line)
      program.rowPlaces.append(row)
    }
    return Run(start..<program.rowPlaces.count)
  }

  private mutating func add(_ range: SourceRange, _ documentation: String?) {
    let position = policy.sources[range.file].position(at: range.start)
    var row = Program.Origin()
    row.source = range.file.index
    row.line = UInt32(clamping: position.line)
    row.column = UInt32(clamping: position.column)
    row.documentation = place(of: documentation)
    program.origins.append(row)
  }

  /// The rules in the order they are tried.
  private var orderedRules: [Rule] {
    var rules: [Rule] = []
    func add(_ places: [ID<Rule>]) {
      for place in places {
        rules.append(policy.rules[place])
        if case .block(let inner) = policy.rules[place].action { add(inner) }
      }
    }
    add(policy.topRules)
    return rules
  }
}

import BatonValues

extension Program {
  /// Whether the clauses name what is there, and the graph fits them.
  var hasClauses: Bool {
    guard let graph else { return clauses.isEmpty && columns.isEmpty && residuals.isEmpty && waiting.graph == nil }
    guard graph.isSound, Int(graph.clauseCount) == clauses.count, columns.allSatisfy({ isColumn($0) }),
      graph.columnSizes == columns.map({ classCount(of: $0) })
    else { return false }
    for place in residuals {
      guard Self.isPlace(place, of: nodes.count), kind(of: place) == .bool else { return false }
    }
    for clause in clauses {
      guard Self.isPlace(clause.rule, of: rules.count), rules[Int(clause.rule)].action != .block,
        isList(clause.residuals, of: residuals.count)
      else { return false }
    }
    return hasWaiting(graph)
  }

  /// Whether the rules that may wait are rules in their order, found by the same columns.
  private func hasWaiting(_ graph: DecisionGraph) -> Bool {
    guard let found = waiting.graph, found.isSound, found.columnSizes == graph.columnSizes,
      Int(found.clauseCount) == waiting.rules.count
    else { return false }
    var next: UInt32 = 0
    for rule in waiting.rules {
      guard rule >= next, Self.isPlace(rule, of: rules.count) else { return false }
      next = rule + 1
    }
    return true
  }

  /// Whether a column is of what is there, told apart as its type is, by thresholds that ascend.
  private func isColumn(_ column: Column) -> Bool {
    guard let kind = Column.Kind(rawValue: column.rawKind), Self.isRun(column.thresholds, of: thresholds.count),
      column.thresholds.count < 1 << 30, Self.isRun(column.seen, of: classCounts.count), isOfSource(column, kind)
    else { return false }
    var last = Int64.min
    for place in column.thresholds.places {
      let threshold = thresholds[place]
      guard threshold > last, mayBeThreshold(threshold, of: column) else { return false }
      last = threshold
    }
    return column.seen.count == 0 || column.seen.count == classCount(of: column)
  }

  private func isOfSource(_ column: Column, _ kind: Column.Kind) -> Bool {
    guard !kind.isOfIntent else {
      return column.fact == .none && Self.isPlace(column.intent, of: intents.count)
        && Self.isPlace(column.window, of: windows.count, orNone: true)
    }
    guard Self.isPlace(column.fact, of: facts.count) else { return false }
    switch types[Int(facts[Int(column.fact)].type)].kind {
    case .bool, .team, .enumeration: return kind == .place
    case .number, .money, .duration, .instant: return kind == .interval
    case .text: return kind == .text
    case .set: return false
    }
  }

  private func mayBeThreshold(_ threshold: Int64, of column: Column) -> Bool {
    guard let fact = column.fact.place else { return true }
    switch types[Int(facts[fact].type)].kind {
    case .instant: return Instant.range.contains(threshold)
    case .text: return 0..<Int64(strings.count) ~= threshold
    default: return true
    }
  }
}

extension Program {
  /// Whether the clauses name what is there, and the graph fits them.
  var hasClauses: Bool {
    guard let graph else { return clauses.isEmpty && columns.isEmpty && residuals.isEmpty && waiting.graph == nil }
    return graph.isSound && Int(graph.clauseCount) == clauses.count
      && residuals.allSatisfy { isPlace($0, of: nodes.count) }
      && clauses.allSatisfy { isPlace($0.rule, of: rules.count) && isList($0.residuals, of: residuals.count) }
      && columns.allSatisfy { column in
        hasSource(column) && isRun(column.thresholds, of: thresholds.count) && column.thresholds.count < 1 << 30
          && isRun(column.seen, of: classCounts.count)
          && (column.seen.count == 0 || column.seen.count == classCount(of: column))
      } && graph.columnSizes == columns.map { classCount(of: $0) } && hasWaiting(graph)
  }

  /// Whether the rules that may wait are rules in their order, found by the same columns.
  private func hasWaiting(_ graph: DecisionGraph) -> Bool {
    guard let found = waiting.graph, found.isSound, found.columnSizes == graph.columnSizes,
      Int(found.clauseCount) == waiting.rules.count
    else { return false }
    var next: UInt32 = 0
    for rule in waiting.rules {
      guard rule >= next, isPlace(rule, of: rules.count) else { return false }
      next = rule + 1
    }
    return true
  }

  /// Whether what a column is of is there.
  private func hasSource(_ column: Column) -> Bool {
    guard let kind = Column.Kind(rawValue: column.rawKind) else { return false }
    guard kind.isOfIntent else { return isPlace(column.fact, of: facts.count) }
    return column.fact == .none && isPlace(column.intent, of: intents.count)
      && isPlace(column.window, of: windows.count, orNone: true)
  }
}

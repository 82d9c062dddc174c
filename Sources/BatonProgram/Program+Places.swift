extension Program {
  /// Where a rule stands, `file:line:column`.
  ///
  /// - Precondition: There is a rule of that place.
  package func place(ofRule rule: Int) -> String {
    let row = rules[rule]
    let file = row.source.place.map { strings[sources[$0].name] } ?? ""
    return "\(file):\(row.line):\(row.column)"
  }
}

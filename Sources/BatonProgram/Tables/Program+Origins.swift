/// What explanations tell of declarations, and no decision needs.
extension Program {
  /// Where a declaration is written, and what is said of it.
  package struct Origin: Row {
    /// The file, among the sources.
    package var source: UInt32 = .none
    /// The line of its name, or of its first word.
    package var line: UInt32 = 0
    /// The column there.
    package var column: UInt32 = 0
    /// Its `##` comment, or none.
    package var documentation: UInt32 = .none

    /// Nowhere.
    package init() {}
  }

  /// What has an origin.
  package enum Declared: CaseIterable, Sendable {
    case fact
    case define
    case intent
    case score
    case term
    case qualification
    case hours
    case table
    case team
    case rule
    case also
  }

  /// Where a row of a table is written.
  package struct RowPlace: Row {
    /// The file, among the sources.
    package var source: UInt32 = .none
    /// The line.
    package var line: UInt32 = 0

    /// Nowhere.
    package init() {}
  }

  /// How many there are of what has an origin.
  package func count(of kind: Declared) -> Int {
    switch kind {
    case .fact: facts.count
    case .define: defines.count
    case .intent: intents.count
    case .score: scores.count
    case .term: terms.count
    case .qualification: qualifications.count
    case .hours: hours.count
    case .table: tables.count
    case .team: teams.count
    case .rule: rules.count
    case .also: alsos.count
    }
  }

  /// The origin of a declaration; of nothing where there is none.
  package func origin(of kind: Declared, _ place: Int) -> Origin {
    var start = 0
    for other in Declared.allCases {
      if other == kind { break }
      start += count(of: other)
    }
    return origins.indices.contains(start + place) ? origins[start + place] : Origin()
  }

  /// A place, `file:line:column`; `file:line` where the column is 0.
  package func words(source: UInt32, line: UInt32, column: UInt32) -> String {
    let file = source.place.map { sources.indices.contains($0) ? strings[sources[$0].name] : "" } ?? ""
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}

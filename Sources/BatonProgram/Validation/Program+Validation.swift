import BatonValues

/// What the tables of a program may say.
///
/// Whoever reads a program, to decide, to explain or to draw it, takes for granted what stands here, and looks no further:
///
/// - a string, a list and everything that a row names by its place is there; what is none may be none (`hasStrings` …);
/// - rows that own a run of others own it alone, so that what is small cannot be read as something big (`sharesNothing`);
/// - operands stand before what is made of them, each is part of one expression only, nothing is made of itself, and
///   nothing is deeper than a stack holds (`hasNodes`, `hasNoCycles`);
/// - a value is of the type of what it is the value of, and an expression is of the type that its operation gives, made of
///   operands of the types that it takes; so a team is one of the teams and a word is one of its own enum's (`hasTypes…`);
/// - rules stand in the order they are tried, a block around those that name it (`hasRules`);
/// - a way through a graph or a pattern leads on, to what is there (`hasClauses`, `hasIntents`).
extension Program {
  /// Checks all that is said there: then no chat makes reading the tables leave their bounds, fail or run forever.
  ///
  /// - Throws: Which table makes no sense.
  /// - Complexity: O(*n*).
  package func validate() throws(ProgramFault) {
    guard sharesNothing else { throw .malformed("two parts of it are one") }
    try require("strings", hasStrings && hasNames)
    try require("sources", hasSources)
    try require("types", hasTypes)
    try require("expressions", hasNodes)
    try require("definitions", hasDefinitions)
    try require("intents", hasIntents)
    try require("tables", hasTables)
    try require("teams", hasTeams)
    try require("rules", hasRules)
    try require("modifiers", hasModifiers)
    try require("texts", hasTemplates)
    guard hasNoCycles else { throw .malformed("something in it is made of itself") }
    try require("facts", hasTypesOfFacts)
    try require("expressions", hasTypesOfNodes)
    try require("definitions", hasTypesOfDefinitions)
    try require("tables", hasTypesOfTables)
    try require("rules", hasTypesOfRules)
    try require("clauses", hasClauses)
    try require("places", hasOrigins)
  }

  private func require(_ table: String, _ isSound: Bool) throws(ProgramFault) {
    guard isSound else { throw .malformed("its \(table) make no sense") }
  }

  /// Whether a place is one of a table with so many rows, or none where that is allowed.
  static func isPlace(_ place: UInt32, of count: Int, orNone: Bool = false) -> Bool {
    place == .none ? orNone : Int(place) < count
  }

  /// Whether a run lies in a table.
  static func isRun(_ run: Run, of count: Int) -> Bool { Int(run.start) + Int(run.count) <= count }

  /// Whether a run lies in the lists, and its places in a table.
  func isList(_ run: Run, of count: Int) -> Bool {
    guard Self.isRun(run, of: lists.count) else { return false }
    for place in run.places where !Self.isPlace(lists[place], of: count) { return false }
    return true
  }

  /// Whether a place is that of a string.
  func isString(_ place: UInt32, orNone: Bool = false) -> Bool {
    Self.isPlace(place, of: strings.count, orNone: orNone)
  }

  private var hasStrings: Bool {
    guard strings.count < Int(UInt32.none) else { return false }
    var last: UInt32 = 0
    for end in strings.ends {
      guard end >= last else { return false }
      last = end
    }
    return Int(last) == strings.bytes.count
  }

  private var hasNames: Bool {
    isString(name, orNone: true) && isString(digest) && isString(zoneDigest, orNone: true)
      && hours.allSatisfy { isString($0.name) }
  }

  private var hasSources: Bool {
    sources.allSatisfy { isString($0.name) && Self.isRun($0.text, of: carried.count) }
      && zoneFiles.allSatisfy { isString($0.name) && Self.isRun($0.bytes, of: carried.count) }
  }

  private var hasOrigins: Bool {
    guard origins.count == Declared.allCases.reduce(0, { $0 + count(of: $1) }) else { return false }
    for origin in origins {
      guard Self.isPlace(origin.source, of: sources.count, orNone: true), isString(origin.documentation, orNone: true)
      else { return false }
    }
    for row in rowPlaces where !Self.isPlace(row.source, of: sources.count, orNone: true) { return false }
    for span in spans where span.source != .none {
      guard Self.isPlace(span.source, of: sources.count), span.start <= span.end,
        span.end <= sources[Int(span.source)].text.count
      else { return false }
    }
    return true
  }

  private var hasTeams: Bool {
    teams.allSatisfy { team in
      isString(team.id) && isString(team.title) && isString(team.foldedTitle)
        && Self.isPlace(team.hours, of: hours.count, orNone: true)
        && Self.isPlace(team.backup, of: teams.count, orNone: true)
        && team.backupAfter >= 0 && team.sla >= 0 && areTexts(team.languages) && areTexts(team.skills)
        && Self.isRun(team.notify, of: notifications.count)
    } && notifications.allSatisfy { isString($0.channel) && isString($0.to) }
  }
}

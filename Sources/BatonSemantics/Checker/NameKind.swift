import BatonDiagnostics
import BatonSyntax

/// What a name stands for.
enum NameKind: String {
  /// A fact or a definition.
  case value
  case type
  case intent
  case score
  case qualification
  case hours
  case holidays
  case table
  /// A team's id in a policy.
  case team
  /// A team's id in a table's file, where it bears no quotes.
  case teamInFile

  /// The kind and the name of a declaration, if it is one of a name.
  static func declared(by declaration: DeclarationSyntax) -> (kind: NameKind, name: String)? {
    switch declaration {
    case .type(let view): view.name.map { (.type, $0.text) }
    case .fact(let view): view.path.map { (.value, $0.text) }
    case .define(let view): view.path.map { (.value, $0.text) }
    case .intent(let view): view.name.map { (.intent, $0.text) }
    case .score(let view): view.name.map { (.score, $0.text) }
    case .qualification(let view): view.name.map { (.qualification, $0.text) }
    case .hours(let view): view.name.map { (.hours, $0.text) }
    case .holidays(let view): view.name.map { (.holidays, $0.text) }
    case .table(let view): view.name.map { (.table, $0.text) }
    case .team(let view): view.id.map { (.team, $0.value) }
    case .policy, .use, .rule, .also, .assert, .test: nil
    }
  }

  /// How a thing of that kind is declared; nil where that needs more than a line.
  func declaration(of name: String) -> String? {
    switch self {
    case .intent: "declare it: `intent \(name) says \"…\"`"
    case .score: "declare it: `score \(name) { +10 when … }`"
    case .qualification: "declare it: `qualification \(name) { … }`"
    case .hours: "declare it: `hours \(name) { mon..fri 09:00-17:00 }`"
    case .holidays: "declare it: `holidays \(name) { dec 25, jan 1 }`, or name its days here"
    default: nil
    }
  }

  /// The type that bears another name elsewhere.
  static func type(called name: String) -> String? {
    switch name {
    case "boolean", "flag", "yesno", "logical": "bool"
    case "string", "str", "varchar", "char", "word", "words", "email": "text"
    case "int", "integer", "float", "double", "decimal", "real", "num", "numeric", "count", "percent", "percentage":
      "number"
    case "date", "time", "datetime", "timestamp", "day", "moment": "instant"
    case "period", "length", "interval", "timespan", "minutes", "hours", "days", "seconds": "duration"
    case "currency", "amount", "price", "dollars", "dollar", "usd": "money usd"
    case "euro", "euros", "eur": "money eur"
    case "pounds", "gbp": "money gbp"
    case "chf", "cad", "aud", "jpy", "sek", "nok", "dkk", "pln", "inr": "money \(name)"
    default: nil
    }
  }
}

extension Diagnostic {
  /// A name that nothing declares.
  ///
  /// - Parameter meant: What else bears the name.
  static func unknown(
    _ kind: NameKind, _ name: String, at range: SourceRange, among names: [String], meant: String? = nil
  ) -> Diagnostic {
    let near =
      meant.map { [Fix("did you mean `\($0)`?", replace: range, with: $0)] }
      ?? .suggestion(for: name, at: range, among: names) { kind == .team ? "\"\($0)\"" : $0 }
    switch kind {
    case .value:
      return Diagnostic(
        .unknownName, "nothing declares `\(name)`", at: range, "no fact or define of this name",
        help: near.isEmpty ? "declare it: `fact \(name): text`, or whatever its type is" : nil, fixes: near)
    case .type:
      let known = NameKind.type(called: name)
      return Diagnostic(
        .unknownType, "there is no type `\(name)`", at: range,
        "expected `text`, `number`, `bool`, `money usd`, `duration`, `instant`, `one of …`, or a declared type",
        fixes: known.map { [Fix("did you mean `\($0)`?", replace: range, with: $0)] } ?? near)
    case .team, .teamInFile:
      return Diagnostic(
        .unknownTeam, "nothing declares team \"\(name)\"", at: range, "no team of this id",
        help: near.isEmpty ? "declare it: `team \"\(name)\"`" : nil, fixes: near)
    case .intent, .score, .qualification, .hours, .holidays, .table:
      return Diagnostic(
        .unknownDeclaration, "nothing declares \(kind.rawValue) `\(name)`", at: range,
        "no \(kind.rawValue) of this name", help: near.isEmpty ? kind.declaration(of: name) : nil, fixes: near)
    }
  }
}

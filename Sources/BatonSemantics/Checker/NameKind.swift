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
      return Diagnostic(.unknownType, "there is no type `\(name)`", at: range, "not a type", fixes: near)
    case .team, .teamInFile:
      return Diagnostic(
        .unknownTeam, "nothing declares team \"\(name)\"", at: range, "no team of this id",
        help: near.isEmpty ? "declare it: `team \"\(name)\"`" : nil, fixes: near)
    case .intent, .score, .qualification, .hours, .holidays, .table:
      return Diagnostic(
        .unknownDeclaration, "nothing declares \(kind.rawValue) `\(name)`", at: range,
        "no \(kind.rawValue) of this name", fixes: near)
    }
  }
}

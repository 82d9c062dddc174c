import BatonDiagnostics
import BatonSyntax

/// Every declared name, by kind. A declaration's place in its namespace is its place in the policy.
struct Scope {
  /// A fact or a definition: they share their names.
  enum ValueName {
    case fact(ID<Fact>)
    case define(ID<Define>)
  }

  var types = Namespace<TypeDeclarationSyntax>()
  var facts = Namespace<FactSyntax>()
  var defines = Namespace<DefineSyntax>()
  var intents = Namespace<IntentSyntax>()
  var scores = Namespace<ScoreSyntax>()
  var qualifications = Namespace<QualificationSyntax>()
  var hours = Namespace<HoursSyntax>()
  var holidays = Namespace<HolidaysSyntax>()
  var tables = Namespace<TableSyntax>()
  var teams = Namespace<TeamSyntax>()

  /// The fact or definition of a path, which counts as used from now on.
  mutating func useValue(_ path: String) -> ValueName? {
    if let place = facts.use(path) { return .fact(ID(place)) }
    return defines.use(path).map { .define(ID($0)) }
  }

  /// The paths of all facts and definitions, for suggestions.
  var valueNames: [String] { facts.names + defines.names }
}

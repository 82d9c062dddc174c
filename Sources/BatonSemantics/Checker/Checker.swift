package import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Turns syntax trees into a checked policy: it collects the names first, then checks each kind of declaration in turn.
///
/// Every function that checks something answers nil where it reported a mistake, and whoever gets nil stays silent.
package struct Checker {
  /// Where other files and zones come from.
  let provider: any SourceProvider
  /// The main file and all that it uses, in the order they are used.
  let modules: [Module]
  /// What is made.
  var policy: CheckedPolicy
  /// What is wrong.
  var diagnostics: Diagnostics
  /// Every declared name.
  var scope: Scope
  /// Names whose declarations are wrong.
  var lost: LostNames
  /// Names of which it was said that their declarations are missing.
  var missing: Set<Missing> = []
  /// The standard modules of which it was said that their `use` is missing.
  var missingModules: Set<String> = []
  /// What the standard modules that are not used would bring; nil until somebody asks.
  var offered: [NameKind: [String: String]]?
  /// How far each definition is: only one whose turn has come can be typed on the way.
  var progress = DefinitionProgress()
  /// How deep each expression of the arena nests, definitions included.
  var depths: [Int] = []
  /// Definitions that are wrong, or lie on a circle.
  var broken: Set<Definition> = []
  /// The type of each fact, by its place.
  var factTypes: [ValueType?] = []
  /// The checked definitions, by their places.
  var defines: [Define?] = []
  /// The checked intents, by their places.
  var intents: [Intent?] = []
  /// The checked scores, by their places.
  var scores: [Score?] = []
  /// The checked qualifications, by their places.
  var qualifications: [Qualification?] = []
  /// The place among the policy's enums of each declared type.
  var enumPlaces: [Int: Int] = [:]
  /// The places of enums without a name.
  var anonymousEnums: [EnumType: Int] = [:]
  /// The keys and columns of each table, by its place.
  var tableShapes: [TableShape?] = []
  /// The zones that were read, by name.
  var zones: [String: Zone] = [:]
  /// Whether it was said that the policy lacks a zone.
  var isZoneMissed = false
  /// Each `otherwise` of which it was told that it is not the last.
  var toldOtherwise: Set<SourceRange> = []
  /// Whether some rule can choose any of the declared teams.
  var choosesAnyTeam = false
  /// What the text that is being checked may say of a team.
  var teamContext = TeamContext.none

  /// The patterns of the texts that were read, by where these stand, so that the next check need not read them again.
  var patterns: [SourceRange: [Pattern]]

  /// What `team.…` means where an expression stands.
  enum TeamContext {
    /// Nothing.
    case none
    /// In `teams where`: the team that is tried.
    case candidate
    /// In a text of an action that chooses a team: that team.
    case chosen
  }

  /// The lines whose syntax is wrong, and which may therefore mean something else.
  private let brokenLines: Set<SourceRange>

  /// Checks a policy, given its main file.
  ///
  /// - Complexity: Near O(size of the texts).
  package static func check(_ main: SourceText, from provider: any SourceProvider) -> CheckResult {
    checkForLines(main, from: provider).result
  }

  /// Checks a policy, and keeps what it takes to check lines that somebody types beside it. What was parsed for an earlier
  /// check and has not changed is not parsed again.
  ///
  /// - Complexity: Near O(size of the texts).
  package static func checkForLines(
    _ main: SourceText, from provider: any SourceProvider, after earlier: LineChecker? = nil
  ) -> (result: CheckResult, lines: LineChecker) {
    var loader = ModuleLoader(provider: provider, earlier: earlier?.modules ?? [])
    loader.load(main)
    var checker = Checker(loader: loader, after: earlier)
    checker.run()
    let policy = checker.diagnostics.hasErrors ? nil : checker.policy
    let result = CheckResult(policy: policy, diagnostics: checker.diagnostics, sources: checker.policy.sources)
    return (result, LineChecker(checker))
  }

  private init(loader: ModuleLoader, after earlier: LineChecker?) {
    provider = loader.provider
    modules = loader.modules
    brokenLines = Set(
      loader.diagnostics.told().diagnostics.map { Checker.line(of: $0.primary.range, in: loader.sources) })
    policy = CheckedPolicy()
    policy.sources = loader.sources
    diagnostics = loader.diagnostics
    scope = Scope()
    lost = LostNames(modules: modules, isIncomplete: loader.isIncomplete)
    let unchanged = Set(loader.modules.filter(\.isUnchanged).map(\.file.range.file))
    patterns = (earlier?.patterns ?? [:]).filter { unchanged.contains($0.key.file) }
  }

  private mutating func run() {
    checkPolicyLine()
    collectNames()
    checkTypes()
    checkFacts()
    checkHours()
    checkTeams()
    checkTables()
    checkDefinitions()
    checkRules()
    checkAssertions()
    checkTests()
    policy.digest = digest()
    policy.zoneFiles.sort { $0.name < $1.name }
    policy.zoneDigest = zoneDigest()
    if !diagnostics.hasErrors { lint() }
  }

  /// Remembers what is wrong, unless it is what a line seems to say whose syntax is wrong.
  mutating func report(_ diagnostic: Diagnostic) {
    let range = diagnostic.primary.range
    if !brokenLines.isEmpty, brokenLines.contains(Checker.line(of: range, in: policy.sources)) { return }
    // What is in a declaration may be on the lines that could not be read.
    if diagnostic.code == .emptyDeclaration, hasBrokenLines(in: range.file) { return }
    diagnostics.append(diagnostic)
  }

  /// Whether something is wrong with the syntax of the line on which that stands.
  func isOnBrokenLine(_ range: SourceRange) -> Bool {
    brokenLines.contains(Checker.line(of: range, in: policy.sources))
  }

  /// Whether something is wrong with the syntax of a file, so that its blocks may begin and end elsewhere.
  func hasBrokenLines(in file: SourceID) -> Bool { brokenLines.contains { $0.file == file } }

  /// The line on which a range begins.
  private static func line(of range: SourceRange, in sources: SourceMap) -> SourceRange {
    let line = sources[range.file].line(at: range.start)
    return SourceRange(range.file, line, line)
  }
}

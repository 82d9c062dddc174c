import BatonDiagnostics
import BatonSemantics
import TestKit
import Testing

/// Policies and what the checker says of them: nothing, or one mistake at one word.
struct Verdict: Sendable, CustomTestStringConvertible {
  /// The main file.
  let policy: String
  /// The other files, by their names.
  var files: [String: String] = [:]
  /// The one code; nil is silence.
  let code: DiagnosticCode?
  /// The words that are marked.
  let marked: String?

  /// The policy, in short.
  var testDescription: String { policy.split(separator: "\n").suffix(3).joined(separator: " / ") }

  /// A whole policy of which nothing is said.
  static func silent(_ policy: String, _ files: [String: String] = [:]) -> Verdict {
    Verdict(policy: policy, files: files, code: nil, marked: nil)
  }

  /// A whole policy with one mistake.
  static func wrong(
    _ policy: String, _ code: DiagnosticCode, _ marked: String, _ files: [String: String] = [:]
  ) -> Verdict {
    Verdict(policy: policy, files: files, code: code, marked: marked)
  }

  /// A condition of which nothing is said, among the declarations of `Verdict.names`.
  static func fine(_ condition: String) -> Verdict { silent(around(condition), ["names.baton": names]) }

  /// A condition with one mistake, among the declarations of `Verdict.names`.
  static func mixUp(_ condition: String, _ code: DiagnosticCode, _ marked: String) -> Verdict {
    wrong(around(condition), code, marked, ["names.baton": names])
  }

  /// Lines beside the declarations of `Verdict.names` of which nothing is said.
  static func line(_ line: String) -> Verdict { silent(head + line + "\notherwise hold\n", ["names.baton": names]) }

  /// Lines beside the declarations of `Verdict.names` with one mistake.
  static func line(_ line: String, _ code: DiagnosticCode, _ marked: String) -> Verdict {
    wrong(head + line + "\notherwise hold\n", code, marked, ["names.baton": names])
  }

  private static let head = "policy \"p\" in \"America/New_York\"\nuse \"names.baton\"\n"

  private static func around(_ condition: String) -> String { "\(head)when \(condition) hold\notherwise hold\n" }

  /// Declarations of every kind. They come by `use`, so that nobody minds which of them are used.
  static let names = """
    type tier is free < starter < business < enterprise
    type plan is open, closed, paid
    type region is east "the East", west "the West"
    fact vip: bool
    fact seats: number
    fact budget: money usd
    fact spent: money eur
    fact timeline: duration
    fact began: instant
    fact state: text
    fact owner: team
    fact tier: tier
    fact plan: plan
    fact role: one of boss, clerk
    fact urgency: priority
    fact topics: set of text
    fact plans: set of plan
    fact owners: set of team
    fact amounts: set of money usd
    fact paid: bool
    define rich as budget > 10_000 usd
    intent pricing says "how much"
    intent greeting { says "hello"; from anyone; in last 3 messages }
    score ready between 0 and 100 { +30 when intent.pricing }
    qualification sales { money budget >= 5_000 usd; boss role is boss }
    hours office in "UTC" { mon..fri 09:00-18:00 }
    holidays feast { dec 25; jan 1 }
    table owners_of (state: text -> owner: team, tier: tier, limit: money usd) {
      "NY": team "east", business, 5_000 usd
    }
    table sla_of (tier: tier, state: text -> sla: duration) { free, "NY": 3 days }
    team "sales"
    team "east" { hours office; languages en, de; skills billing }
    """

  /// Everything that is said of a policy.
  static func diagnostics(_ policy: String) -> [Diagnostic] {
    Checker.check(SourceText(name: "main.baton", policy), from: MemorySources()).diagnostics.told().diagnostics
  }

  /// Everything that is said, as people see it.
  var report: String {
    let result = Checker.check(SourceText(name: "main.baton", policy), from: sources)
    return result.diagnostics.rendered(in: result.sources).plain
  }

  private var sources: MemorySources { MemorySources(files.merging(["names.baton": Verdict.names]) { own, _ in own }) }

  /// Checks the policy and holds what is said against what should be.
  func check(_ location: Testing.SourceLocation = #_sourceLocation) {
    let result = Checker.check(SourceText(name: "main.baton", policy), from: sources)
    let report = result.diagnostics.rendered(in: result.sources).plain
    let told = result.diagnostics.told().diagnostics
    #expect(told.map(\.code.id) == (code.map { [$0.id] } ?? []), "\(policy)\n\(report)", sourceLocation: location)
    guard let first = told.first, let marked else { return }
    let range = first.primary.range
    let found = result.sources[range.file].string(range.start..<range.end)
    #expect(found == marked, "\(report)", sourceLocation: location)
    #expect((result.policy == nil) == result.diagnostics.hasErrors, sourceLocation: location)
  }
}

import Baton
import BatonDiagnostics
import BatonExplain
import BatonInterpreter
import BatonRuntime
import BatonSemantics
import BatonValues
import RandomPolicies
import Testing

/// A policy with everything that explains or decides it.
struct Case {
  let checked: CheckedPolicy
  let policy: Policy
  let interpreter: Interpreter
  let text: String

  init(_ text: String) throws {
    self.text = text
    let result = Checker.check(SourceText(name: "policy.baton", text), from: SystemSources(mainFile: nil))
    checked = try #require(result.policy, "\(text)")
    policy = Policy(checked)
    interpreter = Interpreter(checked)
  }

  init(example: String) throws {
    text = example
    checked = try #require(try Policy.check(file: Examples.path(example, "policy.baton")).policy)
    policy = Policy(checked)
    interpreter = Interpreter(checked)
  }

  /// The policy of a seed and some chats for it.
  static func random(_ seed: UInt64, chats count: Int) throws -> (Case, [Chat]) {
    let policy = PolicyGenerator.policy(seed: seed)
    var generator = ChatGenerator(seed: seed, for: policy)
    return (try Case(policy.text), (0..<count).map { _ in generator.next() })
  }

  func situation(_ chat: Chat) throws -> Situation { try policy.situation(of: chat, clock: nil, line: 1) }

  func explanation(_ situation: Situation) -> Explanation {
    var explainer = Explainer(policy.runtime, situation)
    return explainer.explanation()
  }

  /// The rule of the checked policy at a place of the program.
  func rules(byPlace place: String) -> [ID<Rule>] {
    checked.rules.indices.map { ID<Rule>($0) }.filter {
      checked.sources.place(of: checked.rules[$0].firstWord) == place
    }
  }
}

extension Explanation.Condition {
  /// The condition and all parts of it.
  var all: [Explanation.Condition] { [self] + parts.flatMap(\.all) }
}

extension Explanation {
  /// All conditions that it speaks of and that are the same for every team.
  var conditions: [Explanation.Condition] {
    var found: [Explanation.Condition] = []
    if let winner { found += (winner.blocks.map(\.condition) + [winner.condition]).compactMap(\.self) }
    found += passed.compactMap(\.failed)
    for value in values {
      switch value.origin {
      case .intent(let evidence): found += evidence.conditions
      case .score(let sheet): found += sheet.terms.map(\.condition)
      case .qualification(let criteria): found += criteria.map(\.condition)
      case .define(let cases): found += cases.cases.flatMap { [$0.condition, $0.truth].compactMap(\.self) }
      default: break
      }
    }
    for item in handoff { if case .also(_, let condition?) = item.giver { found.append(condition) } }
    return found.flatMap(\.all)
  }
}

package import BatonProgram
import BatonValues

/// How the rules of a policy stand to one chat.
package struct RuleLights: Sendable {
  /// The chat, and what was decided, in a few words.
  package let caption: String
  /// How each rule stands, by its place in the program.
  private(set) var rules: [Drawing.Light]
  /// Why a rule did not fire, for rules that did not.
  private(set) var reasons: [Int: String] = [:]
  /// What came of the conditions that were looked at, by their places among the expressions.
  private(set) var truths: [UInt32: Drawing.Light] = [:]
  /// The team that gets the chat, by its id.
  package let team: String?

  /// How the rules stand to an explained chat.
  package init(_ explanation: Explanation, in program: Program) {
    let decision = explanation.decision
    team = decision.team
    caption = Self.caption(decision.chat, decision.outcome.rawValue, decision.team)
    rules = Array(repeating: .untouched, count: program.rules.count)
    for passed in explanation.passed where rules.indices.contains(passed.rule.place) {
      let isUnknown = passed.failed.map { $0.truth == nil } ?? (passed.obstacle == .teamUnknown)
      rules[passed.rule.place] = isUnknown ? .unknown : .failed
      if let failed = passed.failed {
        note(failed)
        let seen = failed.values.prefix(2).map { place in
          let value = explanation.values[place]
          return "\(value.name) is \(value.words ?? "unknown")"
        }
        reasons[passed.rule.place] = seen.isEmpty ? "not \(failed.text)" : seen.joined(separator: ", ")
      } else if let obstacle = passed.obstacle {
        reasons[passed.rule.place] = obstacle.rawValue
      }
    }
    guard let winner = explanation.winner else { return }
    for (rule, condition) in winner.blocks.map({ ($0.rule, $0.condition) }) + [(winner.rule, winner.condition)] {
      if rules.indices.contains(rule.place) { rules[rule.place] = .taken }
      if let condition { note(condition) }
    }
  }

  private static func caption(_ chat: String?, _ outcome: String, _ team: String?) -> String {
    let words = team.map { "\(outcome) \(outcome == "queue" ? "for" : "to") team \"\($0)\"" } ?? outcome
    return "chat \(chat ?? "without an id"): \(words)"
  }

  private mutating func note(_ condition: Condition) {
    truths[condition.expression] = condition.truth.map { $0 ? .taken : .failed } ?? .unknown
    for part in condition.parts { note(part) }
  }

  /// The rule that decided, and the blocks around it.
  func isTaken(_ rule: Int) -> Bool { rules[rule] == .taken }
}

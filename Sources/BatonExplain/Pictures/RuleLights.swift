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
  /// What the condition saw that kept a rule from firing.
  private(set) var seen: [Int: String] = [:]
  /// Why a rule's action could not be done.
  private(set) var obstacles: [Int: String] = [:]
  /// What came of the conditions that were looked at, by their places among the expressions.
  private(set) var truths: [UInt32: Drawing.Light] = [:]
  /// The team that gets the chat, by its id.
  let team: String?
  /// What named that team in the rule, as it is written.
  let namedBy: String?
  /// The places of each `also` that gave something to the handoff, `file:line:column`.
  private(set) var alsos: Set<String> = []

  /// How the rules stand to an explained chat.
  package init(_ explanation: Explanation, in program: Program) {
    let decision = explanation.decision
    team = decision.team
    namedBy = explanation.winner?.candidates.first(where: \.isChosen)?.text
    caption = Self.caption(decision.chat, decision.outcome.rawValue, decision.team)
    rules = Array(repeating: .untouched, count: program.rules.count)
    for passed in explanation.passed where rules.indices.contains(passed.rule.place) {
      note(passed, explanation)
    }
    for item in explanation.handoff { if case .also(at: let place, condition: _) = item.giver { alsos.insert(place) } }
    guard let winner = explanation.winner else { return }
    for (rule, condition) in winner.blocks.map({ ($0.rule, $0.condition) }) + [(winner.rule, winner.condition)] {
      if rules.indices.contains(rule.place) { rules[rule.place] = .taken }
      if let condition { note(condition) }
    }
  }

  private mutating func note(_ passed: Explanation.PassedRule, _ explanation: Explanation) {
    let place = passed.rule.place
    guard let failed = passed.failed else {
      rules[place] = passed.needs.isEmpty ? .failed : .unknown
      let words = passed.obstacle.map(ProseWriter.words) ?? "its action could not be done"
      obstacles[place] = words
      reasons[place] = words
      return
    }
    rules[place] = failed.truth == nil ? .unknown : .failed
    note(failed)
    let values = failed.allValues.prefix(3).map { place in
      "\(explanation.values[place].name) is \(explanation.values[place].words ?? "unknown")"
    }
    // Of a condition that is nothing but a name all is said by its being false.
    let isOnlyName =
      failed.kind == .test && failed.truth == false && failed.values.count == 1
      && explanation.values[failed.values[0]].name == failed.text
    if !values.isEmpty, !isOnlyName { seen[place] = values.joined(separator: ", ") }
    reasons[place] = seen[place] ?? "not \(failed.text)"
  }

  private static func caption(_ chat: String?, _ outcome: String, _ team: String?) -> String {
    let words = team.map { "\(outcome) \(outcome == "queue" ? "for" : "to") team \"\($0)\"" } ?? outcome
    return "chat \(chat ?? "without an id"): \(words)"
  }

  private mutating func note(_ condition: Explanation.Condition) {
    truths[condition.expression] = condition.truth.map { $0 ? .taken : .failed } ?? .unknown
    for part in condition.parts { note(part) }
  }

  /// The rule that decided, and the blocks around it.
  func isTaken(_ rule: Int) -> Bool { rules[rule] == .taken }
}

extension Explanation.Condition {
  /// The values that it and its parts look at, each once, in the order written.
  fileprivate var allValues: [Int] {
    var found = values
    for part in parts { for place in part.allValues where !found.contains(place) { found.append(place) } }
    return found
  }
}

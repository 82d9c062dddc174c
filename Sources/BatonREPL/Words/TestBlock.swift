import Baton
import BatonSemantics
import BatonValues

/// The chat at hand as a `test` block.
struct TestBlock {
  /// The policy that the values are of.
  let policy: CheckedPolicy
  /// The chat held against it.
  let situation: Situation
  /// What is expected.
  let decision: Decision
  /// The rules that the test may name: those of the file that it goes to.
  let ruleNames: [String]

  /// The block's text.
  func text(name: String) -> String {
    var lines = ["test \(CheckedPolicy.quoted(name)) {"]
    var time: Int64?
    func at(_ instant: Int64?) {
      guard let instant, instant != time else { return }
      time = instant
      lines.append("  at \(policy.moment(instant))")
    }
    for message in situation.messages.map(\.message) {
      at(message.at)
      var line = "  \(message.from.rawValue) \(CheckedPolicy.quoted(message.text ?? ""))"
      if let confidence = message.confidence { line += " confidence \(confidence)" }
      if let label = message.label { line += " labelled \(CheckedPolicy.quoted(label))" }
      lines.append(line)
    }
    at(situation.now)
    for (place, slot) in situation.facts.enumerated() {
      let fact = policy.facts[place]
      switch slot.origin {
      case .given: lines.append("  \(fact.path) = \(slot.value.map { policy.literal($0, fact.type) } ?? "unknown")")
      case .null: lines.append("  \(fact.path) = unknown")
      case .defaulted, .absent: break
      }
    }
    for (place, isOpen) in situation.teams.enumerated() {
      guard let isOpen else { continue }
      lines.append("  team \(CheckedPolicy.quoted(policy.teams[place].id)) is \(isOpen ? "open" : "closed")")
    }
    lines.append("  expect \(expectation)")
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private var expectation: String {
    var words = decision.outcome.rawValue
    if let team = decision.team {
      words += " \(decision.outcome == .queue ? "for" : "to") team \(CheckedPolicy.quoted(team))"
    }
    if decision.priority != "normal" { words += " priority \(decision.priority)" }
    if let name = decision.rule?.name ?? decision.rule?.within.last, ruleNames.contains(name) {
      words += " by rule \(CheckedPolicy.quoted(name))"
    }
    return words
  }
}

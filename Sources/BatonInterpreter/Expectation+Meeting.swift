package import BatonSemantics
package import BatonValues

extension Expectation {
  /// What of a decision is not as expected, a sentence each; nothing where it meets the expectation.
  package func mismatches(with decision: Decision, in policy: CheckedPolicy) -> [String] {
    [
      outcomeMismatch(decision), teamMismatch(decision, policy), priorityMismatch(decision), withinMismatch(decision),
      sayMismatch(decision), ruleMismatch(decision),
    ].compactMap { $0 } + tagMismatches(decision)
  }

  /// Whether a decision is as expected.
  package func isMet(by decision: Decision, in policy: CheckedPolicy) -> Bool {
    mismatches(with: decision, in: policy).isEmpty
  }

  private func outcomeMismatch(_ decision: Decision) -> String? {
    guard !outcomes.contains(decision.outcome) else { return nil }
    let wanted = Self.either(outcomes.map(\.rawValue))
    let got = decision.team.map { " (team \"\($0)\")" } ?? ""
    return "the outcome should be \(wanted) and is \(decision.outcome.rawValue)\(got)"
  }

  private func teamMismatch(_ decision: Decision, _ policy: CheckedPolicy) -> String? {
    let wanted = teams.map { policy.teams[$0].id }
    guard !wanted.isEmpty, !wanted.contains(where: { $0 == decision.team }) else { return nil }
    // An outcome that has no team is wrong already, and says so.
    guard let team = decision.team else { return outcomes.contains(decision.outcome) ? "there is no team" : nil }
    return "the team should be \(Self.either(wanted.map { "\"\($0)\"" })) and is \"\(team)\""
  }

  private func priorityMismatch(_ decision: Decision) -> String? {
    guard let priority, EnumType.priority.words[priority].name != decision.priority else { return nil }
    return "the priority should be \(EnumType.priority.words[priority].name) and is \(decision.priority)"
  }

  private func withinMismatch(_ decision: Decision) -> String? {
    guard let within else { return nil }
    let wanted = "it should be within \(DurationValue.words(within))"
    guard let actual = decision.within else { return "\(wanted) and has no limit" }
    return actual <= within ? nil : "\(wanted) and is within \(DurationValue.words(actual))"
  }

  private func sayMismatch(_ decision: Decision) -> String? {
    guard let say, say != decision.say else { return nil }
    return "it should say \"\(say)\" and " + (decision.say.map { "says \"\($0)\"" } ?? "says nothing")
  }

  private func ruleMismatch(_ decision: Decision) -> String? {
    guard let rule, decision.rule?.name != rule, decision.rule?.within.contains(rule) != true else { return nil }
    let decided = decision.rule.map { $0.name.map { "\"\($0)\"" } ?? "the one at \($0.at)" } ?? "none"
    return "the rule should be \"\(rule)\" and is \(decided)"
  }

  private func tagMismatches(_ decision: Decision) -> [String] {
    tags.filter { !decision.tags.contains($0) }.map { "the tag \"\($0)\" is missing" }
      + absentTags.filter { decision.tags.contains($0) }.map { "the tag \"\($0)\" should not be there" }
  }

  private static func either(_ names: [String]) -> String { names.joined(separator: " or ") }
}

package import BatonRuntime
public import BatonValues

/// Why a chat was decided as it was: the rule that decided with its conditions, where each value came from, what kept every
/// rule above it from firing, and who gave the handoff its modifiers.
public struct Explanation: Sendable, Hashable {
  /// The decision.
  public let decision: Decision
  /// What the decision can be rebuilt from.
  public let receipt: Receipt
  /// The rule that decided; nil where nothing fired.
  public let winner: Winner?
  /// The rules that were tried before it and did not fire, in that order, a block before those inside it.
  public let passed: [PassedRule]
  /// Who gave the handoff what it carries.
  public let handoff: [HandoffItem]
  /// Every value that a condition here looked at, each once, in order of first mention.
  public let values: [Observation]
  /// What the decision rests on: with everything else made unknown, the same rule does the same.
  public let grounds: Grounds
  /// The chat's messages, which evidence speaks of by their places.
  public let messages: [Chat.Message]
  /// The time of the decision by the policy's clock, such as `Fri 2026-11-20 10:30`; nil where there is none.
  public let localTime: String?
  /// The verdict in places of the program.
  package let verdict: Verdict

  /// An explanation of those parts.
  package init(
    decision: Decision, receipt: Receipt, verdict: Verdict, winner: Winner?, passed: [Explanation.PassedRule],
    handoff: [HandoffItem], values: [Explanation.Observation], grounds: Explanation.Grounds, messages: [Chat.Message],
    localTime: String?
  ) {
    self.decision = decision
    self.receipt = receipt
    self.verdict = verdict
    self.winner = winner
    self.passed = passed
    self.handoff = handoff
    self.values = values
    self.grounds = grounds
    self.messages = messages
    self.localTime = localTime
  }
}

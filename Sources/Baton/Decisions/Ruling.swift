import BatonProgram
import BatonRuntime
public import BatonValues

/// What was decided, in a few bytes: what happens to the chat, who gets it, and which rule says so.
public struct Ruling: Sendable, Hashable {
  /// What happens to the chat.
  public let outcome: Decision.Outcome
  /// The team that gets the chat; nil where nobody does.
  public let team: Policy.TeamID?
  /// The rule that fired; nil where none did.
  public let rule: Policy.RuleID?

  /// What a verdict says.
  init(_ verdict: Verdict) {
    outcome =
      switch verdict.deed {
      case .hold: .hold
      case .route: .route
      case .queue: .queue
      case .ask: .ask
      }
    team = verdict.team.place.map(Policy.TeamID.init)
    rule = verdict.rule.place.map(Policy.RuleID.init)
  }
}

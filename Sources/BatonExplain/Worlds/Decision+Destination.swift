import BatonProgram
import BatonRuntime
public import BatonValues

extension Decision {
  /// Where a chat goes, in short.
  public struct Destination: Sendable, Hashable {
    /// What happens to it.
    public let outcome: Decision.Outcome
    /// The team that gets it, by its id.
    public let team: String?
    /// Whether that team is closed, and it goes there all the same.
    public let isClosed: Bool
    /// The rule that decides; nil where none fires.
    public let rule: Decision.Rule?
    /// Whether that is an `otherwise`.
    public let isOtherwise: Bool

    /// A verdict in short, with the evaluator that gave it.
    init(_ verdict: Verdict, _ evaluator: inout Evaluator) {
      outcome = Decision.Outcome(verdict.deed)
      team = verdict.team.place.map { evaluator.string(evaluator.program.teams[$0].id) }
      isClosed = verdict.deed == .route && verdict.team.place.map { evaluator.isOpen(team: $0) == false } ?? false
      rule = verdict.rule.place.map { evaluator.rule($0) }
      isOtherwise = verdict.rule.place.map { evaluator.program.rules[$0].isOtherwise != 0 } ?? false
    }
  }
}

extension Decision.Outcome {
  /// What a verdict does.
  init(_ deed: Verdict.Deed) {
    switch deed {
    case .hold: self = .hold
    case .route: self = .route
    case .queue: self = .queue
    case .ask: self = .ask
    }
  }
}

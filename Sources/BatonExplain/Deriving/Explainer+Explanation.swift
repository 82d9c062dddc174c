import BatonProgram
import BatonRuntime
import BatonValues

extension Explainer {
  /// How much is told.
  package enum Extent: Sendable {
    /// The rule that decided.
    case winner
    /// All rules down to it, and what the decision rests on.
    case everything
  }

  /// Decides the chat and says why.
  package mutating func explanation(_ extent: Extent = .everything) -> Explanation {
    let verdict = evaluator.verdict()
    let decision = evaluator.decision(of: verdict)
    let winner = winner(of: verdict)
    let handoff = handoff(of: decision, verdict)
    var passed: [Explanation.PassedRule] = []
    var grounds = Explanation.Grounds()
    if extent == .everything {
      passed = self.passed(before: verdict.rule, undecided: decision.undecided)
      grounds = self.grounds(of: verdict)
    }
    return Explanation(
      decision: decision, receipt: evaluator.receipt(of: verdict), verdict: verdict,
      winner: winner, passed: passed,
      handoff: handoff, values: values, grounds: grounds, messages: situation.messages.map(\.message),
      localTime: localTime)
  }
}

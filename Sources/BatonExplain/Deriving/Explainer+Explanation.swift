import BatonProgram
package import BatonRuntime
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
    var passed: [PassedRule] = []
    var grounds = Grounds()
    if extent == .everything {
      passed = self.passed(before: verdict.rule, undecided: decision.undecided)
      grounds = self.grounds(of: verdict)
    }
    return Explanation(
      decision: decision, receipt: evaluator.runtime.receipt(of: verdict, on: situation), verdict: verdict,
      winner: winner, passed: passed,
      handoff: handoff, values: values, grounds: grounds, messages: situation.messages.map(\.message),
      localTime: localTime)
  }

  /// The rule that decided, by a verdict alone: no rule but that one is looked at.
  package mutating func whyWon(_ verdict: Verdict) -> (winner: Winner?, values: [Observation]) {
    let winner = winner(of: verdict)
    return (winner, values)
  }
}

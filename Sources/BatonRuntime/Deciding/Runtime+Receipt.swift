import BatonProgram
package import BatonValues

extension Runtime {
  /// The receipt of a verdict on a chat. The chat is hashed anew each time.
  ///
  /// - Complexity: O(bytes of the messages and of the given facts).
  package func receipt(of verdict: Verdict, on situation: Situation) -> Receipt {
    Receipt(
      policy: policyHash, chat: ChatDigest.digest(of: situation, in: schema), now: situation.now,
      rule: verdict.rule.place.map { UInt32($0) }, team: verdict.team.place.map { UInt32($0) },
      outcome: verdict.deed.outcome)
  }
}

extension Verdict.Deed {
  /// What happens, as people read it.
  package var outcome: Decision.Outcome {
    switch self {
    case .hold: .hold
    case .route: .route
    case .queue: .queue
    case .ask: .ask
    }
  }
}

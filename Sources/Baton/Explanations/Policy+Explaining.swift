import BatonDiagnostics
public import BatonExplain
import BatonRuntime
public import BatonValues

extension Policy {
  /// Decides a chat and says why.
  ///
  /// - Throws: `ChatError` when the chat does not fit the policy.
  public func explain(_ chat: Chat) throws(ChatError) -> Explanation { try explain(chat, clock: nil, line: 1) }

  /// Decides a chat and says why the rule that decided did: of the rules above it, and of what the decision rests on,
  /// nothing is told.
  ///
  /// - Throws: `ChatError` when the chat does not fit the policy.
  public func explainWinner(_ chat: Chat) throws(ChatError) -> Explanation {
    var explainer = Explainer(runtime, try situation(of: chat, clock: nil, line: 1))
    return explainer.explanation(.winner)
  }

  /// Rebuilds the explanation of a decision of which the receipt was kept.
  ///
  /// - Throws: `ChatError` when the chat does not fit the policy, `Receipt.Mismatch` when the receipt does not fit both.
  public func explain(_ chat: Chat, receipt: Receipt) throws -> Explanation {
    try rebuild(try situation(of: chat, clock: receipt.now, line: 1), receipt)
  }

  /// Decides a chat and says why it did not go where somebody wanted it.
  ///
  /// - Throws: `ChatError` when the chat does not fit the policy, `GoalError` when the policy has no such team or rule.
  public func whyNot(_ chat: Chat, _ goal: Explanation.Goal) throws -> WhyNot {
    try whyNot(chat, goal, try test(of: goal), clock: nil, line: 1)
  }

  /// What a chat's decision can be rebuilt from later.
  ///
  /// - Throws: `ChatError` when the chat does not fit the policy.
  public func receipt(for chat: Chat) throws(ChatError) -> Receipt {
    receipt(on: try situation(of: chat, clock: nil, line: 1))
  }

  /// The receipt of a chat that was held against the policy's facts.
  package func receipt(on situation: Situation) -> Receipt {
    var evaluator = Evaluator(runtime, situation)
    return evaluator.receipt(of: evaluator.verdict())
  }
}

extension Policy {
  /// Decides a chat that came from a file and says why.
  package func explain(_ chat: Chat, clock: Int64?, line: Int) throws(ChatError) -> Explanation {
    var explainer = Explainer(runtime, try situation(of: chat, clock: clock, line: line))
    return explainer.explanation()
  }

  /// Rebuilds the explanation of a chat that came from a file. A chat that does not tell its time is of the receipt's.
  package func explain(_ chat: Chat, line: Int, receipt: Receipt) throws(ChatError) -> Explanation {
    let situation = try situation(of: chat, clock: receipt.now, line: line)
    do throws(Receipt.Mismatch) {
      return try rebuild(situation, receipt)
    } catch {
      throw ChatError(.receiptMismatch, error.description, chat: chat.id, line: line)
    }
  }

  private func rebuild(_ situation: Situation, _ receipt: Receipt) throws(Receipt.Mismatch) -> Explanation {
    var explainer = Explainer(runtime, situation)
    let explanation = explainer.explanation()
    try receipt.check(against: explanation.receipt)
    return explanation
  }

  /// A goal held against the policy.
  ///
  /// - Throws: `GoalError` when the policy has no such team or rule.
  package func test(of goal: Explanation.Goal) throws(GoalError) -> GoalTest { try GoalTest(goal, in: runtime) }

  /// Says why a chat that came from a file did not go where somebody wanted it.
  package func whyNot(
    _ chat: Chat, _ goal: Explanation.Goal, _ test: GoalTest, clock: Int64?, line: Int
  ) throws(ChatError) -> WhyNot {
    var explainer = Explainer(runtime, try situation(of: chat, clock: clock, line: line))
    return explainer.whyNot(goal, test)
  }
}

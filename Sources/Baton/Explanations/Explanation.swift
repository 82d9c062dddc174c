import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
public import BatonValues

/// Why a chat was decided as it was: the rule that fired with its conditions, and for each rule above it what kept it from
/// firing.
public struct Explanation: Sendable {
  /// One condition as it is written, what it said, and the values it looked at.
  public struct Condition: Sendable, Hashable {
    /// As it is written, on one line.
    public let text: String
    /// Whether it is true; nil is unknown.
    public let truth: Bool?
    /// The values in it, each once, in the order written.
    public let values: [Value]
  }

  /// A value that a condition looked at.
  public struct Value: Sendable, Hashable {
    /// What it is called, such as `lead.budget`.
    public let name: String
    /// The value as people read it; nil is unknown.
    public let value: String?
  }

  /// What became of a rule.
  public struct Step: Sendable, Hashable {
    /// Where it stands, `file:line:column`.
    public let place: String
    /// Its name.
    public let name: String?
    /// Whether it is an `otherwise`.
    public let isOtherwise: Bool
    /// `fired`, `false`, `unknown`, or why its action could not be done.
    public let verdict: String
    /// Of the rule that fired, all its conditions; of another, the first that was not true.
    public let conditions: [Condition]
  }

  /// The decision.
  public let decision: Decision
  /// The rule that decided, after the blocks around it; empty when nothing fired.
  public let fired: [Step]
  /// The rules that were tried before it and did not fire, in that order.
  public let above: [Step]
}

extension Policy {
  /// Decides a chat and says why.
  ///
  /// - Throws: `ChatError` when the chat does not fit the policy.
  public func explain(_ chat: Chat) throws(ChatError) -> Explanation { try explain(chat, clock: nil, line: 1) }

  /// Decides a chat that came from a file and says why.
  package func explain(_ chat: Chat, clock: Int64?, line: Int) throws(ChatError) -> Explanation {
    guard let interpreter = try? Interpreter(checked()) else {
      return Explanation(decision: try decide(chat, clock: clock, line: line).0, fired: [], above: [])
    }
    let (decision, trace) = interpreter.trace(try situation(of: chat, clock: clock, line: line))
    let teller = Teller(policy: interpreter.policy, trace: trace)
    return Explanation(
      decision: decision,
      fired: trace.tried.filter { trace[$0] == .fired }.map(teller.told),
      above: trace.tried.filter { trace[$0] != .fired }.map(teller.told))
  }
}

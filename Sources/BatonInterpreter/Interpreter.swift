import BatonDiagnostics
package import BatonSemantics
package import BatonValues

/// The meaning of the language, written to be read: it walks the checked policy for every chat anew.
///
/// `Evaluation` is where to begin: each of its extensions is one construct of the language.
package struct Interpreter: Sendable {
  /// The policy.
  package let policy: CheckedPolicy
  /// What the policy wants to know of a chat.
  package let schema: FactSchema
  /// Each rule's place, `file:line:column`.
  private let places: [String]

  /// An interpreter of a policy.
  ///
  /// - Complexity: O(declarations).
  package init(_ policy: CheckedPolicy) {
    self.policy = policy
    schema = FactSchema(policy)
    places = policy.rules.map { policy.sources.place(of: $0.firstWord) }
  }

  /// Decides a chat; `clock` is the time where the chat tells none.
  ///
  /// - Throws: The first fact of the chat that does not fit the policy.
  package func decide(_ chat: Chat, clock: Int64? = nil) throws(ChatFault) -> Decision {
    decide(try situation(of: chat, clock: clock))
  }

  /// Holds a chat against the policy's facts; `clock` is the time where the chat tells none.
  ///
  /// - Throws: The first fact of the chat that does not fit the policy.
  package func situation(of chat: Chat, clock: Int64? = nil) throws(ChatFault) -> Situation {
    var situation = try Situation(chat, in: schema)
    situation.now = situation.now ?? clock
    return situation
  }

  /// Decides a chat that was bound before.
  package func decide(_ situation: Situation) -> Decision {
    Evaluation(policy, places: places, situation: situation).decide()
  }

  /// Decides a chat and tells how. Of rules that were not reached, `reading` also tells what their conditions and their
  /// actions say.
  package func trace(_ situation: Situation, reading others: [ID<Rule>] = []) -> (Decision, Trace) {
    let blank = Trace(of: policy)
    let evaluation = Evaluation(policy, places: places, situation: situation, trace: blank)
    let decision = evaluation.decide()
    let undecided = evaluation.trace ?? blank
    for rule in others where undecided[rule] == .notReached { evaluation.look(at: policy.rules[rule]) }
    return (decision, evaluation.trace ?? blank)
  }
}

extension Evaluation {
  /// Reads a rule's condition and the teams that its action names.
  fileprivate func look(at rule: Rule) {
    if let condition = rule.condition { _ = read(condition) }
    switch rule.action {
    case .route(.team(let team), evenIfClosed: _, orQueue: _), .queue(let team): _ = read(team)
    case .route(.firstOpen(let teams), evenIfClosed: _, orQueue: _): for team in teams { _ = read(team) }
    case .route(.firstOpenWhere, evenIfClosed: _, orQueue: _), .ask, .hold, .block: break
    }
  }
}

package import BatonSemantics

/// How a decision was reached: what became of each rule, and what each expression said that was looked at.
package struct Trace: Sendable {
  /// What became of a rule.
  package enum Verdict: Hashable, Sendable {
    /// It fired, or a rule inside it.
    case fired
    /// Its condition is false.
    case isFalse
    /// Its condition is unknown.
    case isUnknown
    /// Its condition is true, and its action cannot be done.
    case cannot(Obstacle)
    /// It was not tried.
    case notReached
  }

  /// Why an action cannot be done.
  package enum Obstacle: Hashable, Sendable {
    /// The team is unknown.
    case teamUnknown
    /// No team of those named is open.
    case noneOpen
    /// All that it would ask for is known.
    case nothingToAsk
    /// No rule inside fired.
    case nothingInside
  }

  /// The rules that were tried, in that order; a block before those inside it.
  package internal(set) var tried: [ID<Rule>] = []
  /// What became of each rule of the policy, by its place.
  package internal(set) var verdicts: [Verdict]
  /// What each expression said that was looked at.
  package internal(set) var values: [ExpressionID: Reading] = [:]
  /// The innermost rule that fired.
  package internal(set) var winner: ID<Rule>?

  /// A trace of nothing yet.
  init(of policy: CheckedPolicy) {
    verdicts = Array(repeating: .notReached, count: policy.rules.count)
  }

  /// What became of a rule.
  package subscript(rule: ID<Rule>) -> Verdict { verdicts[rule.index] }
}

extension Trace {
  /// The blocks and the rule that fired, outermost first.
  package var firedRules: [ID<Rule>] { tried.filter { self[$0] == .fired } }
}

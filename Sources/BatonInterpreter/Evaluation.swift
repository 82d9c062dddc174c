import BatonSemantics
import BatonValues

/// The policy asked about one chat: what each expression says, each declaration worked out once.
///
/// It is no value, because what was worked out is kept while the rules are read; it lives for one decision.
final class Evaluation {
  let policy: CheckedPolicy
  let situation: Situation
  /// The team that `team.languages` speaks of, inside `teams where`.
  var candidate: ID<Team>?
  /// The team that `team.title` speaks of, inside a text.
  var chosen: ID<Team>?
  /// What was looked at, where somebody wants to know.
  var trace: Trace?
  /// The rules that something unknown kept from firing.
  var undecided: [Decision.Undecided] = []
  /// Each rule's place, `file:line:column`.
  let places: [String]

  private(set) lazy var computedFacts = ComputedFacts(of: situation)
  var facts: [Reading?]
  var defines: [Reading?]
  var scores: [Reading?]
  var criteria: [[Bool??]]
  var intents: [Bool?]
  var hoursOpen: [Bool?]
  /// For each intent, for each message: whether it counts.
  var countingMessages: [[Bool?]]

  init(_ policy: CheckedPolicy, places: [String], situation: Situation, trace: Trace? = nil) {
    self.policy = policy
    self.places = places
    self.situation = situation
    self.trace = trace
    facts = Array(repeating: nil, count: policy.facts.count)
    defines = Array(repeating: nil, count: policy.defines.count)
    scores = Array(repeating: nil, count: policy.scores.count)
    criteria = policy.qualifications.map { Array(repeating: nil, count: $0.criteria.count) }
    intents = Array(repeating: nil, count: policy.intents.count)
    hoursOpen = Array(repeating: nil, count: policy.hours.count)
    countingMessages = Array(
      repeating: Array(repeating: nil, count: situation.messages.count), count: policy.intents.count)
  }
}

extension Evaluation {
  /// What an expression says.
  func read(_ id: ExpressionID) -> Reading {
    let reading = reading(of: policy.expressions[id].form)
    trace?.values[id] = reading
    return reading
  }

  /// The value of an expression; nil where it is unknown or a range.
  func value(_ id: ExpressionID) -> Value? { read(id).value }

  /// The truth of a condition; nil is unknown.
  func truth(_ id: ExpressionID) -> Bool? { read(id).truth }

  private func reading(of form: Expression.Form) -> Reading {
    switch form {
    case .literal(let value): .known(value)
    case .fact(let fact): read(fact)
    case .define(let define): read(define)
    case .intent(let intent): Reading(truth: isThere(intent))
    case .count(of: let intent, in: let window): .known(.number(count(of: intent, in: window)))
    case .streak(of: let intent): .known(.number(streak(of: intent)))
    case .score(let score): read(score)
    case .qualification(let qualification): Reading(truth: isMet(qualification))
    case .criterion(let qualification, let criterion): Reading(truth: isMet(criterion, of: qualification))
    case .hours(let hours, let property): Reading(self.value(of: property, of: hours))
    case .cell(let table, column: let column, keys: let keys): Reading(cell(of: table, column: column, keys: keys))
    case .not(let condition): Reading(truth: Kleene.not(truth(condition)))
    case .and(let conditions): Reading(truth: areAllTrue(conditions))
    case .or(let conditions): Reading(truth: isAnyTrue(conditions))
    case .known(let expression): Reading(truth: read(expression).isKnown)
    case .unknown(let expression): Reading(truth: !read(expression).isKnown)
    case .compare(let comparison, let left, let right): Reading(truth: comparison.holds(read(left), read(right)))
    case .between(let middle, let low, let high): Reading(truth: isBetween(read(middle), read(low), read(high)))
    case .text(let comparison, let left, let right): Reading(truth: comparison.holds(value(left), value(right)))
    case .member(let element, of: let elements): Reading(truth: isMember(element, of: elements))
    case .has(let set, let quantifier, let elements): Reading(truth: has(set, quantifier, elements))
    case .isOpen(let team): Reading(truth: self.team(team).flatMap(isOpen))
    case .isClosed(let team): Reading(truth: Kleene.not(self.team(team).flatMap(isOpen)))
    case .arithmetic(let sign, let left, let right): Reading(sign.result(value(left), value(right)))
    case .negate(let expression): Reading(value(expression)?.negated)
    case .set(let elements): Reading(set(of: elements))
    case .candidate(let property): Reading(candidate.map { self.value(of: property, of: $0) })
    case .chosen(let property): Reading(chosen.flatMap { self.value(of: property, of: $0) })
    }
  }

  /// The team that an expression names; nil where it is unknown.
  func team(_ id: ExpressionID) -> ID<Team>? {
    if case .team(let team) = value(id) { ID(team) } else { nil }
  }

  /// The duration of an expression; nil where it is unknown.
  func duration(_ id: ExpressionID) -> Int64? {
    if case .duration(let duration) = value(id) { duration } else { nil }
  }
}

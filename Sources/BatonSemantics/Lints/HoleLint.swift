import BatonDiagnostics

/// Finds holes in texts that have no fallback and may stay empty. What the conditions of the rule and of the blocks
/// around it compare is known there.
struct HoleLint {
  /// What is so where a text is filled in.
  private enum Premise {
    /// A condition holds.
    case holds(ExpressionID)
    /// A value is known.
    case known(ExpressionID)
  }

  private let policy: CheckedPolicy
  private var knowability: Knowability
  /// What is known where a condition holds, of those that were looked into.
  private var knownWhere: [ExpressionID: Set<Int>] = [:]
  private var found: [Diagnostic] = []

  private init(_ policy: CheckedPolicy, _ knowability: Knowability) {
    self.policy = policy
    self.knowability = knowability
  }

  /// A warning for each such hole, in the order of the rules.
  static func run(_ policy: CheckedPolicy, _ knowability: Knowability) -> [Diagnostic] {
    var lint = HoleLint(policy, knowability)
    lint.visit(policy.topRules, under: [])
    for also in policy.alsos {
      lint.visit(also.modifiers.templates, under: also.condition.map { [.holds($0)] } ?? [])
    }
    return lint.found
  }

  private mutating func visit(_ rules: [ID<Rule>], under outer: [Premise]) {
    for id in rules {
      let rule = policy.rules[id]
      var premises = outer
      if let condition = rule.condition { premises.append(.holds(condition)) }
      switch rule.action {
      case .route(.team(let team), _, _), .queue(let team): premises.append(.known(team))
      default: break
      }
      visit(rule.templates, under: premises)
      if case .block(let inner) = rule.action { visit(inner, under: premises) }
    }
  }

  private mutating func visit(_ templates: [Template], under premises: [Premise]) {
    for template in templates {
      for case .hole(let id, fallback: nil) in template.segments {
        if case .chosen = policy.expressions[id].form { continue }
        guard knowability.canBeUnknown(id, given: known(under: premises)) else { continue }
        let expression = policy.expressions[id]
        found.append(.emptyHole(policy.text(of: expression), at: expression.range))
      }
    }
  }

  /// The keys of what is known: few rules have holes, so nobody asks for the others.
  private mutating func known(under premises: [Premise]) -> Set<Int> {
    var known: Set<Int> = []
    for premise in premises {
      switch premise {
      case .holds(let condition):
        let more = knownWhere[condition] ?? knowability.known(where: condition)
        knownWhere[condition] = more
        known.formUnion(more)
      case .known(let value): known.insert(knowability.keys.key(of: value))
      }
    }
    return known
  }
}

import BatonDiagnostics

/// Finds holes in texts that have no fallback and may stay empty. What the conditions of the rule and of the blocks
/// around it compare is known there.
struct HoleLint {
  private let policy: CheckedPolicy
  private var knowability: Knowability
  private var found: [Diagnostic] = []

  private init(_ policy: CheckedPolicy, _ knowability: Knowability) {
    self.policy = policy
    self.knowability = knowability
  }

  /// A warning for each such hole, in the order of the rules.
  static func run(_ policy: CheckedPolicy, _ knowability: Knowability) -> [Diagnostic] {
    var lint = HoleLint(policy, knowability)
    lint.visit(policy.topRules, known: [])
    for also in policy.alsos {
      let known = also.condition.map { lint.knowability.known(where: $0) } ?? []
      lint.visit(also.modifiers.templates, known: known)
    }
    return lint.found
  }

  private mutating func visit(_ rules: [ID<Rule>], known outer: Set<Int>) {
    for id in rules {
      let rule = policy.rules[id]
      var known = outer
      if let condition = rule.condition { known.formUnion(knowability.known(where: condition)) }
      switch rule.action {
      case .route(.team(let team), _, _), .queue(let team): known.insert(knowability.keys.key(of: team))
      default: break
      }
      visit(rule.templates, known: known)
      if case .block(let inner) = rule.action { visit(inner, known: known) }
    }
  }

  private mutating func visit(_ templates: [Template], known: Set<Int>) {
    for template in templates {
      for case .hole(let id, fallback: nil) in template.segments {
        if case .chosen = policy.expressions[id].form { continue }
        guard knowability.canBeUnknown(id, given: known) else { continue }
        let expression = policy.expressions[id]
        found.append(.emptyHole(policy.text(of: expression), at: expression.range))
      }
    }
  }
}

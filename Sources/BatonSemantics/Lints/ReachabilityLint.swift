import BatonDiagnostics
import BatonValues

/// Finds rules that can never fire because an earlier one has the same or a wider condition: where the parts of the
/// earlier rule's `and` are all among the later one's, blocks around them included.
///
/// - Complexity: Near O(conditions): a rule is looked for under the rarest of its parts.
struct ReachabilityLint {
  private let policy: CheckedPolicy
  private var keys: ExpressionKeys
  /// How often a part is seen in all.
  private var counts: [Int: Int] = [:]
  /// Earlier rules that surely fire, under the rarest of their parts.
  private var earlier: [Int: [(rule: ID<Rule>, parts: Set<Int>)]] = [:]
  /// The first rule that fires for every chat.
  private var always: ID<Rule>?
  private var found: [Diagnostic] = []

  private init(_ policy: CheckedPolicy) {
    self.policy = policy
    keys = ExpressionKeys(policy)
  }

  /// A warning for each such rule.
  static func run(_ policy: CheckedPolicy) -> [Diagnostic] {
    var lint = ReachabilityLint(policy)
    for rule in policy.rules {
      for part in lint.parts(of: rule.condition) { lint.counts[part, default: 0] += 1 }
    }
    lint.visit(policy.topRules, around: [])
    return lint.found
  }

  /// The parts of a condition's `and`.
  private mutating func parts(of condition: ExpressionID?) -> [Int] {
    guard let condition else { return [] }
    switch policy.expressions[condition].form {
    case .and(let operands): return operands.flatMap { parts(of: $0) }
    case .literal(.bool(true)): return []
    default: return [keys.key(of: condition)]
    }
  }

  private mutating func visit(_ rules: [ID<Rule>], around outer: Set<Int>) {
    for id in rules {
      let rule = policy.rules[id]
      let all = outer.union(parts(of: rule.condition))
      if let wider = wider(than: all) {
        found.append(.unreachable(rule, because: policy.rules[wider]))
        continue
      }
      if case .block(let inner) = rule.action {
        visit(inner, around: all)
      } else if surelyFires(rule) {
        remember(id, all)
      }
    }
  }

  private func wider(than parts: Set<Int>) -> ID<Rule>? {
    if let always { return always }
    var first: ID<Rule>?
    for part in parts {
      guard let candidates = earlier[part] else { continue }
      for (rule, needed) in candidates where first.map({ rule < $0 }) ?? true && needed.isSubset(of: parts) {
        first = rule
      }
    }
    return first
  }

  private mutating func remember(_ id: ID<Rule>, _ parts: Set<Int>) {
    guard let rarest = parts.min(by: { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }) else {
      always = id
      return
    }
    earlier[rarest, default: []].append((id, parts))
  }

  /// Whether the rule fires whenever its condition is true.
  private func surelyFires(_ rule: Rule) -> Bool {
    switch rule.action {
    case .route(.team(let team), _, _), .queue(let team):
      if case .literal = policy.expressions[team].form { true } else { false }
    case .hold: true
    case .route, .ask, .block: false
    }
  }
}

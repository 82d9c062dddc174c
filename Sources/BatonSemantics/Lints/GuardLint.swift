import BatonDiagnostics
import BatonValues

/// Finds routes to a team with hours where nothing asks whether it is open.
struct GuardLint {
  private let policy: CheckedPolicy

  /// A lint of a policy.
  init(_ policy: CheckedPolicy) { self.policy = policy }

  /// The warning for a rule, if it deserves one.
  func warning(for rule: Rule) -> Diagnostic? {
    guard case .route(.team(let target), evenIfClosed: false, orQueue: .none) = rule.action,
      case .literal(.team(let team)) = policy.expressions[target].form, let hours = policy.teams[team].hours,
      !policy.hours[hours].calendar.isAlwaysOpen
    else { return nil }
    var outer: Rule? = rule
    while let current = outer {
      if let condition = current.condition, asksForHours(condition) { return nil }
      outer = current.parent.map { policy.rules[$0] }
    }
    return .unguardedRoute(policy.teams[team].id, at: policy.expressions[target].range)
  }

  /// Whether a condition asks for hours or for an open team, itself or in what it is defined by.
  private func asksForHours(_ condition: ExpressionID) -> Bool {
    var stack = [condition]
    var seen: Set<Definition> = []
    while let id = stack.popLast() {
      let form = policy.expressions[id].form
      switch form {
      case .hours, .isOpen, .isClosed: return true
      case .define(let id) where seen.insert(.define(id.index)).inserted:
        for part in policy.defines[id].cases { stack += [part.value] + (part.condition.map { [$0] } ?? []) }
      case .qualification(let id) where seen.insert(.qualification(id.index)).inserted:
        stack += policy.qualifications[id].criteria.map(\.condition)
      case .criterion(let id, let place): stack.append(policy.qualifications[id].criteria[place].condition)
      case .intent(let id) where seen.insert(.intent(id.index)).inserted: stack += policy.intents[id].conditions
      default: stack += form.operands
      }
    }
    return false
  }
}

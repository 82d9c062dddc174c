import BatonSemantics

/// The patterns that a program must know: of an intent that nothing asks for none, so that of a standard module only what
/// is used is paid for.
struct WantedPatterns {
  /// What each intent says, and after these the exceptions of each, both filled up to whole words of bits.
  let sets: [[Pattern.Part]]

  /// The patterns that a policy asks for.
  init(_ policy: CheckedPolicy) {
    let isWanted = Self.wantedIntents(of: policy)
    let nothing = [[Pattern.Part]](repeating: [], count: -policy.intents.count & 63)
    let wanted = zip(policy.intents, isWanted)
    sets =
      wanted.map { $1 ? $0.says.map(\.part) : [] } + nothing + wanted.map { $1 ? $0.except.map(\.part) : [] } + nothing
  }

  /// Whether something asks for each intent: an expression, another intent, or a handoff that carries all along.
  private static func wantedIntents(of policy: CheckedPolicy) -> [Bool] {
    var isWanted = [Bool](repeating: carriesIntents(policy), count: policy.intents.count)
    for expression in policy.expressions {
      switch expression.form {
      case .intent(let intent), .count(of: let intent, in: _), .streak(of: let intent): isWanted[intent.index] = true
      default: break
      }
    }
    var waiting = isWanted.indices.filter { isWanted[$0] }
    while let intent = waiting.popLast() {
      for included in policy.intents[intent].includes where !isWanted[included.index] {
        isWanted[included.index] = true
        waiting.append(included.index)
      }
    }
    return isWanted
  }

  private static func carriesIntents(_ policy: CheckedPolicy) -> Bool {
    policy.alsos.contains { $0.modifiers.attach.contains(.intents) }
      || policy.rules.contains { rule in
        if case .route(_, evenIfClosed: _, orQueue: let queue?) = rule.action, queue.attach.contains(.intents) {
          return true
        }
        return rule.modifiers.attach.contains(.intents)
      }
  }
}

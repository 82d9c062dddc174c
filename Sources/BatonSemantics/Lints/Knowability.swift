import BatonValues

/// Which results a condition or value can have: whether it may be true, false, known or unknown.
///
/// A fact that is asked for by `known` or `unknown` is taken each way in turn, so that `known x and x is a` is seen to be
/// never unknown; other parts are taken as independent of each other.
struct Knowability {
  /// A set of results; a known value that is no condition's is both `yes` and `no`.
  struct Results: OptionSet {
    let rawValue: UInt8
    /// True.
    static let yes = Results(rawValue: 1)
    /// False.
    static let no = Results(rawValue: 2)
    /// Not known.
    static let unknown = Results(rawValue: 4)
    /// Anything known.
    static let known: Results = [.yes, .no]
  }

  private let policy: CheckedPolicy
  /// What is supposed of the facts that are asked for.
  private var supposed: [ID<Fact>: Bool] = [:]

  /// How many facts are taken each way at most; beyond that the answer is "maybe unknown".
  static let factLimit = 8

  /// The knowability of a policy's expressions.
  init(_ policy: CheckedPolicy) { self.policy = policy }

  /// Whether an expression can be unknown for some chat.
  mutating func canBeUnknown(_ id: ExpressionID) -> Bool {
    let facts = factsAskedFor(under: id)
    guard facts.count <= Self.factLimit else { return true }
    for mask in 0..<(1 << facts.count) {
      supposed = [:]
      for (bit, fact) in facts.enumerated() { supposed[fact] = mask >> bit & 1 == 1 }
      if results(of: id).contains(.unknown) { return true }
    }
    return false
  }

  private func factsAskedFor(under id: ExpressionID) -> [ID<Fact>] {
    var asked: Set<ID<Fact>> = []
    var stack = [id]
    while let id = stack.popLast() {
      let form = policy.expressions[id].form
      switch form {
      case .known(let inner), .unknown(let inner):
        if case .fact(let fact) = policy.expressions[inner].form { asked.insert(fact) }
      default: break
      }
      stack += form.operands
    }
    return asked.sorted()
  }

  private func results(of id: ExpressionID) -> Results {
    switch policy.expressions[id].form {
    case .literal(.bool(let value)): value ? .yes : .no
    case .literal, .intent, .count, .streak, .candidate: .known
    case .fact(let fact): results(of: fact)
    case .known(let inner): answer(about: inner, whenKnown: .yes, whenUnknown: .no)
    case .unknown(let inner): answer(about: inner, whenKnown: .no, whenUnknown: .yes)
    case .not(let inner): negated(results(of: inner))
    case .and(let parts): parts.reduce(.yes) { conjunction($0, results(of: $1)) }
    case .or(let parts): negated(parts.reduce(.yes) { conjunction($0, negated(results(of: $1))) })
    case .define, .score, .qualification, .criterion, .hours, .cell, .isOpen, .isClosed, .chosen,
      .arithmetic(.divide, _, _):
      [.known, .unknown]
    case .compare, .between, .text, .member, .has, .arithmetic, .negate, .set:
      policy.expressions[id].form.operands.reduce(.known) { combined($0, results(of: $1)) }
    }
  }

  private func results(of fact: ID<Fact>) -> Results {
    if let known = supposed[fact] { return known ? .known : .unknown }
    switch policy.facts[fact].computed {
    case .messages, .handoffs, .repeats: return .known
    default: return policy.facts[fact].defaultValue != nil ? .known : [.known, .unknown]
    }
  }

  private func answer(about id: ExpressionID, whenKnown: Results, whenUnknown: Results) -> Results {
    let inner = results(of: id)
    var answer: Results = []
    if !inner.isDisjoint(with: .known) { answer.formUnion(whenKnown) }
    if inner.contains(.unknown) { answer.formUnion(whenUnknown) }
    return answer
  }

  /// What an operator that needs all its operands gives.
  private func combined(_ a: Results, _ b: Results) -> Results {
    if a == .unknown || b == .unknown { return .unknown }
    return a.union(b).union(.known)
  }

  private func negated(_ results: Results) -> Results {
    var answer = results.intersection(.unknown)
    if results.contains(.yes) { answer.insert(.no) }
    if results.contains(.no) { answer.insert(.yes) }
    return answer
  }

  private func conjunction(_ a: Results, _ b: Results) -> Results {
    var answer: Results = []
    if a.contains(.no) || b.contains(.no) { answer.insert(.no) }
    if a.contains(.yes) && b.contains(.yes) { answer.insert(.yes) }
    let open: Results = [.yes, .unknown]
    if a.contains(.unknown) && !b.isDisjoint(with: open) || b.contains(.unknown) && !a.isDisjoint(with: open) {
      answer.insert(.unknown)
    }
    return answer
  }
}

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

  let policy: CheckedPolicy
  /// Which expressions are equal.
  var keys: ExpressionKeys
  /// What is supposed of the facts that are asked for.
  private var supposed: [ID<Fact>: Bool] = [:]
  /// The keys of what is surely known.
  private var given: Set<Int> = []
  /// The results of what stands in definitions.
  private var defined: [ExpressionID: Results] = [:]

  /// How many facts are taken each way at most; beyond that the answer is "maybe unknown".
  static let factLimit = 8

  /// The knowability of a policy's expressions.
  init(_ policy: CheckedPolicy) {
    self.policy = policy
    keys = ExpressionKeys(policy)
  }

  /// Whether an expression can be unknown for some chat, given the keys of what is surely known.
  mutating func canBeUnknown(_ id: ExpressionID, given: Set<Int> = []) -> Bool {
    self.given = given
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

  private mutating func results(of id: ExpressionID) -> Results {
    let results = resultsOfParts(of: id)
    guard results.contains(.unknown), !given.isEmpty, given.contains(keys.key(of: id)) else { return results }
    return results == .unknown ? .known : results.subtracting(.unknown)
  }

  private mutating func resultsOfParts(of id: ExpressionID) -> Results {
    switch policy.expressions[id].form {
    case .literal(.bool(let value)): return value ? .yes : .no
    case .literal, .intent, .count, .streak, .candidate: return .known
    case .fact(let fact): return results(of: fact)
    case .known(let inner): return answer(about: inner, whenKnown: .yes, whenUnknown: .no)
    case .unknown(let inner): return answer(about: inner, whenKnown: .no, whenUnknown: .yes)
    case .not(let inner): return negated(results(of: inner))
    case .and(let parts): return all(parts.map { results(of: $0) })
    case .or(let parts): return negated(all(parts.map { negated(results(of: $0)) }))
    case .define(let define): return results(of: define)
    case .qualification(let id): return all(policy.qualifications[id].criteria.map { bareResults(of: $0.condition) })
    case .criterion(let id, let place): return bareResults(of: policy.qualifications[id].criteria[place].condition)
    case .score(let id):
      // A sum of which a part is unknown is a range, and in a text nothing.
      let terms = policy.scores[id].terms.map { bareResults(of: $0.condition) }
      return terms.contains { $0.contains(.unknown) } ? [.known, .unknown] : .known
    case .hours, .cell, .isOpen, .isClosed, .chosen, .arithmetic(.divide, _, _): return [.known, .unknown]
    case .compare, .between, .text, .member, .has, .arithmetic, .negate, .set:
      let operands = policy.expressions[id].form.operands.map { results(of: $0) }
      return operands.reduce(.known) { combined($0, $1) }
    }
  }

  private func all(_ parts: [Results]) -> Results { parts.reduce(.yes) { conjunction($0, $1) } }

  /// The results of what stands in a definition, whatever is supposed where that is read: each is looked into once.
  private mutating func bareResults(of id: ExpressionID) -> Results {
    if let known = defined[id] { return known }
    let outer = (supposed, given)
    (supposed, given) = ([:], [])
    let results = results(of: id)
    (supposed, given) = outer
    defined[id] = results
    return results
  }

  private mutating func results(of define: ID<Define>) -> Results {
    var results: Results = []
    var isDecided = false
    for choice in policy.defines[define].cases {
      let condition = choice.condition.map { bareResults(of: $0) } ?? .yes
      if condition.contains(.unknown) { results.insert(.unknown) }
      results.formUnion(bareResults(of: choice.value))
      isDecided = isDecided || condition == .yes
    }
    if !isDecided { results.insert(.unknown) }
    return results
  }

  private func results(of fact: ID<Fact>) -> Results {
    if let known = supposed[fact] { return known ? .known : .unknown }
    switch policy.facts[fact].computed {
    case .messages, .handoffs, .repeats: return .known
    default: return policy.facts[fact].defaultValue != nil ? .known : [.known, .unknown]
    }
  }

  private mutating func answer(about id: ExpressionID, whenKnown: Results, whenUnknown: Results) -> Results {
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

import BatonSemantics
import BatonValues

/// What everything in a policy is called in Swift.
struct PolicyNames {
  /// An enum: its name, and its cases in the order declared.
  struct Cases {
    /// The enum's name.
    let type: String
    /// Its cases, as code says them.
    let cases: [String]

    /// An enum with a case for each text.
    init(_ type: String, for texts: [String], or fallback: String) {
      self.type = type
      var names = NameSpace()
      cases = texts.map { SwiftName.escaped(names.claim(SwiftName.value($0, or: fallback))) }
    }
  }

  /// The policy's own.
  let policy: String
  /// The structs of the facts, that of all facts first.
  let groups: [FactGroup]
  /// How code comes to each fact from the struct of all; nil for one that nobody gives.
  let access: [String?]
  /// The enums that facts are of, by their place in the policy.
  private(set) var enumerations: [Int: Cases] = [:]
  /// The currencies that facts are of, by their code.
  private(set) var currencies: [String: String] = [:]
  /// The teams; nil where there are none.
  let teams: Cases?
  /// The names that rules have, each once, in the order tried.
  let ruleNames: [String]
  /// The rules of those names; nil where there are none.
  let rules: Cases?

  /// The names of a policy that is itself called so.
  init(_ policy: CheckedPolicy, called name: String) {
    self.policy = name
    var types = NameSpace(taken: ["Self", "Type", "Protocol", "Any", "Swift", "Baton", name])
    (groups, access) = FactGroup.groups(of: policy, types: &types)
    let ids = policy.teams.map(\.id)
    teams = ids.isEmpty ? nil : Cases(types.claim("Team"), for: ids, or: "team")
    var seen: Set<String> = []
    ruleNames = policy.rules.compactMap(\.name).filter { seen.insert($0).inserted }
    rules = ruleNames.isEmpty ? nil : Cases(types.claim("Rule"), for: ruleNames, or: "rule")
    for fact in policy.facts where fact.computed != .now { add(fact.type, of: fact, in: policy, &types) }
  }

  /// Names what a type speaks of.
  private mutating func add(_ type: ValueType, of fact: Fact, in policy: CheckedPolicy, _ types: inout NameSpace) {
    switch type {
    case .set(let element): add(element, of: fact, in: policy, &types)
    case .money(let currency) where currencies[currency] == nil:
      currencies[currency] = types.claim(currency.uppercased())
    case .enumeration(let place) where enumerations[place] == nil:
      let declared = policy.enums[place]
      let name = types.claim(SwiftName.type(declared.name ?? fact.path))
      enumerations[place] = Cases(name, for: declared.words.map(\.name), or: "value")
    default: break
    }
  }
}

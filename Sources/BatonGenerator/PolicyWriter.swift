import Baton
import BatonSemantics
import BatonValues

/// Writes the Swift code of a policy: the policy itself, a struct of its facts, its enums, teams and rules.
struct PolicyWriter {
  private let policy: CheckedPolicy
  private let names: PolicyNames
  private var source = SourceWriter()

  private init(_ policy: CheckedPolicy, called name: String) {
    self.policy = policy
    names = PolicyNames(policy, called: name)
  }

  /// The code of a policy that is called so, without the policy's compiled form.
  static func declarations(of policy: CheckedPolicy, called name: String) -> String {
    var writer = PolicyWriter(policy, called: name)
    writer.writePolicy()
    writer.writeGiving()
    return writer.source.text
  }

  /// The code of a policy's compiled form.
  static func program(of policy: CheckedPolicy, called name: String) -> String {
    var source = SourceWriter()
    source.block("extension \(name)") { source in
      source.line("fileprivate static let program: Swift.StaticString = \"\"\"")
      for line in Policy(policy).embedded(lineLength: 112) { source.line("  \(line)") }
      source.line("  \"\"\"")
    }
    return source.text
  }

  private mutating func writePolicy() {
    let (policy, names) = (policy, names)
    source.comment(policy.name.map { "The policy \"\($0)\"." } ?? "The policy.")
    source.block("enum \(names.policy)") { source in
      source.line("/// The policy, as it was compiled with this program.")
      source.line("static let policy = Baton.Policy(embedded: program)")
      for group in names.groups {
        source.line()
        Self.write(group, policy, names, to: &source)
      }
      for place in policy.enums.indices {
        guard let cases = names.enumerations[place] else { continue }
        source.line()
        Self.write(policy.enums[place], cases, to: &source)
      }
      for (currency, type) in names.currencies.sorted(by: { $0.key < $1.key }) {
        source.line()
        Self.writeCurrency(currency, type, to: &source)
      }
      if let teams = names.teams {
        source.line()
        Self.writeTeams(policy, teams, names.policy, to: &source)
      }
      if let rules = names.rules {
        source.line()
        Self.writeRules(names.ruleNames, rules, names.policy, to: &source)
      }
    }
  }

  private static func write(
    _ group: FactGroup, _ policy: CheckedPolicy, _ names: PolicyNames, to source: inout SourceWriter
  ) {
    source.line(
      group.path.isEmpty
        ? "/// What a service knows of a chat; what is nil is unknown." : "/// The facts `\(group.path).…`.")
    source.block("struct \(group.type): Swift.Sendable, Swift.Hashable") { source in
      for member in group.members {
        switch member {
        case .group(let place, let name):
          source.line("var \(SwiftName.escaped(name)) = \(names.groups[place].type)()")
        case .fact(let place, let name): write(policy.facts[place], called: name, names, to: &source)
        }
      }
    }
  }

  private static func write(_ fact: Fact, called name: String, _ names: PolicyNames, to source: inout SourceWriter) {
    guard let type = FactType(fact.type, names) else { return }
    source.line("/// `\(fact.path)`" + (fact.computed == nil ? "" : ", which the messages tell where it is not given"))
    for line in (fact.documentation ?? "").split(separator: "\n") { source.comment(String(line)) }
    let value = fact.defaultValue.map { " = " + type.literal($0) } ?? ""
    source.line("var \(SwiftName.escaped(name)): \(type.name)?\(value)")
  }

  /// How a chat is given the facts.
  private mutating func writeGiving() {
    let (policy, names) = (policy, names)
    let facts = "\(names.policy).\(names.groups[0].type)"
    for chat in ["Chat", "LiveChat"] {
      source.line()
      source.block("extension Baton.\(chat)") { source in
        source.line(
          "/// Gives the facts that are not as they were before; at first, those that are not as without being said.")
        source.block(
          "mutating func set(_ facts: \(facts), before: \(facts) = \(facts)()) throws(Baton.ChatError)"
        ) { source in
          for (fact, access) in zip(policy.facts, names.access) {
            guard let access, let type = FactType(fact.type, names) else { continue }
            source.block("if facts.\(access) != before.\(access)") { source in
              source.line("try set(\"\(fact.path)\", to: \(type.given("facts.\(access)")))")
            }
          }
        }
        guard let teams = names.teams else { return }
        source.line()
        source.line("/// Says whether a team takes chats.")
        source.block("mutating func set(_ team: \(names.policy).\(teams.type), isOpen: Swift.Bool)") { source in
          source.line(
            chat == "Chat"
              ? "set(team: team.rawValue, isOpen: isOpen)"
              : "if let team = policy.team(team.rawValue) { set(team, isOpen: isOpen) }")
        }
      }
    }
  }
}

import BatonSemantics
import BatonValues

/// The types that the facts, teams and rules of a policy have.
extension PolicyWriter {
  /// An enum of the policy.
  static func write(_ enumeration: EnumType, _ names: PolicyNames.Cases, to source: inout SourceWriter) {
    source.line(enumeration.name.map { "/// `type \($0)`" } ?? "/// One of those.")
    source.block("enum \(names.type): \(enumProtocols)\(enumeration.isOrdered ? ", Swift.Comparable" : "")") { source in
      for (word, name) in zip(enumeration.words, names.cases) {
        if word.label != word.name { source.comment(word.label) }
        source.line("case \(name) = \(SwiftName.literal(word.name))")
      }
      guard enumeration.isOrdered else { return }
      source.line()
      source.block("private var order: Swift.Int") { source in
        source.block("switch self") { source in
          for (order, name) in names.cases.enumerated() { source.line("case .\(name): \(order)") }
        }
      }
      source.line()
      source.line("static func < (a: Self, b: Self) -> Swift.Bool { a.order < b.order }")
    }
  }

  /// A currency.
  static func writeCurrency(_ currency: String, _ type: String, to source: inout SourceWriter) {
    source.line("/// An amount in \(currency.uppercased()).")
    source.block(
      "struct \(type): Swift.Sendable, Swift.Hashable, Swift.ExpressibleByIntegerLiteral, "
        + "Swift.ExpressibleByFloatLiteral"
    ) { source in
      source.line("var amount: Baton.Decimal")
      source.line()
      source.line("init(_ amount: Baton.Decimal) { self.amount = amount }")
      source.line("init(integerLiteral: Swift.Int64) { amount = Baton.Decimal(integerLiteral: integerLiteral) }")
      source.line("init(floatLiteral: Swift.Double) { amount = Baton.Decimal(floatLiteral: floatLiteral) }")
    }
  }

  /// The teams.
  static func writeTeams(
    _ policy: CheckedPolicy, _ names: PolicyNames.Cases, _ owner: String, to source: inout SourceWriter
  ) {
    source.line("/// The teams.")
    source.block("enum \(names.type): \(enumProtocols)") { source in
      for (team, name) in zip(policy.teams, names.cases) {
        if team.title != team.id { source.comment(team.title) }
        source.line("case \(name) = \(SwiftName.literal(team.id))")
      }
      source.line()
      source.line("/// The team of a ruling; nil where nobody gets the chat.")
      source.block("init?(_ team: Baton.Policy.TeamID?, in policy: Baton.Policy = \(owner).policy)") { source in
        source.line("guard let id = team.flatMap({ policy.id(of: $0) }) else { return nil }")
        source.line("self.init(rawValue: id)")
      }
    }
  }

  /// The rules that have names.
  static func writeRules(
    _ rules: [String], _ names: PolicyNames.Cases, _ owner: String, to source: inout SourceWriter
  ) {
    source.line("/// The rules that have names.")
    source.block("enum \(names.type): \(enumProtocols)") { source in
      for (rule, name) in zip(rules, names.cases) {
        source.line("case \(name) = \(SwiftName.literal(rule))")
      }
      source.line()
      source.line("/// The rule of a ruling; where it has no name, the innermost block around it that has one.")
      source.block("init?(_ rule: Baton.Policy.RuleID?, in policy: Baton.Policy = \(owner).policy)") { source in
        source.line("var rule = rule")
        source.block("while let place = rule") { source in
          source.block("if let name = policy.name(of: place)") { source in
            source.line("self.init(rawValue: name)")
            source.line("return")
          }
          source.line("rule = policy.block(around: place)")
        }
        source.line("return nil")
      }
    }
  }

  private static var enumProtocols: String { "Swift.String, Swift.Sendable, Swift.Hashable, Swift.CaseIterable" }
}

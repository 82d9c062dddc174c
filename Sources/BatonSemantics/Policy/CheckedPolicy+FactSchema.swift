package import BatonValues

extension FactSchema {
  /// What a policy wants to know of a chat.
  package init(_ policy: CheckedPolicy) {
    self.init(
      facts: policy.facts.map { fact in
        Fact(path: fact.path, type: fact.type, defaultValue: fact.defaultValue, computed: fact.computed)
      },
      enums: policy.enums, teams: policy.teams.map(\.id))
  }
}

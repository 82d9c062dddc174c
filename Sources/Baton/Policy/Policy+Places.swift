import BatonProgram
import BatonRuntime

extension Policy {
  /// A fact that a policy declares, found once by its path; its number counts from 0 in the order declared.
  public struct FactID: Sendable, Hashable {
    /// Its number.
    public let number: Int
  }

  /// A team of a policy; its number counts from 0 in the order declared.
  public struct TeamID: Sendable, Hashable {
    /// Its number.
    public let number: Int
  }

  /// A rule of a policy; its number counts from 0 in the order tried.
  public struct RuleID: Sendable, Hashable {
    /// Its number.
    public let number: Int
  }

  /// The facts that the policy declares, in that order.
  public var facts: [FactID] { runtime.schema.facts.indices.map(FactID.init) }

  /// The fact at a path such as `lead.budget`; nil where the policy declares none such.
  public func fact(_ path: String) -> FactID? { runtime.schema.place(of: path).map(FactID.init) }

  /// The path of a fact; nil where it is none of this policy.
  public func path(of fact: FactID) -> String? {
    runtime.schema.facts.indices.contains(fact.number) ? runtime.schema.facts[fact.number].path : nil
  }

  /// The teams that the policy declares, in that order.
  public var teams: [TeamID] { runtime.schema.teams.indices.map(TeamID.init) }

  /// The rules in the order tried, a block before those inside it.
  public var rules: [RuleID] { runtime.program.rules.indices.map(RuleID.init) }

  /// The team of an id; nil where the policy declares none such.
  public func team(_ id: String) -> TeamID? { runtime.schema.team(id).map(TeamID.init) }

  /// The id of a team; nil where it is none of this policy.
  public func id(of team: TeamID) -> String? {
    runtime.schema.teams.indices.contains(team.number) ? runtime.schema.teams[team.number] : nil
  }

  /// The name of a rule, where it has one.
  public func name(of rule: RuleID) -> String? {
    let rules = runtime.program.rules
    return rules.indices.contains(rule.number) ? runtime.optionalString(rules[rule.number].name) : nil
  }

  /// The block that a rule stands in; nil where it stands in none.
  public func block(around rule: RuleID) -> RuleID? {
    let rules = runtime.program.rules
    guard rules.indices.contains(rule.number) else { return nil }
    return rules[rule.number].parent.place.map(RuleID.init)
  }

  /// Where a rule stands, `file:line:column`; nil where it is none of this policy.
  public func place(of rule: RuleID) -> String? {
    guard runtime.program.rules.indices.contains(rule.number) else { return nil }
    return runtime.program.place(ofRule: rule.number)
  }
}

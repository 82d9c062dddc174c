import BatonDiagnostics
import BatonSyntax
import BatonValues

/// What looks wrong in a policy that is right.
extension Checker {
  /// Warns of all of it.
  mutating func lint() {
    warnOfUnused()
    diagnostics.append(contentsOf: ReachabilityLint.run(policy))
    if !hasOtherwise { report(.noOtherwise(at: endOfMain)) }
    let guardLint = GuardLint(policy)
    for rule in policy.rules {
      if let warning = guardLint.warning(for: rule) { report(warning) }
    }
    warnOfUnknowns()
  }

  /// Whether the last rule of the policy decides whatever is left.
  private var hasOtherwise: Bool {
    policy.topRules.contains {
      policy.rules[$0].condition == nil && (policy.rules[$0].isOtherwise || isAlways(policy.rules[$0]))
    }
  }

  /// Whether a rule without a condition fires for every chat.
  private func isAlways(_ rule: Rule) -> Bool {
    switch rule.action {
    case .hold: true
    case .route(.team(let team), _, _), .queue(let team): constant(team) != nil
    case .route, .ask, .block: false
    }
  }

  /// Where an `otherwise` would stand.
  private var endOfMain: SourceRange {
    let file = SourceID(0)
    let last = policy.topRules.last { policy.rules[$0].range.file == file }
    if let last { return policy.rules[last].firstWord }
    return SourceRange(file, 0, 0)
  }

  private mutating func warnOfUnused() {
    warn(scope.types, "type")
    warn(scope.facts, "fact")
    warn(scope.defines, "define")
    warn(scope.intents, "intent")
    warn(scope.scores, "score")
    warn(scope.qualifications, "qualification")
    warn(scope.hours, "hours")
    warn(scope.holidays, "holidays")
    warn(scope.tables, "table")
    if !choosesAnyTeam, !readsTeams { warn(scope.teams, "team") }
  }

  /// Whether something reads a fact that may name any team.
  private var readsTeams: Bool {
    scope.facts.used.contains { place in
      switch factTypes[place] {
      case .team, .set(of: .team): true
      default: false
      }
    }
  }

  /// Warns of declarations of the main file that nothing mentions; what `use` brings is excepted.
  private mutating func warn<Declaration>(_ names: Namespace<Declaration>, _ kind: String) {
    for (place, entry) in names.entries.enumerated() where entry.module == 0 && !names.used.contains(place) {
      report(.unused(kind, entry.name, at: entry.range))
    }
  }

  /// Warns of amounts that take away and of holes in texts where something may be unknown.
  private mutating func warnOfUnknowns() {
    var knowability = Knowability(policy)
    for score in policy.scores where !isStandard(score.range) {
      for term in score.terms where term.amount.millionths < 0 && knowability.canBeUnknown(term.condition) {
        report(.rangedScore(at: term.range, text: text(of: term.condition)))
      }
    }
    for warning in HoleLint.run(policy, knowability) where !isStandard(warning.primary.range) { report(warning) }
  }

  private func isStandard(_ range: SourceRange) -> Bool {
    modules.contains { $0.isStandard && $0.file.range.file == range.file }
  }
}

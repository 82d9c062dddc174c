import BatonSemantics
import BatonValues

extension Evaluation {
  /// The first rule that fires, tried in the order written, nested ones inside theirs.
  func firstFiring(of rules: [ID<Rule>]) -> Firing? {
    for rule in rules {
      if let firing = attempt(rule) { return firing }
    }
    return nil
  }

  /// Tries one rule, and writes down where something unknown kept it from firing.
  private func attempt(_ id: ID<Rule>) -> Firing? {
    trace?.tried.append(id)
    let rule = policy.rules[id]
    switch rule.condition.map(truth) ?? true {
    case false?:
      trace?.verdicts[id.index] = .isFalse
    case nil:
      trace?.verdicts[id.index] = .isUnknown
      leaveUndecided(id, needing: rule.condition.map { [$0] } ?? [])
    case true?:
      switch act(rule, id) {
      case .fires(let firing):
        trace?.verdicts[id.index] = .fired
        return firing
      case .cannot(let obstacle):
        trace?.verdicts[id.index] = .cannot(obstacle)
      }
    }
    return nil
  }

  /// What comes of an action whose condition is true.
  private enum Act {
    case fires(Firing)
    case cannot(Trace.Obstacle)
  }

  /// Does what a rule says, if that can be done: a block, when a rule inside it fires.
  private func act(_ rule: Rule, _ id: ID<Rule>) -> Act {
    switch rule.action {
    case .block(let rules):
      return firstFiring(of: rules).map { .fires($0) } ?? .cannot(.nothingInside)
    case .hold:
      return .fires(Firing(rule: id, deed: .hold))
    case .ask(let question, for: let facts):
      guard facts.contains(where: { !read($0).isKnown }) else { return .cannot(.nothingToAsk) }
      return .fires(Firing(rule: id, deed: .ask(question, for: facts)))
    case .queue(let team):
      return fire(id, self.team(team).map { .queue($0, orQueue: nil) }, else: .teamUnknown, waitingFor: [team])
    case .route(.team(let team), evenIfClosed: _, orQueue: let orQueue):
      return fire(id, route(to: team, orQueue: orQueue), else: .teamUnknown, waitingFor: [team])
    case .route(.firstOpen(let teams), evenIfClosed: _, orQueue: let orQueue):
      return fire(id, routeToFirstOpen(of: teams, orQueue: orQueue), else: .noneOpen, waitingFor: teams)
    case .route(.firstOpenWhere(let condition), evenIfClosed: _, orQueue: let orQueue):
      let deed = routeToFirstOpen(where: condition, orQueue: orQueue)
      guard deed == nil else { return fire(id, deed, else: .noneOpen, waitingFor: []) }
      leaveUndecided(id, needingCandidatesWhere: condition, orQueue: orQueue != nil)
      return .cannot(.noneOpen)
    }
  }

  /// The firing of a rule that can do its deed; of one that cannot, the obstacle, and what it waits for where that is
  /// that a team is unknown.
  private func fire(
    _ id: ID<Rule>, _ deed: Firing.Deed?, else obstacle: Trace.Obstacle, waitingFor teams: [ExpressionID]
  ) -> Act {
    if let deed { return .fires(Firing(rule: id, deed: deed)) }
    if teams.contains(where: { team($0).map { isOpen($0) == nil } ?? true }) { leaveUndecided(id, needing: teams) }
    return .cannot(obstacle)
  }
}

import BatonSemantics

extension Evaluation {
  /// `route to TEAM`: there, open or not; with `or queue` only where it is known to be open. Nil where the team is
  /// unknown.
  func route(to target: ExpressionID, orQueue: Modifiers?) -> Firing.Deed? {
    guard let team = team(target) else { return nil }
    guard let orQueue, isOpen(team) != true else { return .route(team) }
    return .queue(team, orQueue: orQueue)
  }

  /// `route to first open of TEAM, TEAM, …`: unknown ones are skipped. With `or queue`, where none is open, the first
  /// that is known.
  func routeToFirstOpen(of targets: [ExpressionID], orQueue: Modifiers?) -> Firing.Deed? {
    var known: ID<Team>?
    for target in targets {
      guard let team = team(target) else { continue }
      if isOpen(team) == true { return .route(team) }
      known = known ?? team
    }
    return queue(for: known, orQueue)
  }

  /// `route to first open of teams where CONDITION`, in the order declared.
  func routeToFirstOpen(where condition: ExpressionID, orQueue: Modifiers?) -> Firing.Deed? {
    var known: ID<Team>?
    for team in policy.teams.indices.map({ ID<Team>($0) }) where meets(condition, team) == true {
      if isOpen(team) == true { return .route(team) }
      known = known ?? team
    }
    return queue(for: known, orQueue)
  }

  /// Whether a team meets the condition of `teams where`; nil is unknown.
  func meets(_ condition: ExpressionID, _ team: ID<Team>) -> Bool? {
    candidate = team
    defer { candidate = nil }
    return truth(condition)
  }

  private func queue(for team: ID<Team>?, _ orQueue: Modifiers?) -> Firing.Deed? {
    guard let team, let orQueue else { return nil }
    return .queue(team, orQueue: orQueue)
  }
}

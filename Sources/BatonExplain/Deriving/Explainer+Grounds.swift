import BatonProgram
import BatonRuntime

extension Explainer {
  /// What a verdict rests on.
  ///
  /// - Complexity: O(rules before the winner and the expressions of their conditions).
  mutating func grounds(of verdict: Verdict) -> Explanation.Grounds {
    var finder = GroundsFinder(program)
    let end = verdict.rule.place ?? program.rules.count
    var place = 0
    while place < end {
      let row = program.rules[place]
      if evaluator.truth(orTrue: row.condition) != true {
        finder.keepNotTrue(row.condition, &evaluator)
        place = Int(row.next)
      } else {
        keepAction(of: row, &finder)
        place += 1
      }
    }
    if let place = verdict.rule.place { keepWinner(place, verdict, &finder) }
    return finder.grounds(in: program)
  }

  private mutating func keepWinner(_ place: Int, _ verdict: Verdict, _ finder: inout GroundsFinder) {
    var next: Int? = place
    while let rule = next {
      if program.rules[rule].condition != .none { finder.keep(program.rules[rule].condition, &evaluator) }
      next = program.rules[rule].parent.place
    }
    let row = program.rules[place]
    switch row.action {
    case .block, .hold, .ask: break
    case .queue: finder.keep(row.a, &evaluator)
    case .route where row.orQueue == .none: finder.keep(row.a, &evaluator)
    case .route: finder.keepState(ofTeam: row.a, &evaluator)
    case .routeToFirstOpen, .routeToFirstOpenWhere: keepFirstOpen(row, upTo: verdict, &finder)
    }
  }

  /// Notes what keeps an action from being done, of a rule whose condition is true.
  private mutating func keepAction(of row: Program.Rule, _ finder: inout GroundsFinder) {
    switch row.action {
    case .block, .hold: break
    case .ask: for place in row.list { finder.keep(fact: Int(program.lists[place]), &evaluator) }
    case .route, .queue: finder.keep(row.a, &evaluator)
    case .routeToFirstOpen, .routeToFirstOpenWhere: keepFirstOpen(row, upTo: nil, &finder)
    }
  }

  /// Notes what says of the teams up to the one that gets the chat which they are, and whether they are open.
  private mutating func keepFirstOpen(_ row: Program.Rule, upTo verdict: Verdict?, _ finder: inout GroundsFinder) {
    let chosen = verdict.flatMap { $0.isOrQueue ? nil : $0.team.place }
    if row.action == .routeToFirstOpen {
      for place in row.list {
        finder.keepState(ofTeam: program.lists[place], &evaluator)
        if let chosen, evaluator.team(program.lists[place]) == chosen { return }
      }
      return
    }
    for team in program.teams.indices {
      evaluator.candidate = UInt32(team)
      finder.keep(row.a, &evaluator)
      let isMet = evaluator.truth(row.a) == true
      evaluator.candidate = .none
      if isMet { finder.keepState(of: team, evaluator) }
      if team == chosen { return }
    }
  }
}

import BatonProgram
import BatonValues

extension Evaluator {
  /// The rules above a winner that something unknown kept from firing.
  mutating func undecided(above winner: UInt32) -> [Decision.Undecided] {
    var undecided: [Decision.Undecided] = []
    let end = winner.place ?? program.rules.count
    var place = 0
    while place < end {
      let rule = program.rules[place]
      let truth = truth(orTrue: rule.condition)
      let paths: [String]?
      switch truth {
      case false?: paths = nil
      case nil: paths = needs(under: [rule.condition])
      case true?: paths = needs(ofActionOf: rule)
      }
      if let paths { undecided.append(Decision.Undecided(rule: self.place(of: place), needs: paths)) }
      place = truth == true ? place + 1 : Int(rule.next)
    }
    return undecided
  }

  /// What an action waits for that could not be done; nil where it waits for nothing.
  private mutating func needs(ofActionOf rule: Program.Rule) -> [String]? {
    let teams: [UInt32]
    switch rule.action {
    case .block, .hold, .ask: return nil
    case .route, .queue: teams = [rule.a]
    case .routeToFirstOpen: teams = Array(program.lists[rule.list])
    case .routeToFirstOpenWhere: return needs(ofCandidatesWhere: rule.a, orQueue: rule.orQueue != .none)
    }
    for expression in teams {
      guard let team = team(expression), isOpen(team: team) != nil else { return needs(under: teams) }
    }
    return nil
  }

  private mutating func needs(under expressions: [UInt32]) -> [String] {
    var needs = Needs()
    for expression in expressions { needs.lookUnder(expression, &self) }
    return needs.paths
  }

  /// What a `first open of teams where` waits for, if a team that might have taken the chat is unknown.
  private mutating func needs(ofCandidatesWhere condition: UInt32, orQueue: Bool) -> [String]? {
    var needs = Needs()
    var isWaiting = false
    for team in program.teams.indices {
      let truth = meets(condition, team)
      let isOpen = isOpen(team: team)
      guard truth != false, isOpen != false || orQueue, truth == nil || isOpen == nil else { continue }
      isWaiting = true
      candidate = UInt32(place: team)
      needs.lookUnder(condition, &self)
      candidate = .none
      if isOpen == nil { needs.addNow() }
    }
    return isWaiting ? needs.paths : nil
  }
}

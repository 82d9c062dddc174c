import BatonProgram
import BatonValues

extension Evaluator {
  /// The rules above a winner that something unknown kept from firing.
  mutating func undecided(above winner: UInt32) -> [Decision.Undecided] {
    findWaiting(above: winner)
    var undecided: [Decision.Undecided] = []
    // The rules found last stand in the same block.
    var (block, isReached) = (UInt32.none, true)
    for place in waiting {
      let rule = program.rules[Int(place)]
      if rule.parent != block { (block, isReached) = (rule.parent, areTrue(from: rule.parent)) }
      guard isReached else { continue }
      let paths: [String]?
      switch truth(orTrue: rule.condition) {
      case false?: paths = nil
      case nil: paths = needs(under: [rule.condition])
      case true?: paths = needs(ofActionOf: rule)
      }
      if let paths { undecided.append(Decision.Undecided(rule: self.place(of: Int(place)), needs: paths)) }
    }
    return undecided
  }

  /// Finds the rules above a winner that classes do not rule out, in order.
  private mutating func findWaiting(above winner: UInt32) {
    waiting.removeAll(keepingCapacity: true)
    let rules = program.waiting.rules
    var (limit, end) = (0, rules.count)
    while limit < end {
      let middle = (limit + end) / 2
      if rules[middle] < winner { limit = middle + 1 } else { end = middle }
    }
    guard limit > 0, let graph = program.waiting.graph else { return }
    var observer = Unobserved()
    var walk = GraphWalk(in: graph, before: UInt32(limit), classes: classes.span, observer: &observer)
    while let clause = walk.nextUnsure(cells: graph.cells.span, classes: classes.span, observer: &observer) {
      waiting.append(rules[Int(clause)])
    }
    waiting.sort()
  }

  /// Whether the conditions of a block and of those around it are all true.
  private mutating func areTrue(from block: UInt32) -> Bool {
    var next = block.place
    while let place = next {
      let rule = program.rules[place]
      guard truth(orTrue: rule.condition) == true else { return false }
      next = rule.parent.place
    }
    return true
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

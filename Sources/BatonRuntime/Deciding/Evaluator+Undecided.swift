import BatonProgram
import BatonValues

extension Evaluator {
  /// The rules above a winner that something unknown kept from firing.
  mutating func undecided(above winner: UInt32) -> [Decision.Undecided] {
    findWaiting(above: winner)
    var undecided: [Decision.Undecided] = []
    var needs = Needs()
    swap(&needs, &spareNeeds)
    defer { swap(&needs, &spareNeeds) }
    // The rules found last stand in the same block.
    var (block, isReached) = (UInt32.none, true)
    for place in waiting {
      let rule = program.rules[Int(place)]
      if rule.parent != block { (block, isReached) = (rule.parent, areTrue(from: rule.parent)) }
      guard isReached else { continue }
      needs.clear()
      if isWaiting(rule, &needs) {
        undecided.append(
          Decision.Undecided(rule: self.place(of: Int(place)), needs: needs.facts.map { path(ofNeed: $0) }))
      }
    }
    return undecided
  }

  /// Whether something unknown keeps a rule from firing, all around it being true; notes what it waits for.
  private mutating func isWaiting(_ rule: Program.Rule, _ needs: inout Needs) -> Bool {
    switch truth(orTrue: rule.condition) {
    case false?: return false
    case nil:
      needs.lookUnder(rule.condition, &self)
      return true
    case true?: return isActionWaiting(rule, &needs)
    }
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

  /// Whether an action could not be done because of something unknown; notes what it waits for.
  private mutating func isActionWaiting(_ rule: Program.Rule, _ needs: inout Needs) -> Bool {
    switch rule.action {
    case .block, .hold, .ask: return false
    case .route, .queue:
      if let team = team(rule.a), isOpen(team: team) != nil { return false }
      needs.lookUnder(rule.a, &self)
      return true
    case .routeToFirstOpen:
      let isWaiting = rule.list.contains { place in
        team(program.lists[place]).flatMap { isOpen(team: $0) } == nil
      }
      guard isWaiting else { return false }
      for place in rule.list { needs.lookUnder(program.lists[place], &self) }
      return true
    case .routeToFirstOpenWhere: return areCandidatesWaiting(rule.a, orQueue: rule.orQueue != .none, &needs)
    }
  }

  /// Whether a team that might have taken the chat of a `first open of teams where` is unknown.
  private mutating func areCandidatesWaiting(_ condition: UInt32, orQueue: Bool, _ needs: inout Needs) -> Bool {
    var isWaiting = false
    for team in program.teams.indices {
      let truth = meets(condition, team)
      let isOpen = isOpen(team: team)
      guard truth != false, isOpen != false || orQueue, truth == nil || isOpen == nil else { continue }
      isWaiting = true
      candidate = UInt32(place: team)
      needs.lookUnder(condition, &self)
      candidate = .none
      if isOpen == nil { needs.addNow(self) }
    }
    return isWaiting
  }
}

import BatonSemantics
import BatonValues

extension Evaluation {
  /// Writes down that a rule waits for the unknown facts under some expressions.
  func leaveUndecided(_ rule: ID<Rule>, needing expressions: [ExpressionID]) {
    var needs = Needs(of: self)
    for expression in expressions { needs.lookUnder(expression) }
    undecided.append(Decision.Undecided(rule: places[rule.index], needs: needs.paths))
  }

  /// Writes down that a `first open of teams where` waits, if a team that might have taken the chat is unknown.
  func leaveUndecided(_ rule: ID<Rule>, needingCandidatesWhere condition: ExpressionID, orQueue: Bool) {
    var needs = Needs(of: self)
    var isWaiting = false
    for team in policy.teams.indices.map({ ID<Team>($0) }) {
      let truth = meets(condition, team)
      let isOpen = isOpen(team)
      guard truth != false, isOpen != false || orQueue, truth == nil || isOpen == nil else { continue }
      isWaiting = true
      candidate = team
      needs.lookUnder(condition)
      candidate = nil
      if isOpen == nil { needs.addNow() }
    }
    if isWaiting { undecided.append(Decision.Undecided(rule: places[rule.index], needs: needs.paths)) }
  }
}

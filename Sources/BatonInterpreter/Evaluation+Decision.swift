import BatonSemantics
import BatonValues

extension Evaluation {
  /// What the policy decides: the first rule that fires, or nothing and so `hold`.
  func decide() -> Decision {
    let firing = firstFiring(of: policy.topRules)
    trace?.winner = firing?.rule
    chosen = firing?.team
    let inheritance = Inheritance(of: firing, alsos: alsosThatHold, in: policy)
    var decision = outcome(of: firing)
    let handsOver = firing?.team != nil
    decision.priority = priority(inheritance)
    (decision.say, decision.because) = (text(inheritance, \.say), text(inheritance, \.because))
    (decision.next, decision.summary) = (text(inheritance, \.next), text(inheritance, \.summary))
    if handsOver { setDeadline(of: &decision, inheritance) }
    if let team = firing?.team {
      decision.backup = backups(of: team, inheritance)
      decision.notify = notifications(inheritance)
    }
    decision.tags = tags(inheritance)
    decision.attach = attachments(inheritance)
    decision.undecided = undecided
    return decision
  }

  /// The modifiers of every `also` that holds, in the order written.
  private var alsosThatHold: [Modifiers] {
    policy.alsos.filter { $0.condition.map(truth) ?? true == true }.map(\.modifiers)
  }

  /// The outcome and what belongs to it alone.
  private func outcome(of firing: Firing?) -> Decision {
    var decision = Decision(
      chat: situation.chat, outcome: .hold, policyName: policy.name, policyDigest: policy.digest)
    decision.now = situation.now
    guard let firing else { return decision }
    decision.rule = rule(firing.rule)
    decision.isOtherwise = policy.rules[firing.rule].isOtherwise
    decision.team = firing.team.map { policy.teams[$0].id }
    chosen = firing.team
    switch firing.deed {
    case .hold: break
    case .route(let team):
      decision.outcome = .route
      decision.isClosed = isOpen(team) == false
    case .queue(let team, orQueue: _):
      decision.outcome = .queue
      decision.opensAt = opensAt(team)
    case .ask(let question, for: let facts):
      decision.outcome = .ask
      let missing = facts.filter { !read($0).isKnown }.map { policy.facts[$0].path }
      decision.ask = Decision.Question(question: fill(question), facts: missing)
    }
    return decision
  }

  /// The rule as the decision names it, with the named blocks around it, outermost first.
  private func rule(_ id: ID<Rule>) -> Decision.Rule {
    var blocks: [String] = []
    var next = policy.rules[id].parent
    while let block = next {
      if let name = policy.rules[block].name { blocks.append(name) }
      next = policy.rules[block].parent
    }
    return Decision.Rule(name: policy.rules[id].name, at: places[id.index], within: blocks.reversed())
  }
}

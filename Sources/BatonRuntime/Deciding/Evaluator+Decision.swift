import BatonProgram
package import BatonValues

extension Evaluator {
  /// What the policy decides, with everything that the handoff needs.
  package mutating func decision(withReceipt: Bool = false) -> Decision {
    let verdict = verdict()
    var decision = decision(of: verdict)
    if withReceipt { decision.receipt = receipt(of: verdict) }
    return decision
  }

  /// A verdict with everything that the handoff needs.
  ///
  /// - Precondition: It is the newest verdict, and nothing came in since.
  package mutating func decision(of verdict: Verdict) -> Decision {
    let undecided = undecided(above: verdict.rule)
    var decision = outcome(of: verdict)
    chosen = verdict.team
    let layers = layers(of: verdict)
    let modifiers = layers.compactMap { layer in
      if case .modifiers(let place) = layer { program.modifiers[Int(place)] } else { nil }
    }
    decision.priority = priority(modifiers)
    decision.say = text(modifiers) { $0.say }
    decision.because = text(modifiers) { $0.because }
    decision.next = text(modifiers) { $0.next }
    decision.summary = text(modifiers) { $0.summary }
    if let team = verdict.team.place {
      setDeadline(of: &decision, layers)
      decision.backup = backups(of: team, layers)
      decision.notify = notifications(layers)
    }
    decision.tags = tags(modifiers)
    decision.attach = attachments(modifiers)
    decision.undecided = undecided
    return decision
  }

  /// The outcome and what belongs to it alone.
  private mutating func outcome(of verdict: Verdict) -> Decision {
    var decision = Decision(
      chat: chat, outcome: .hold, policyName: runtime.policyName, policyDigest: runtime.policyDigest)
    decision.now = now
    guard let place = verdict.rule.place else { return decision }
    let rule = program.rules[place]
    decision.rule = self.rule(place)
    decision.isOtherwise = rule.isOtherwise != 0
    decision.team = verdict.team.place.map { string(program.teams[$0].id) }
    switch verdict.deed {
    case .hold: break
    case .route:
      decision.outcome = .route
      decision.isClosed = verdict.team.place.map { isOpen(team: $0) == false } ?? false
    case .queue:
      decision.outcome = .queue
      decision.opensAt = verdict.team.place.flatMap { opensAt(team: $0) }
    case .ask:
      decision.outcome = .ask
      var missing: [String] = []
      for fact in rule.list {
        let fact = program.lists[fact]
        if !self.fact(Int(fact)).isKnown { missing.append(path(of: fact)) }
      }
      decision.ask = Decision.Question(question: fill(rule.question), facts: missing)
    }
    return decision
  }

  /// The rule as the decision names it, with the named blocks around it, outermost first.
  package func rule(_ place: Int) -> Decision.Rule {
    var blocks: [String] = []
    var next = program.rules[place].parent.place
    while let block = next {
      if let name = runtime.optionalString(program.rules[block].name) { blocks.append(name) }
      next = program.rules[block].parent.place
    }
    return Decision.Rule(
      name: runtime.optionalString(program.rules[place].name), at: self.place(of: place), within: blocks.reversed())
  }

  /// A rule's place, `file:line:column`.
  package func place(of rule: Int) -> String {
    program.place(ofRule: rule)
  }
}

/// One that has a say in how a chat is handed over.
enum Layer {
  /// A rule, a block or an `also`.
  case modifiers(UInt32)
  case team(Int)
}

extension Evaluator {
  /// Who has a say, the nearest first: the rule itself (before it the `or queue` that made it a queue), the blocks
  /// around it from the inside out, the team, then every `also` that holds.
  private mutating func layers(of verdict: Verdict) -> [Layer] {
    var layers: [Layer] = []
    if let place = verdict.rule.place, verdict.isOrQueue { layers.append(.modifiers(program.rules[place].orQueue)) }
    var next = verdict.rule.place
    while let rule = next.map({ program.rules[$0] }) {
      layers.append(.modifiers(rule.modifiers))
      next = rule.parent.place
    }
    if let team = verdict.team.place { layers.append(.team(team)) }
    for also in program.alsos where truth(orTrue: also.condition) == true { layers.append(.modifiers(also.modifiers)) }
    return layers
  }
}

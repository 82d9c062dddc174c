import BatonProgram
import BatonRuntime
import BatonValues

extension Explainer {
  /// A rule as explanations name it.
  func reference(_ place: Int) -> Explanation.Rule {
    let row = program.rules[place]
    var blocks: [String] = []
    var next = row.parent.place
    while let block = next {
      if program.rules[block].name != .none { blocks.append(program.strings[program.rules[block].name]) }
      next = program.rules[block].parent.place
    }
    let documentation = program.origin(of: .rule, place).documentation
    return Explanation.Rule(
      place: place, name: row.name == .none ? nil : program.strings[row.name], at: evaluator.place(of: place),
      within: blocks.reversed(), isOtherwise: row.isOtherwise != 0, isBlock: row.action == .block,
      documentation: documentation == .none ? nil : program.strings[documentation])
  }

  /// The rule that decided, with the blocks around it; nil where nothing fired.
  mutating func winner(of verdict: Verdict) -> Explanation.Winner? {
    guard let place = verdict.rule.place else { return nil }
    let row = program.rules[place]
    var around: [Int] = []
    var next = row.parent.place
    while let block = next {
      around.append(block)
      next = program.rules[block].parent.place
    }
    var blocks: [Explanation.Winner.Block] = []
    for block in around.reversed() {
      let condition = program.rules[block].condition
      blocks.append(
        Explanation.Winner.Block(
          rule: reference(block), condition: condition == .none ? nil : self.condition(condition)))
    }
    let condition = row.condition == .none ? nil : self.condition(row.condition)
    return Explanation.Winner(
      rule: reference(place), blocks: blocks, condition: condition, candidates: candidates(of: row, for: verdict.team),
      asked: asked(by: row), isOrQueue: verdict.isOrQueue)
  }

  /// The facts that an `ask` names, by their places among the values.
  mutating func asked(by rule: Program.Rule) -> [Int] {
    guard rule.action == .ask else { return [] }
    return rule.list.map { place(ofFact: program.lists[$0]) }
  }

  /// The teams that an action looks at, up to the one that gets the chat.
  mutating func candidates(of rule: Program.Rule, for chosen: UInt32) -> [Explanation.Candidate] {
    switch rule.action {
    case .block, .ask, .hold: return []
    case .route, .queue: return [candidate(rule.a, for: chosen)]
    case .routeToFirstOpen:
      var found: [Explanation.Candidate] = []
      for place in rule.list {
        found.append(candidate(program.lists[place], for: found.contains(where: \.isChosen) ? .none : chosen))
        // Those after the one that is open were not looked at.
        if found.last?.isChosen == true, found.last?.isOpen == true { break }
      }
      return found
    case .routeToFirstOpenWhere:
      var found: [Explanation.Candidate] = []
      for team in program.teams.indices {
        evaluator.candidate = UInt32(team)
        let condition = condition(rule.a)
        evaluator.candidate = .none
        let isOpen = evaluator.isOpen(team: team)
        let isChosen = UInt32(team) == chosen
        found.append(
          Explanation.Candidate(
            text: name(ofTeam: team), team: program.strings[program.teams[team].id], isOpen: isOpen,
            condition: condition, isChosen: isChosen, values: condition.truth == true ? [place(ofTeam: team)] : []))
        if isChosen && isOpen == true { break }
      }
      return found
    }
  }

  private mutating func candidate(_ expression: UInt32, for chosen: UInt32) -> Explanation.Candidate {
    var read = values(in: expression)
    let team = evaluator.team(expression)
    if let team { read.append(place(ofTeam: team)) }
    return Explanation.Candidate(
      text: program.text(of: expression), team: team.map { program.strings[program.teams[$0].id] },
      isOpen: team.flatMap { evaluator.isOpen(team: $0) }, condition: nil,
      isChosen: team.map { UInt32($0) == chosen } ?? false, values: read)
  }
}

extension Explainer {
  /// The rules that were tried before a winner and did not fire, in that order.
  ///
  /// - Complexity: O(rules and the expressions of their conditions).
  mutating func passed(before winner: UInt32, undecided: [Decision.Undecided]) -> [Explanation.PassedRule] {
    let end = winner.place ?? program.rules.count
    var waiting = undecided[...]
    var passed: [Explanation.PassedRule] = []
    var place = 0
    while place < end {
      let row = program.rules[place]
      let rule = reference(place)
      var needs: [String] = []
      if let next = waiting.first, next.rule == rule.at {
        needs = next.needs
        waiting.removeFirst()
      }
      let truth = evaluator.truth(orTrue: row.condition)
      if truth != true {
        passed.append(
          Explanation.PassedRule(rule: rule, failed: firstFailing(row.condition), obstacle: nil, needs: needs))
        place = Int(row.next)
        continue
      }
      // A block that the winner stands in is no rule that did not fire.
      if row.action != .block || Int(row.next) <= end { passed.append(obstructed(rule, row, needs)) }
      place += 1
    }
    return passed
  }

  private mutating func obstructed(_ rule: Explanation.Rule, _ row: Program.Rule, _ needs: [String])
    -> Explanation.PassedRule
  {
    Explanation.PassedRule(
      rule: rule, failed: nil, obstacle: obstacle(of: row), candidates: candidates(of: row, for: .none),
      asked: asked(by: row), needs: needs)
  }

  /// Why an action cannot be done though its condition is true.
  func obstacle(of row: Program.Rule) -> Explanation.PassedRule.Obstacle {
    switch row.action {
    case .route, .queue: .teamUnknown
    case .routeToFirstOpen, .routeToFirstOpenWhere, .hold: .noneOpen
    case .ask: .nothingToAsk
    case .block: .nothingInside
    }
  }

  /// The first part of a condition that is not true: of an `and` inside an `and` too.
  mutating func firstFailing(_ id: UInt32) -> Explanation.Condition {
    let node = program.nodes[Int(id)]
    if node.operation == .and {
      for place in node.list where evaluator.truth(program.lists[place]) != true {
        return firstFailing(program.lists[place])
      }
    }
    return condition(id)
  }

  /// The place among the values of a fact.
  mutating func place(ofFact fact: UInt32) -> Int {
    var node = Node(.fact, a: fact)
    node.type = program.facts[Int(fact)].type
    return place(of: .none, node)
  }
}

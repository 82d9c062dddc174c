import BatonProgram

extension Evaluator {
  /// What the policy decides.
  ///
  /// Nothing is allocated but for what conditions compute: texts and sets.
  package mutating func verdict() -> Verdict {
    var observer = Unobserved()
    return verdict(&observer)
  }

  /// What the policy decides, and what the walk through the graph looked at is counted.
  package mutating func verdict(counting count: inout WalkCount) -> Verdict { verdict(&count) }

  /// What the policy decides, and somebody is told what the walk through the graph looks at.
  @inline(__always)
  mutating func verdict<Observer: WalkObserver>(_ observer: inout Observer) -> Verdict {
    forget()
    guard graph.clauseCount > 0 else { return firstFiring() }
    findClasses()
    var walk = GraphWalk(from: graph.root, nodes: graph.nodes.span, classes: classes.span, observer: &observer)
    var unsure: Verdict?
    while let clause = walk.nextUnsure(cells: graph.cells.span, classes: classes.span, observer: &observer) {
      guard let verdict = verdict(ofClause: Int(clause)) else { continue }
      walk.take(clause)
      unsure = verdict
    }
    guard let clause = walk.winner else { return Verdict() }
    let always = verdicts[Int(clause)]
    if always.rule != .none { return always }
    let rule = program.clauses[Int(clause)].rule
    if let unsure, unsure.rule == rule { return unsure }
    return act(Int(rule)) ?? Verdict()
  }

  /// The class of each column, for what is known now.
  package mutating func columnClasses() -> [UInt32] {
    forget()
    findClasses()
    return classes
  }

  @inline(__always)
  private mutating func findClasses() {
    for column in changingColumns { classify(column) }
    classifyMessages()
  }

  /// What a clause does, if what no column tells of it is true and its action can be done.
  private mutating func verdict(ofClause clause: Int) -> Verdict? {
    let row = program.clauses[clause]
    for place in row.residuals.places {
      guard isTrue(residual: Int(program.lists[place])) else { return nil }
    }
    let always = verdicts[clause]
    return always.rule == .none ? act(Int(row.rule)) : always
  }

  private mutating func isTrue(residual: Int) -> Bool {
    if let known = residuals[residual, at: moment] { return known.truth == true }
    let truth = truth(program.residuals[residual])
    residuals[residual, at: moment] = Datum(truth: truth)
    return truth == true
  }

  /// Finds the class of the value that a column has.
  mutating func classify(_ column: Int) {
    let row = program.columns[column]
    let value = row.fact.place.map { fact($0) } ?? shown(row)
    classes[column] = columnClass(of: value, in: column)
  }

  /// The class of a value in a column.
  ///
  /// It changes nothing: a method that does would copy the whole program to call one of its methods.
  func columnClass(of value: Datum, in column: Int) -> UInt32 { program.columnClass(of: value, in: column) }

  /// The first rule that fires where there is no graph, tried in the order written, nested ones inside theirs.
  mutating func firstFiring() -> Verdict {
    var place = 0
    while place < program.rules.count {
      let rule = program.rules[place]
      guard truth(orTrue: rule.condition) == true else {
        place = Int(rule.next)
        continue
      }
      if let verdict = act(place) { return verdict }
      place += 1
    }
    return Verdict()
  }

  /// What a rule does whose condition is true; nil where it cannot be done, and for a block.
  package mutating func act(_ place: Int) -> Verdict? {
    let rule = program.rules[place]
    switch rule.action {
    case .block: return nil
    case .hold: return Verdict(rule: place, .hold)
    case .ask:
      for fact in rule.list where !self.fact(Int(program.lists[fact])).isKnown { return Verdict(rule: place, .ask) }
      return nil
    case .queue: return team(rule.a).map { Verdict(rule: place, .queue, team: $0) }
    case .route:
      guard let team = team(rule.a) else { return nil }
      guard rule.orQueue != .none, isOpen(team: team) != true else { return Verdict(rule: place, .route, team: team) }
      return Verdict(rule: place, .queue, team: team, isOrQueue: true)
    case .routeToFirstOpen:
      var known: Int?
      for element in rule.list {
        guard let team = team(program.lists[element]) else { continue }
        if isOpen(team: team) == true { return Verdict(rule: place, .route, team: team) }
        known = known ?? team
      }
      return queue(known, place)
    case .routeToFirstOpenWhere:
      var known: Int?
      for team in program.teams.indices where meets(rule.a, team) == true {
        if isOpen(team: team) == true { return Verdict(rule: place, .route, team: team) }
        known = known ?? team
      }
      return queue(known, place)
    }
  }

  private func queue(_ team: Int?, _ place: Int) -> Verdict? {
    guard let team, program.rules[place].orQueue != .none else { return nil }
    return Verdict(rule: place, .queue, team: team, isOrQueue: true)
  }

  /// Whether a team meets the condition of `teams where`; nil is unknown.
  package mutating func meets(_ condition: UInt32, _ team: Int) -> Bool? {
    candidate = UInt32(place: team)
    defer { candidate = .none }
    return truth(condition)
  }
}

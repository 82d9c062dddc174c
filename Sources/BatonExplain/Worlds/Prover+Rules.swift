import BatonProgram
import BatonRuntime

extension Prover {
  /// Why a rule fires: its condition and those of the blocks around it are true, and its action can be done. Of one that
  /// could meet a goal and does not, why its action comes to what it does.
  ///
  /// - Precondition: It fires.
  mutating func prove(firing place: Int, isOfGoal: Bool) -> Proof {
    var proof = Proof(count: world.variables.count)
    for condition in conditions(of: place) { proof.add(prove(condition, .isTrue)) }
    let rule = world.program.rules[place]
    switch rule.action {
    case .block, .hold: break
    case .ask: proof.add(test(askingOf: place))
    case .route, .queue:
      if isOfGoal || world.program.nodes[Int(rule.a)].operation != .literal { proof.add(test(actionOf: place)) }
    case .routeToFirstOpen:
      let isSure = rule.orQueue != .none && rule.list.contains { isLiteral(world.program.lists[$0]) }
      if isOfGoal || !isSure { proof.add(test(actionOf: place)) }
    case .routeToFirstOpenWhere: proof.add(test(actionOf: place))
    }
    return proof
  }

  private func isLiteral(_ id: UInt32) -> Bool { world.program.nodes[Int(id)].operation == .literal }

  /// Why a rule would not meet a goal even if it were tried: a condition that is not true, or what its action comes to; nil
  /// where it would. Of several the one that rests on the least beside some variables.
  mutating func prove(notLeading place: Int, to goal: GoalTest, beside known: VariableSet) -> Proof? {
    let failing = conditions(of: place).filter { world.evaluator.truth($0) != true }
    guard failing.isEmpty else { return cheapest(of: failing, .isNotTrue, beside: known) }
    if let verdict = world.evaluator.act(place), goal.isMet(by: verdict) { return nil }
    return test(actionOf: place)
  }

  /// The conditions under which a rule is tried: those of the blocks around it, the outermost first, and its own.
  private func conditions(of place: Int) -> [UInt32] {
    var conditions: [UInt32] = []
    var next: Int? = place
    while let rule = next {
      if world.program.rules[rule].condition != .none { conditions.append(world.program.rules[rule].condition) }
      next = world.program.rules[rule].parent.place
    }
    return conditions.reversed()
  }
}

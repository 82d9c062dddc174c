import BatonProgram
import BatonRuntime
import BatonValues

extension Explainer {
  /// How many ways are told; of more the nearest.
  package static let toldWays = 20

  /// Why the chat did not go where somebody wanted it.
  ///
  /// - Complexity: O(expressions of the rules that could lead there), and what the explanation takes.
  package mutating func whyNot(_ goal: Explanation.Goal, _ test: GoalTest) -> WhyNot {
    let verdict = evaluator.verdict()
    let isSo = test.isMet(by: verdict)
    var near: [Distance] = []
    if !isSo {
      for place in program.rules.indices where test.canBeMet(by: place, of: program) {
        near.append(distance(to: place, test, verdict))
      }
      near.sort()
    }
    var ways: [WhyNot.Way] = []
    for one in near.prefix(Self.toldWays) { ways.append(way(by: one.rule, test, verdict)) }
    let explanation = explanation(.everything)
    return WhyNot(
      goal: goal, isSo: isSo, explanation: explanation, ways: ways, untold: near.count - ways.count)
  }

  /// How far a rule is from leading somewhere.
  private struct Distance: Comparable {
    let missing: Int
    let rule: Int

    static func < (a: Distance, b: Distance) -> Bool { (a.missing, a.rule) < (b.missing, b.rule) }
  }

  private mutating func distance(to place: Int, _ test: GoalTest, _ verdict: Verdict) -> Distance {
    var missing = 0
    for part in parts(ofRule: place) where evaluator.truth(part) != true { missing += 1 }
    if obstacle(to: place, test) != nil { missing += 1 }
    return Distance(missing: missing, rule: place)
  }

  /// The parts of the conditions of the blocks around a rule, outermost first, and of its own.
  private func parts(ofRule place: Int) -> [UInt32] {
    var conditions: [UInt32] = []
    var next: Int? = place
    while let rule = next {
      if program.rules[rule].condition != .none { conditions.append(program.rules[rule].condition) }
      next = program.rules[rule].parent.place
    }
    return conditions.reversed().flatMap { parts(of: $0) }
  }

  private func parts(of condition: UInt32) -> [UInt32] {
    let node = program.nodes[Int(condition)]
    return node.operation == .and ? program.lists[node.list].flatMap { parts(of: $0) } : [condition]
  }

  private mutating func way(by place: Int, _ test: GoalTest, _ verdict: Verdict) -> WhyNot.Way {
    var (missing, met): ([Explanation.Condition], [Explanation.Condition]) = ([], [])
    for part in parts(ofRule: place) {
      let condition = condition(part)
      if condition.truth == true { met.append(condition) } else { missing.append(condition) }
    }
    let row = program.rules[place]
    return WhyNot.Way(
      rule: reference(place), missing: missing, met: met, obstacle: obstacle(to: place, test),
      candidates: candidates(of: row, for: evaluator.act(place)?.team ?? .none), asked: asked(by: row),
      isBelowWinner: verdict.rule.place.map { $0 < place } ?? false)
  }

  /// What would be in the way though the conditions were true.
  private mutating func obstacle(to place: Int, _ test: GoalTest) -> WhyNot.Obstacle? {
    guard let verdict = evaluator.act(place) else { return .cannot(obstacle(of: program.rules[place])) }
    if test.isMet(by: verdict) { return nil }
    if !test.accepts(verdict.deed) { return .otherOutcome(verdict.deed.outcome) }
    return verdict.team.place.map { .otherTeam(program.strings[program.teams[$0].id]) }
      ?? .otherOutcome(verdict.deed.outcome)
  }
}

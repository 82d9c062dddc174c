import Baton
import BatonExplain
import BatonInterpreter
import BatonSemantics
import BatonValues
import Testing

/// Why a chat did not go somewhere: what was missing was missing, and what took the chat took it.
struct WhyNotTests {
  @Test(arguments: 0..<30)
  func randomPolicies(seed: UInt64) throws {
    let (one, chats) = try Case.random(seed, chats: 12)
    var goals: [Explanation.Goal] = Decision.Outcome.allCases.map { .outcome($0) }
    goals += one.checked.teams.map { .team($0.id) }
    goals += one.checked.rules.compactMap(\.name).map { .rule($0) }
    for chat in chats {
      for goal in goals { try check(chat, goal, of: one, "seed \(seed), \(goal)\n\(one.text)\n\(chat)") }
    }
  }

  private func check(_ chat: Chat, _ goal: Explanation.Goal, of one: Case, _ what: String) throws {
    let whyNot = try one.policy.whyNot(chat, goal)
    let situation = try one.situation(chat)
    let decision = one.interpreter.decide(situation)
    #expect(whyNot.explanation.decision == decision, "\(what)")
    if goal.rule == nil {
      let isOutcome = goal.outcomes.isEmpty || goal.outcomes.contains(decision.outcome)
      let isTeam = goal.teams.isEmpty || goal.teams.contains(decision.team ?? "")
      #expect(whyNot.isSo == (isOutcome && isTeam), "\(what)")
    }
    #expect(!whyNot.isSo || whyNot.ways.isEmpty, "\(what)")
    for way in whyNot.ways {
      for condition in way.missing + way.met {
        let truth = one.interpreter.read(ExpressionID(Int(condition.expression)), situation).0.truth
        #expect(condition.truth == truth, "\(what)")
      }
      #expect(way.missing.allSatisfy { $0.truth != true } && way.met.allSatisfy { $0.truth == true }, "\(what)")
      // What nothing keeps from firing fires, unless a rule above it does.
      #expect(!way.missing.isEmpty || way.obstacle != nil || way.isBelowWinner, "\(what)")
    }
    let missing = whyNot.ways.map { $0.missing.count + ($0.obstacle == nil ? 0 : 1) }
    #expect(missing == missing.sorted(), "\(what)")
  }

  static let desk = """
    policy "desk" in "UTC"
    use std.chat
    fact lead.budget: money usd
    fact lead.region: text
    hours office { mon..fri 09:00-17:00 }
    team "senior" { hours office }
    team "junior"
    rule "large" when lead.budget >= 10k usd and lead.region is "north"
      route to first open of team "senior"
    rule "small" when lead.budget >= 1k usd route to team "junior"
    rule "late" when lead.budget >= 500 usd queue for team "senior"
    otherwise hold
    """

  private func chat(budget: Int, region: String? = nil) throws -> Chat {
    // A Friday, after the office has closed.
    var chat = Chat(id: "c", now: 1_795_203_000_000)
    try chat.set("lead.budget", to: .number(String(budget)))
    if let region { try chat.set("lead.region", to: .text(region)) }
    return chat
  }

  @Test func theNearestComesFirst() throws {
    let policy = try Case(Self.desk).policy
    let whyNot = try policy.whyNot(chat(budget: 5_000), .team("senior"))
    #expect(whyNot.ways.map(\.rule.name) == ["late", "large"])
    #expect(whyNot.ways[0].missing.isEmpty && whyNot.ways[0].isBelowWinner)
    #expect(whyNot.ways[1].missing.map(\.text) == [#"lead.budget >= 10k usd"#, #"lead.region is "north""#])
    #expect(whyNot.ways[1].missing.map(\.truth) == [false, nil])
    #expect(whyNot.ways[1].obstacle == .cannot(.noneOpen))
    #expect(whyNot.explanation.winner?.rule.name == "small")
  }

  @Test func whatHappenedIsSo() throws {
    let policy = try Case(Self.desk).policy
    let chat = try chat(budget: 5_000)
    #expect(try policy.whyNot(chat, .team("junior")).isSo)
    #expect(try policy.whyNot(chat, .rule("small")).isSo)
    #expect(try policy.whyNot(chat, .line(10)).isSo)
    #expect(try policy.whyNot(chat, .outcome(.route)).isSo)
    #expect(try !policy.whyNot(chat, .outcome(.ask)).isSo)
    #expect(try policy.whyNot(chat, .outcome(.ask)).ways.isEmpty)
  }

  @Test func whatIsNotThereIsSaid() throws {
    let policy = try Case(Self.desk).policy
    #expect {
      try policy.whyNot(Chat(), .team("seniro"))
    } throws: { error in
      (error as? GoalError)?.help?.contains(#"team "senior""#) == true
    }
    #expect(throws: GoalError.self) { try policy.whyNot(Chat(), .rule("nobody")) }
    #expect(throws: GoalError.self) { try policy.whyNot(Chat(), .line(3)) }
  }
}

@testable import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

struct TestRunnerTests {
  static func results(_ draft: Draft, _ steps: [PolicyTest.Step]) -> [[String]] {
    var draft = draft
    draft.policy.tests = [PolicyTest(name: "t", steps: steps, range: draft.nowhere)]
    return TestRunner(Interpreter(draft.policy)).run().flatMap { $0.checks.map(\.mismatches) }
  }

  static func expectation(
    _ outcomes: Decision.Outcome..., change: (inout BatonSemantics.Expectation) -> Void = { _ in }
  )
    -> PolicyTest.Step
  {
    var expectation = BatonSemantics.Expectation(range: Draft().nowhere)
    expectation.outcomes = outcomes
    change(&expectation)
    return .expect(expectation)
  }

  @Test("facts, the clock, waiting, messages and teams, and `expect` again after more of them")
  func steps() {
    var draft = Draft()
    let (ready, team) = (draft.fact("ready"), draft.named(draft.team("t")))
    let idle = draft.fact("chat.idle", .duration, computed: .idle)
    let isIdle = draft.add(.compare(.greaterOrEqual, idle, draft.literal(.duration(5 * minute), .duration)))
    draft.rule(when: isIdle, .hold, .saying { $0.tags = [draft.template(.literal("idle"))] })
    draft.rule(when: ready, .route(.firstOpen([team])))
    let results = Self.results(
      draft,
      [
        Self.expectation(.hold), .set(ID(0), .bool(true)), Self.expectation(.route), .at(hour),
        .message(.init(from: .customer, text: "Hi")), Self.expectation(.route) { $0.absentTags = ["idle"] },
        .wait(5 * minute), Self.expectation(.hold) { $0.tags = ["idle"] },
        .message(.init(from: .customer, text: "Hi")), .team(ID(0), isOpen: false), Self.expectation(.hold, .ask),
        .team(ID(0), isOpen: true), Self.expectation(.route), .set(ID(0), nil), Self.expectation(.hold),
      ])
    #expect(results == Array(repeating: [], count: 7))
  }

  @Test("what is not as expected is said, a sentence each")
  func mismatches() {
    var draft = Draft()
    let team = draft.named(draft.team("a", sla: 10 * minute))
    _ = draft.team("b")
    let block = draft.rule(named: "block", .block([]))
    draft.rule(
      .route(.team(team)), .saying { $0.tags = [draft.template(.literal("x"))] }, in: block)
    #expect(
      Self.results(
        draft,
        [
          Self.expectation(.hold, .ask) { $0.teams = [ID(1)] },
          Self.expectation(.route) {
            $0.teams = [ID(1)]
            $0.priority = 3
            $0.within = 5 * minute
            $0.tags = ["y"]
            $0.absentTags = ["x"]
            $0.say = "Hi"
            $0.rule = "other"
          },
          Self.expectation(.route, .queue) {
            $0.teams = [ID(1), ID(0)]
            $0.priority = 1
            $0.within = 10 * minute
            $0.tags = ["x"]
            $0.rule = "block"
          },
        ]) == [
          ["the outcome should be hold or ask and is route (team \"a\")", "the team should be \"b\" and is \"a\""],
          [
            "the team should be \"b\" and is \"a\"", "the priority should be urgent and is normal",
            "it should be within 5 minutes and is within 10 minutes", "it should say \"Hi\" and says nothing",
            "the rule should be \"other\" and is the one at test.baton:2:1", "the tag \"y\" is missing",
            "the tag \"x\" should not be there",
          ], [],
        ])
  }
}

import Baton
import Testing

@testable import OddPolicies

/// The code that the plugin made of the policies beside this file, used as a program uses it.
struct GeneratedCodeTests {
  @Test func thePolicyIsTheOneThatWasWritten() throws {
    #expect(OddNames.policy.name == "odd names")
    #expect(OddNames.policy.digest.hasPrefix("sha256:"))
    #expect(try OddNames.policy.testResults().map(\.hasPassed) == [true, true])
  }

  @Test func defaultsAreThoseOfThePolicy() {
    let facts = OddNames.Facts()
    #expect(facts.`class`.`func` == true)
    #expect(facts.`class`.init_ == 0.25)
    #expect(facts.`class`.`default` == 5_000)
    #expect(facts.`class`.aB == .seconds(90))
    #expect(facts.`class`.aB_2 == Instant("2026-11-20T15:30:00Z"))
    #expect(facts.`class`.hashValue_ == "a \"b\" \\ c")
    #expect(facts.`class`.owner == ._247)
    #expect(facts.`class`.selves == [.none_, .`default`])
    #expect(facts.`class`.numbers == [1, 2.5])
    #expect(facts.`class`.inner.kind == nil)
  }

  @Test func onlyWhatDiffersIsGiven() throws {
    var facts = OddNames.Facts()
    var chat = Chat()
    try chat.set(facts)
    #expect(chat.facts.isEmpty)
    facts.plain = "24/7"
    facts.`class`.`func` = nil
    try chat.set(facts)
    #expect(chat.facts == [Chat.Fact(path: "class.func", value: .null), Chat.Fact(path: "plain", value: "24/7")])
  }

  @Test func everyTypeIsReadByThePolicy() throws {
    var facts = OddNames.Facts()
    facts.`class`.self_ = .aB_2
    facts.`class`.`switch` = 0.5
    facts.`class`.teams = [.eastDesk, ._247_2]
    facts.`class`.amounts = [3, 1.25]
    facts.`class`.times = [try #require(Instant("2026-11-20T15:30:00.250Z"))]
    facts.`class`.waits = [.milliseconds(1500), .seconds(-1)]
    facts.`class`.bools = [true, false]
    facts.`class`.inner.`set` = .`static`
    facts.baton.swift = "x"
    var chat = Chat(now: 0)
    try chat.set(facts)
    #expect(
      chat.facts == [
        Chat.Fact(path: "class.self", value: "a__b"), Chat.Fact(path: "class.switch", value: 0.5),
        Chat.Fact(path: "class.teams", value: ["24 7", "East Desk"]),
        Chat.Fact(path: "class.amounts", value: .list([.number("1.25"), .number("3")])),
        Chat.Fact(path: "class.times", value: ["2026-11-20T15:30:00.250Z"]),
        Chat.Fact(path: "class.waits", value: .list([.number("-1.000"), .number("1.500")])),
        Chat.Fact(path: "class.bools", value: [false, true]), Chat.Fact(path: "class.inner.set", value: "static"),
        Chat.Fact(path: "baton.swift", value: "x"),
      ])
    #expect(try OddNames.policy.decide(chat).outcome == .hold)
    var live = OddNames.policy.liveChat()
    try live.set(facts)
    #expect(live.ruling().outcome == .hold)
  }

  @Test func rulingsHaveNames() throws {
    var live = OddNames.policy.liveChat()
    var facts = OddNames.Facts()
    facts.plain = "24/7"
    try live.set(facts)
    let ruling = live.ruling()
    #expect(OddNames.Team(ruling.team) == ._247)
    #expect(OddNames.Rule(ruling.rule) == ._247)
    let before = facts
    facts.plain = "nobody"
    try live.set(facts, before: before)
    #expect(OddNames.Team(live.ruling().team) == .team)
    #expect(OddNames.Rule(live.ruling().rule) == .inABlock)
    live.set(.team, isOpen: false)
    #expect(live.decision().isClosed)
    facts = OddNames.Facts()
    facts.`class`.`func` = false
    facts.plain = "short"
    live.clear()
    try live.set(facts)
    #expect(OddNames.Team(live.ruling().team) == .日本Desk)
    #expect(OddNames.Rule(live.ruling().rule) == nil)
    #expect(OddNames.Team(nil) == nil && OddNames.Rule(nil) == nil)
  }

  @Test func orderedEnumsAreCompared() {
    #expect(OddNames.Self_.type < .none_ && OddNames.Self_.aB < .aB_2)
    #expect(OddNames.Team.allCases.map(\.rawValue) == ["24/7", "24 7", "!!!", "East Desk", "EMEA-desk", "日本 desk"])
  }
}

import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

/// "Rules are tried in the order written, nested ones inside theirs; the first that fires decides."
struct RuleTests {
  @Test("the first that fires decides; a rule fires only if its condition is true")
  func order() throws {
    var draft = Draft()
    let (a, b) = (draft.named(draft.team("a")), draft.named(draft.team("b")))
    draft.rule(when: draft.truth(false), .route(.team(a)))
    draft.rule(when: draft.truth(nil), .route(.team(a)))
    draft.rule(named: "third", when: draft.truth(true), .route(.team(b)))
    draft.rule(.route(.team(a)))
    let decision = try draft.decide()
    #expect(decision.outcome == .route)
    #expect(decision.team == "b")
    #expect(decision.rule == .init(name: "third", at: "test.baton:3:1", within: []))
    #expect(!decision.isOtherwise)
    #expect(decision.priority == "normal")
  }

  @Test("when nothing fires the outcome is `hold`, of no rule")
  func nothing() throws {
    let decision = try Draft().decide(Chat(id: "c", now: 5))
    #expect(decision.outcome == .hold)
    #expect(decision.rule == nil)
    #expect(decision.chat == "c")
    #expect(decision.now == 5)
  }

  @Test("a block whose inner rules all fail falls through to the rule after it")
  func fallThrough() throws {
    var draft = Draft()
    let (a, b) = (draft.named(draft.team("a")), draft.named(draft.team("b")))
    let outer = draft.rule(named: "outer", .block([]))
    let inner = draft.rule(when: draft.truth(true), .block([]), in: outer)
    draft.rule(when: draft.truth(false), .route(.team(a)), in: inner)
    let unknownTeam = draft.fact("owner", .team)
    draft.rule(isOtherwise: true, .route(.team(unknownTeam)), in: inner)
    draft.rule(.route(.team(b)))
    #expect(try draft.decide().team == "b")
    let owned = try draft.decide(.giving(("owner", .text("a"))))
    #expect(owned.team == "a")
    #expect(owned.isOtherwise)
    #expect(owned.rule == .init(name: nil, at: "test.baton:4:1", within: ["outer"]))
  }

  @Test("`ask` fires only while one of its facts is unknown, and lists what is still unknown")
  func ask() throws {
    var draft = Draft()
    _ = draft.fact("budget", .number)
    _ = draft.fact("role", .text)
    draft.rule(.ask(draft.template(.literal("What budget?")), for: [ID(0), ID(1)]))
    let decision = try draft.decide(.giving(("budget", .number("1"))))
    #expect(decision.outcome == .ask)
    #expect(decision.ask == .init(question: "What budget?", facts: ["role"]))
    #expect(try draft.decide(.giving(("budget", .number("1")), ("role", .text("x")))).outcome == .hold)
  }

  @Test("a plain `route` to a closed team still routes, and the decision says closed; of unknown hours it does not")
  func closedTeam() throws {
    var draft = Draft()
    let hours = draft.hours("day", from: 9 * 60, to: 18 * 60)
    draft.rule(.route(.team(draft.named(draft.team("t", hours: hours)))))
    for (now, expected) in [(10 * hour, false), (20 * hour, true), (18 * hour, true), (9 * hour, false)] {
      let decision = try draft.decide(Chat(now: now))
      #expect(decision.outcome == .route)
      #expect(decision.isClosed == expected)
    }
    #expect(try !draft.decide().isClosed)
    let said = Chat(now: 10 * hour, teams: [.init(team: "t", isOpen: false)])
    #expect(try draft.decide(said).isClosed)
    let open = Chat(now: 20 * hour, teams: [.init(team: "t", isOpen: true)])
    #expect(try draft.decide(open).isClosed)
  }

  @Test("`is open` of a team whose hours are unknown is unknown, and so of an unknown team")
  func isOpen() throws {
    var draft = Draft()
    let hours = draft.hours("day", from: 9 * 60, to: 18 * 60)
    let team = draft.named(draft.team("t", hours: hours))
    let (isOpen, isClosed) = (draft.add(.isOpen(team)), draft.add(.isClosed(team)))
    #expect(try draft.read(isOpen) == .unknown)
    #expect(try draft.read(isClosed) == .unknown)
    #expect(try draft.read(isClosed, of: Chat(now: 0)).truth == true)
    #expect(try draft.read(isOpen, of: Chat(now: 10 * hour)).truth == true)
    #expect(try draft.read(isOpen, of: Chat(teams: [.init(team: "t", isOpen: false)])).truth == false)
    #expect(try draft.read(draft.add(.isOpen(draft.fact("owner", .team)))) == .unknown)
    #expect(try draft.read(draft.add(.isOpen(draft.named(draft.team("always"))))).truth == true)
  }
}

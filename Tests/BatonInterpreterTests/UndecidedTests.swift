@testable import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

/// "undecided: the rules above the winner (all, if nothing fired) that something unknown kept from firing."
struct UndecidedTests {
  @Test("rules below the winner and rules that are false are not listed; `ask` and `hold` are")
  func which() throws {
    var draft = Draft()
    let unknown = draft.fact("a")
    draft.rule(when: draft.truth(false), .hold)
    draft.rule(when: unknown, .ask(draft.template(.literal("?")), for: [ID(0)]))
    draft.rule(when: unknown, .hold)
    let winner = draft.rule(.hold)
    draft.rule(when: unknown, .hold)
    #expect(
      try draft.decide().undecided == [
        .init(rule: "test.baton:2:1", needs: ["a"]), .init(rule: "test.baton:3:1", needs: ["a"]),
      ])
    #expect(try draft.trace().1[winner] == .fired)
  }

  @Test("a block whose condition is unknown stands for all inside it")
  func blocks() throws {
    var draft = Draft()
    let block = draft.rule(when: draft.fact("a"), .block([]))
    draft.rule(when: draft.fact("b"), .hold, in: block)
    #expect(try draft.decide().undecided == [.init(rule: "test.baton:1:1", needs: ["a"])])
    #expect(
      try draft.decide(.giving(("a", .bool(true)))).undecided == [.init(rule: "test.baton:2:1", needs: ["b"])])
  }

  @Test("a rule whose team is unknown waits for it; of `first open of` if none is open and one unknown")
  func teams() throws {
    var draft = Draft()
    let hours = draft.hours("day", from: 9 * 60, to: 18 * 60)
    let (owner, day) = (draft.fact("owner", .team), draft.named(draft.team("day", hours: hours)))
    let closed = draft.named(draft.team("closed"))
    draft.rule(.queue(owner))
    draft.rule(.route(.firstOpen([closed, owner])))
    draft.rule(.route(.firstOpen([closed])))
    draft.rule(.route(.firstOpen([day, closed])))
    let chat = Chat(teams: [.init(team: "closed", isOpen: false)])
    #expect(
      try draft.decide(chat).undecided == [
        .init(rule: "test.baton:1:1", needs: ["owner"]), .init(rule: "test.baton:2:1", needs: ["owner"]),
        .init(rule: "test.baton:4:1", needs: ["chat.now"]),
      ])
  }

  @Test("the unknown facts under those parts that are themselves unknown, in order of first mention, once each")
  func parts() throws {
    var draft = Draft()
    let (a, b, c) = (draft.fact("a"), draft.fact("b"), draft.fact("c"))
    let settled = draft.add(.and([c, draft.truth(false)]))
    let (notB, notSettled) = (draft.add(.not(b)), draft.add(.not(settled)))
    let condition = draft.add(.and([notB, notSettled, a, b]))
    #expect(try draft.needs(condition) == ["b", "a"])
  }

  @Test("through defines, scores and qualifications")
  func declarations() throws {
    var draft = Draft()
    let (a, b, c, d) = (draft.fact("a"), draft.fact("b"), draft.fact("c"), draft.fact("d"))
    let (yes, no) = (draft.truth(true), draft.truth(false))
    let define = draft.define("x", .bool, [(no, d), (a, yes), (yes, b), (nil, c)])
    #expect(try draft.needs(define) == ["a", "b"])
    let score = draft.score([(10, b), (20, yes), (5, a)])
    #expect(try draft.needs(draft.add(.compare(.less, score, draft.number(25)))) == ["b", "a"])
    #expect(try draft.needs(draft.qualification("q", [("one", yes), ("two", c), ("three", b)])) == ["c", "b"])
  }

  @Test("hours without a `now` wait for `chat.now`")
  func hours() throws {
    var draft = Draft()
    let hours = draft.hours("day", from: 0, to: 60)
    let isOpen = draft.add(.isOpen(draft.named(draft.team("t", hours: hours))))
    #expect(try draft.needs(draft.add(.hours(hours, .isOpen))) == ["chat.now"])
    #expect(try draft.needs(isOpen) == ["chat.now"])
  }

  @Test("where a key is missing, a cell unknown or a division without a value, the facts that fed it")
  func fed() throws {
    var draft = Draft()
    let key = draft.fact("state", .text)
    draft.policy.tables.append(
      Table(
        name: "t", keys: [.init(name: "state", type: .text)], columns: [.init(name: "x", type: .bool)], rows: [[nil]],
        index: [[.text(Text("NY"))]: 0], otherwise: nil, documentation: nil, range: draft.nowhere))
    let cell = draft.add(.cell(ID(0), column: 0, keys: [key]))
    #expect(try draft.needs(cell) == ["state"])
    #expect(try draft.needs(cell, .giving(("state", .text("NY")))) == ["state"])
    #expect(try draft.needs(cell, .giving(("state", .text("MA")))) == ["state"])
    let (a, b) = (draft.fact("a", .number), draft.fact("b", .number))
    let quotient = draft.add(.arithmetic(.divide, a, b), .number)
    let isLess = draft.add(.compare(.less, quotient, draft.number(1)))
    #expect(try draft.needs(isLess, .giving(("a", .number("1")), ("b", .number("0")))) == ["a", "b"])
    #expect(try draft.needs(isLess, .giving(("a", .number("1")))) == ["b"])
  }

  @Test("defines that use each other twice over are looked through once")
  func shared() throws {
    var draft = Draft()
    var last = draft.fact("a", .number)
    for place in 0..<60 {
      let sum = draft.add(.arithmetic(.add, last, last), .number)
      last = draft.define("d\(place)", .number, [(nil, sum)])
    }
    #expect(try draft.needs(draft.add(.compare(.less, last, draft.number(1)))) == ["a"])
  }
}

extension Draft {
  /// What a rule of that condition waits for.
  fileprivate mutating func needs(_ condition: ExpressionID, _ chat: Chat = Chat()) throws -> [String]? {
    var draft = self
    draft.rule(when: condition, .hold)
    return try draft.decide(chat).undecided.first?.needs
  }
}

@testable import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

/// The lines of `grammar/reference/meaning.md` that no other test holds.
struct SmallPrintTests {
  @Test("`E in {}` is false and `S has none of {}` true, also where `E` or `S` is unknown")
  func emptyElements() throws {
    var draft = Draft()
    let (number, set) = (draft.fact("n", .number), draft.fact("s", .set(of: .number)))
    #expect(try draft.read(draft.add(.member(number, of: .each([])))).truth == false)
    #expect(try draft.read(draft.add(.has(set, .none, .each([])))).truth == true)
  }

  @Test("a cell whose keys are not all known is unknown, also in a table with `otherwise`")
  func otherwise() throws {
    var draft = Draft()
    draft.policy.tables.append(
      Table(
        name: "t", keys: [.init(name: "a", type: .number), .init(name: "b", type: .number)],
        columns: [.init(name: "x", type: .number)], rows: [], index: [:], otherwise: [.number(.one)],
        documentation: nil, range: draft.nowhere))
    let (a, b) = (draft.fact("a", .number), draft.fact("b", .number))
    let cell = draft.add(.cell(ID(0), column: 0, keys: [a, b]), .number)
    #expect(try draft.read(cell, of: .giving(("a", .number("1")))) == .unknown)
    #expect(try draft.read(cell, of: .giving(("a", .number("1")), ("b", .number("2")))) == .number(1))
  }

  @Test("`in last 3 messages` counts messages without text, too")
  func withoutText() throws {
    var draft = Draft()
    let isThere = draft.add(.intent(draft.intent("i", says: [.word("x")], in: .messages(2))))
    let chat = Chat(messages: [.init(from: .customer, text: "x"), .init(from: .customer), .init(from: .customer)])
    #expect(try draft.read(isThere, of: chat).truth == false)
  }

  @Test("`closed` stands in a decision of `even if closed`, too")
  func evenIfClosed() throws {
    var draft = Draft()
    let team = draft.named(draft.team("t"))
    draft.rule(.route(.team(team), evenIfClosed: true, orQueue: nil))
    #expect(try draft.decide(Chat(teams: [.init(team: "t", isOpen: false)])).isClosed)
  }

  @Test("behind a define `opens_at` is an instant like any other")
  func openingBehindDefine() throws {
    var draft = Draft()
    let opening = draft.add(.hours(draft.hours("day", from: 9 * 60, to: 18 * 60), .opensAt), .instant)
    let define = draft.define("back", .instant, [(nil, opening)])
    draft.rule(.hold, .saying { $0.say = draft.template(.hole(define, fallback: nil)) })
    #expect(try draft.decide(Chat(now: 8 * hour)).say == "1970-01-01 09:00 UTC")
  }
}

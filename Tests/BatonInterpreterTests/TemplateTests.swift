import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

struct TemplateTests {
  /// What a text says that holds one value.
  static func filled(_ value: Value?, _ type: ValueType, fallback: String? = nil, _ draft: Draft = Draft()) throws
    -> String?
  {
    var draft = draft
    let expression = value.map { draft.literal($0, type) } ?? draft.fact("unknown", type)
    draft.rule(
      .hold, .saying { $0.say = draft.template(.literal("<"), .hole(expression, fallback: fallback), .literal(">")) })
    return try draft.decide().say
  }

  @Test("values as people read them")
  func printing() throws {
    var draft = Draft()
    let tier = draft.enumeration("free", "paid")
    _ = draft.team("sales", title: "The sales team")
    func decimal(_ millionths: Int64) -> Decimal { Decimal(millionths: millionths) }
    let cases: [(Value, ValueType, String)] = [
      (.bool(true), .bool, "yes"), (.bool(false), .bool, "no"), (.number(decimal(700_000)), .number, "0.7"),
      (.number(decimal(40_000_000_000)), .number, "40000"),
      (.money(decimal(40_000_000_000)), .money("usd"), "40,000 USD"),
      (.money(decimal(-40_000_500_000)), .money("usd"), "-40,000.50 USD"),
      (.money(decimal(125_000)), .money("eur"), "0.125 EUR"),
      (.duration(26 * hour + 30 * minute + 999), .duration, "1 day 2 hours 30 minutes"),
      (.duration(0), .duration, "0 seconds"),
      (.instant(10 * hour), .instant, "1970-01-01 10:00 UTC"), (.text(Text("  Hi ")), .text, "  Hi "),
      (.team(0), .team, "The sales team"), (.word(1), tier, "the paid"),
      (.set([.word(0), .word(1)]), .set(of: tier), "the free, the paid"),
      (.set(of: [.text(Text("b")), .text(Text("A"))]), .set(of: .text), "A, b"), (.set([]), .set(of: .text), ""),
    ]
    for (value, type, expected) in cases { #expect(try Self.filled(value, type, draft) == "<\(expected)>") }
  }

  @Test("an instant is printed in the policy's zone; without one in UTC, and it says so")
  func zones() throws {
    var draft = Draft()
    #expect(try Self.filled(.instant(0), .instant, draft) == "<1970-01-01 00:00 UTC>")
    draft.policy.zone = Zone(name: "Here", firstOffset: 3600)
    #expect(try Self.filled(.instant(0), .instant, draft) == "<1970-01-01 01:00>")
  }

  @Test("the fallback where it is unknown, and without one nothing; a text that comes out empty is not said")
  func fallbacks() throws {
    #expect(try Self.filled(nil, .text, fallback: "you") == "<you>")
    #expect(try Self.filled(nil, .text) == "<>")
    var draft = Draft()
    let unknown = draft.fact("name", .text)
    draft.rule(.hold, .saying { $0.say = draft.template(.hole(unknown, fallback: nil)) })
    #expect(try draft.decide().say == nil)
  }

  @Test("a range in a text is unknown")
  func range() throws {
    var draft = Draft()
    let score = draft.score([(10, draft.truth(nil))])
    draft.rule(.hold, .saying { $0.say = draft.template(.hole(score, fallback: "some")) })
    #expect(try draft.decide().say == "some")
  }

  @Test(
    "`opens_at` in the hours' own zone, as people say it",
    arguments: [(8, "at 09:00"), (19, "tomorrow at 09:00"), (10, "")] as [(Int64, String)])
  func openings(at time: Int64, expected: String) throws {
    var draft = Draft()
    draft.policy.zone = Zone(name: "Elsewhere", firstOffset: 3600)
    let hours = draft.hours("day", from: 9 * 60, to: 18 * 60)
    let team = draft.named(draft.team("t", title: "Sales", hours: hours, sla: 5 * minute))
    let (ofHours, ofTeam) = (draft.add(.hours(hours, .opensAt), .instant), draft.add(.chosen(.opensAt), .instant))
    let (title, sla) = (draft.add(.chosen(.title), .text), draft.add(.chosen(.sla), .duration))
    let (clock, date) = (draft.add(.chosen(.opensTime), .text), draft.add(.hours(hours, .opensDate), .text))
    func hole(_ expression: ExpressionID) -> Template { draft.template(.hole(expression, fallback: nil)) }
    draft.rule(
      .route(.team(team)),
      .saying {
        $0.say = hole(ofHours)
        $0.because = hole(ofTeam)
        $0.next = draft.template(.hole(title, fallback: nil), .literal(" "), .hole(sla, fallback: nil))
        $0.tags = [hole(clock), hole(date)]
      })
    let decision = try draft.decide(Chat(now: time * hour))
    #expect(decision.say ?? "" == expected)
    #expect(decision.because ?? "" == expected)
    #expect(decision.next == "Sales 5 minutes")
    #expect(decision.tags == (time == 10 ? [] : ["09:00", time == 8 ? "1970-01-01" : "1970-01-02"]))
  }
}

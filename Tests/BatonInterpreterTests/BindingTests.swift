import BatonValues
import Testing

/// A chat held against a policy's facts.
struct BindingTests {
  static let schema = FactSchema(
    facts: [
      .init(path: "bool", type: .bool), .init(path: "number", type: .number), .init(path: "money", type: .money("usd")),
      .init(path: "duration", type: .duration), .init(path: "instant", type: .instant),
      .init(path: "text", type: .text),
      .init(path: "team", type: .team), .init(path: "tier", type: .enumeration(0)),
      .init(path: "set", type: .set(of: .number)), .init(path: "chat.now", type: .instant, computed: .now),
    ],
    enums: [
      EnumType(
        name: "tier", words: [.init(name: "free", label: "Free"), .init(name: "paid", label: "Paid")], isOrdered: false)
    ],
    teams: ["sales", "support"])

  static func bind(_ path: String, _ value: Chat.Given) throws -> Value? {
    let situation = try Situation(Chat(facts: [.init(path: path, value: value)]), in: schema)
    return schema.place(of: path).flatMap { situation.facts[$0].value }
  }

  static func fault(_ path: String, _ value: Chat.Given) -> ChatFault? {
    do {
      _ = try bind(path, value)
      return nil
    } catch {
      return error as? ChatFault
    }
  }

  static let forty = Decimal(millionths: 40_000_000_000)

  @Test("every type in every form that it takes")
  func forms() throws {
    let cases: [(String, Chat.Given, Value)] = [
      ("bool", .bool(true), .bool(true)), ("number", .number("4e4"), .number(Self.forty)),
      ("number", .text("40000.00"), .number(Self.forty)), ("money", .number("40000"), .money(Self.forty)),
      ("money", .text("40000.0"), .money(Self.forty)),
      ("money", .money(amount: "4e4", currency: "USD"), .money(Self.forty)),
      ("duration", .number("1.5"), .duration(1500)), ("duration", .text("PT5M"), .duration(5 * minute)),
      ("duration", .text("90"), .duration(90_000)), ("instant", .text("1970-01-01T01:00:00+01:00"), .instant(0)),
      ("text", .text(" Hi "), .text(Text("hi"))), ("team", .text("support"), .team(1)),
      ("tier", .text("paid"), .word(1)),
      (
        "set", .list([.number("2"), .text("1"), .number("2.0")]),
        .set([.number(.one), .number(Decimal(millionths: 2_000_000))])
      ),
    ]
    for (path, given, expected) in cases { #expect(try Self.bind(path, given) == expected, "\(path)") }
    for fact in Self.schema.facts.dropLast() { #expect(try Self.bind(fact.path, .null) == nil) }
  }

  @Test("what does not fit names the fact, what came and what was expected")
  func faults() {
    let cases: [(String, Chat.Given, String, String)] = [
      ("bool", .text("true"), "E0605", "`bool` must be `true` or `false`, not `\"true\"`"),
      ("number", .bool(true), "E0605", "`number` must be a number such as `42` or `\"0.5\"`, not `true`"),
      ("number", .text("many"), "E0605", "`number` must be a number such as `42` or `\"0.5\"`, not `\"many\"`"),
      ("number", .number("0.1234567"), "E0608", "`number` must have at most six places, not `0.1234567`"),
      (
        "number", .number("1e999999999"), "E0608",
        "`number` must be between -9223372036854.775807 and 9223372036854.775807, not `1e999999999`"
      ),
      ("money", .money(amount: "1", currency: "eur"), "E0609", "`money` is an amount in `usd`, not in `\"eur\"`"),
      (
        "duration", .text("P1Y"), "E0610",
        "`duration` must count days, as in `\"P30D\"`: years and months in `\"P1Y\"` have no fixed length"
      ),
      ("duration", .number("0.0001"), "E0610", "`duration` must be whole milliseconds, not `0.0001`"),
      (
        "duration", .text("soon"), "E0610",
        "`duration` must be a number of seconds or a duration such as `\"PT5M\"`, not `\"soon\"`"
      ),
      (
        "instant", .text("2026-11-20T15:30:00"), "E0604",
        "`instant` must end with `Z` or an offset such as `-05:00`, which `\"2026-11-20T15:30:00\"` does not"
      ),
      (
        "instant", .text("2026-02-30T15:30:00Z"), "E0604",
        "`instant` must be a time that there is, which `\"2026-02-30T15:30:00Z\"` is not"
      ),
      (
        "instant", .number("5"), "E0605",
        "`instant` must be a time with its offset such as `\"2026-11-20T15:30:00Z\"`, not `5`"
      ),
      ("text", .number("5"), "E0605", "`text` must be a text, not `5`"),
      (
        "team", .text("sails"), "E0607",
        "`team` names a team `\"sails\"` that there is not; the teams are `sales`, `support`"
      ),
      ("tier", .text("Paid"), "E0606", "`tier` must be one of `free`, `paid`, not `\"Paid\"`"),
      ("set", .number("1"), "E0605", "`set` must be a list in `[` and `]`, not `1`"),
      ("set", .list([.null]), "E0605", "`set` must be a number such as `42` or `\"0.5\"`, not `null`"),
      ("chat.now", .text("1970-01-01T00:00:00Z"), "E0613", "`chat.now` is no fact to give: say `now` beside `facts`"),
    ]
    for (path, given, code, message) in cases {
      let fault = Self.fault(path, given)
      #expect(fault?.code == code)
      #expect(fault?.message == message)
      #expect(fault?.fact == path)
    }
  }

  @Test("what came is clipped and safe to print")
  func clipped() {
    let long = Self.fault("tier", .text(String(repeating: "x", count: 5000)))?.message ?? ""
    #expect(long.count < 200)
    #expect(Self.fault("tier", .text("a\u{1B}[31m`\u{202E}"))?.message.contains("a\\u{1b}[31m'\\u{202e}") == true)
  }

  @Test("facts and teams that the policy does not declare are named once and ignored")
  func undeclared() throws {
    let chat = Chat(
      facts: [.init(path: "x", value: .null), .init(path: "number", value: .number("1"))],
      teams: [.init(team: "nobody", isOpen: true), .init(team: "sales", isOpen: false)])
    let situation = try Situation(chat, in: Self.schema)
    #expect(situation.undeclaredFacts == ["x"])
    #expect(situation.undeclaredTeams == ["nobody"])
    #expect(situation.teams == [false, nil])
  }

  @Test("`now` is the newest message's where the chat says none; times no calendar has are refused")
  func now() throws {
    let messages = [Chat.Message(from: .bot, at: 5), Chat.Message(from: .bot, at: 3), Chat.Message(from: .bot)]
    #expect(try Situation(Chat(messages: messages), in: Self.schema).now == 3)
    #expect(try Situation(Chat(now: 9, messages: messages), in: Self.schema).now == 9)
    #expect(throws: ChatFault.self) { try Situation(Chat(now: .max), in: Self.schema) }
    #expect(throws: ChatFault.self) { try Situation(Chat(messages: [.init(from: .bot, at: .min)]), in: Self.schema) }
  }
}

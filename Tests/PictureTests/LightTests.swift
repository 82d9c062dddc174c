import Baton
import BatonExplain
import Testing

/// The way that a chat takes, in pictures.
struct LightTests {
  private static let policy = """
    fact budget: number
    fact region: one of north, south
    fact owner: team
    fact vip: bool
    team "a"
    team "b" { backup team "a" after 3 minutes }
    rule "vip" when vip route to team "a"
    rule "north" when region is north and budget > 10 { route to team "a" }
    rule "rich" when budget > 100 {
      when known owner route to owner
      otherwise route to first open of owner, team "b"
    }
    also when budget > 500 tag "rich"
    also when vip tag "vip"
    otherwise hold

    """

  private func drawing(_ subject: PictureSubject, _ budget: Int = 1_000) throws -> Drawing {
    var chat = Chat(id: "c")
    try chat.set("budget", to: .number(String(budget)))
    try chat.set("region", to: "south")
    return try Policy(source: Self.policy).drawing(of: subject, lighting: chat, clock: 0)
  }

  @Test func eachRuleStandsAsTheExplanationSays() throws {
    let drawing = try drawing(.rules)
    let list = try #require(drawing.boxes.first)
    #expect(
      list.rows.map(\.light) == [
        .unknown, .failed, .untouched, .taken, .failed, .taken, .untouched, .taken, .untouched,
      ])
    let north = list.rows[1].lines
    #expect(north.contains(Drawing.Line("when region is north", light: .failed)))
    #expect(north.contains { $0.text == "(region is south)" })
    #expect(north.contains(Drawing.Line("and budget > 10")))
    #expect(list.rows[3].lines.contains(Drawing.Line("when budget > 100", light: .taken)))
  }

  @Test func theArrowToTheChosenTeamIsLit() throws {
    let drawing = try drawing(.rules)
    let lit = drawing.arrows.filter { $0.light == .taken }
    #expect(lit.map(\.row) == ["r5"] && lit.map(\.to) == ["t1"])
    #expect(drawing.boxes.filter { $0.light == .taken }.map(\.id) == ["t1"])
  }

  @Test func theCompiledGraphLightsTheSameRule() throws {
    for budget in [5, 50, 500, 5_000] {
      let rules = try #require(drawing(.rules, budget).boxes.first)
      let compiled = try drawing(.compiled, budget)
      let winner = rules.rows.filter { $0.light == .taken && !$0.isBlock && !$0.isApart }.map(\.number)
      #expect(compiled.boxes.flatMap(\.rows).filter { $0.light == .taken }.map(\.number) == winner)
      #expect(winner.count == 1)
    }
  }

  @Test func manyRulesAreGatheredByWhyTheyDidNotFire() throws {
    var source = "fact n: number\nfact city: text\nteam \"a\"\n"
    for number in 0..<200 {
      source += number == 150 ? "rule \"it\" when n > 1 route to team \"a\"\n" : ""
      source += "when \(number % 2 == 0 ? "n is \(number + 10)" : "city is \"x\(number)\"") route to team \"a\"\n"
    }
    var chat = Chat(id: "c")
    try chat.set("n", to: 5)
    let policy = try Policy(source: source + "otherwise hold\n")
    let list = try #require(policy.drawing(of: .rules, lighting: chat, clock: 0).boxes.first)
    let heads = list.rows.map { $0.lines.prefix(2).map(\.text) }
    #expect(
      heads == [
        ["n is 5", "75 rules"], ["city is unknown", "75 rules"], ["it", "when n > 1"], ["not tried", "51 rules"],
      ])
    #expect(list.rows.map(\.light) == [.failed, .unknown, .taken, .untouched])
  }

  @Test func mermaidAndDOTSayItWithoutColours() throws {
    let drawing = try drawing(.rules)
    #expect(drawing.mermaid.contains("✗ when region is north"))
    #expect(drawing.mermaid.contains("class r3,r5,a0,t1 taken"))
    #expect(drawing.dot.contains("✗ when region is north") && drawing.dot.contains("✓ 3.2"))
  }
}

import Baton
import BatonExplain
import Testing

/// The rules of a policy as they are written, as a picture.
struct RulesDrawingTests {
  /// An example of the project.
  private static func example(_ name: String) throws -> Policy {
    try Policy(contentsOf: Golden.path("examples/\(name)/policy.baton"))
  }

  /// A policy of so many rules, for three teams by turns, in blocks of `inside` where that is more than none.
  private static func policy(of count: Int, inside: Int = 0) throws -> Policy {
    var source = "fact n: number\nteam \"a\"\nteam \"b\"\nteam \"c\"\n"
    for number in 0..<count {
      if inside > 0, number.isMultiple(of: inside) {
        source += (number > 0 ? "}\n" : "") + "rule \"block \(number / inside)\" when n < \(2_000 - number) {\n"
      }
      source += "when n is \(number) route to team \"\(["a", "b", "c"][number % 3])\"\n"
    }
    return try Policy(source: source + (inside > 0 ? "}\n" : "") + "otherwise hold\n")
  }

  @Test(arguments: ["smallest", "inbound-sales"])
  func examples(_ name: String) throws {
    let drawing = try Self.example(name).drawing(of: .rules)
    try Golden.check(drawing.dot, "\(name).dot")
    try Golden.check(drawing.mermaid, "\(name).mmd")
  }

  @Test func theSamePolicyGivesTheSameBytes() throws {
    let (once, again) = (try Self.example("support"), try Self.example("support"))
    #expect(once.drawing(of: .rules).dot == again.drawing(of: .rules).dot)
    #expect(once.drawing(of: .rules).mermaid == again.drawing(of: .rules).mermaid)
    let compiled = try Policy(compiled: once.compiled)
    #expect(compiled.drawing(of: .rules) == once.drawing(of: .rules))
  }

  @Test func everyRuleIsOneRowWhereTheyAreFew() throws {
    let list = try #require(try Self.policy(of: 39).drawing(of: .rules).boxes.first)
    #expect(list.rows.count == 40)
    #expect(list.rows.allSatisfy { !$0.isFolded })
  }

  @Test func manyRulesAreGatheredByWhatTheyDo() throws {
    let drawing = try Self.policy(of: 100).drawing(of: .rules)
    let list = try #require(drawing.boxes.first)
    #expect(list.rows.map { $0.lines.first?.text } == ["34 rules", "33 rules", "33 rules", "otherwise"])
    #expect(list.rows.map { $0.outcome.first?.text }.first == "route to team \"a\"")
    #expect(drawing.arrows.map(\.to) == ["t0", "t1", "t2"])
  }

  @Test func blocksAreShutWhereRulesAreMany() throws {
    let list = try #require(try Self.policy(of: 100, inside: 10).drawing(of: .rules).boxes.first)
    #expect(list.rows.count == 11)
    #expect(list.rows[9].lines.map(\.text) == ["block 9", "when n < 1910", "10 rules inside"])
    #expect(list.rows[9].outcome.map(\.text) == ["10 routes"])
  }

  @Test func noMoreRowsThanFitHoweverManyTeams() throws {
    var source = "fact n: number\n"
    for number in 0..<300 {
      source += "team \"t\(number)\"\nwhen n is \(number) route to team \"t\(number)\"\n"
      if number < 30 { source += "when n is \(number + 1000) route to team \"t\(number)\"\n" }
    }
    let drawing = try Policy(source: source + "otherwise hold\n").drawing(of: .rules)
    let list = try #require(drawing.boxes.first)
    #expect(list.rows.count == RulesDrawing.mostRows)
    let rules = list.rows.compactMap { row in row.lines.first.flatMap { Int($0.text.prefix { $0.isNumber }) } }
    #expect(rules.reduce(0, +) + list.rows.count { !$0.isFolded } == 331)
    #expect(drawing.boxes.count <= 1 + RulesDrawing.mostRows * 4)
  }

  @Test func everythingIsShownWhereThatIsWanted() throws {
    let list = try #require(try Self.policy(of: 100).drawing(of: .rules, isUnfolded: true).boxes.first)
    #expect(list.rows.count == 101)
  }
}

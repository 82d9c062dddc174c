import Baton
import BatonExplain
import Testing

/// The graph that decides, as a picture.
struct CompiledDrawingTests {
  @Test func ofFewRulesItSaysWhatEachAsks() throws {
    let policy = try Policy(
      source: """
        use std.intents
        type tier is free < pro < enterprise
        fact account.tier: tier
        fact budget: money usd
        fact country: text
        fact wait: duration
        team "a"
        when budget > 100 usd and budget <= 2_000 usd and account.tier is not free route to team "a"
        when budget is 5 usd or unknown budget route to team "a"
        when country in {"FR", "DE"} and wait < 5 minutes and intent.human route to team "a"
        when account.tier >= pro and intent.human or known country hold
        otherwise hold
        """)
    let drawing = policy.drawing(of: .compiled)
    #expect(drawing.boxes.map(\.kind) == [.end, .block])
    #expect(
      drawing.boxes[1].rows.map { Set($0.lines.map(\.text)) } == [
        ["budget: > 100 USD and ≤ 2,000 USD", "account.tier: pro, enterprise"],
        ["budget: 5 USD or unknown"],
        ["country: \"fr\", \"de\"", "wait: < 5 minutes", "intent.human in messages: yes"],
        ["account.tier >= pro and intent.human or known country"],
        ["otherwise"],
      ])
  }

  /// A policy whose graph begins with questions.
  private static func large() throws -> Policy {
    var source = "fact city: one of \((0..<40).map { "c\($0)" }.joined(separator: ", "))\nfact n: number\n"
    source += "fact p: one of \((0..<30).map { "p\($0)" }.joined(separator: ", "))\nteam \"a\"\n"
    source += "fact issue: one of \((0..<20).map { "i\($0)" }.joined(separator: ", "))\n"
    for number in 0..<1_500 {
      if number % 3 == 0 { source += "when issue is i\(number * 7 % 20) and n > \(number + 1) route to team \"a\"\n" }
      source += "when city is c\(number * 7 % 40) and p is p\(number * 11 % 30) and n < \(number) route to team \"a\"\n"
    }
    return try Policy(source: source + "otherwise hold\n")
  }

  @Test func manyQuestionsAreGathered() throws {
    let policy = try Self.large()
    let drawing = policy.drawing(of: .compiled)
    #expect((2...13).contains(drawing.boxes.count))
    #expect(drawing.boxes.allSatisfy { $0.rows.count <= 40 })
    #expect(drawing.boxes.contains { $0.kind == .jump })
    #expect(drawing.boxes.flatMap(\.rows).flatMap(\.outcome).contains { $0.text.hasSuffix("further on") })
    let all = policy.drawing(of: .compiled, isUnfolded: true)
    #expect(all.boxes.count > drawing.boxes.count)
    #expect(!all.boxes.flatMap(\.rows).contains { $0.isFolded })
    let boxes = Set(all.boxes.map(\.id))
    #expect(all.arrows.allSatisfy { boxes.contains($0.from) && boxes.contains($0.to) })
    let ids = all.boxes.flatMap { [$0.id] + $0.rows.map(\.id) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func theWholeWayOfAChatIsDrawn() throws {
    var chat = Chat(id: "c")
    try chat.set("city", to: "c39")
    try chat.set("p", to: "p7")
    try chat.set("n", to: -1)
    let drawing = try Self.large().drawing(of: .compiled, lighting: chat, clock: 0)
    let lit = Set(drawing.boxes.filter { $0.light == .taken }.map(\.id))
    #expect(lit.count > 1)
    for arrow in drawing.arrows where arrow.light == .taken { #expect(lit.contains(arrow.to)) }
    #expect(
      drawing.boxes.flatMap(\.rows).contains { $0.light == .taken && $0.outcome.contains { $0.text.contains("route") } }
    )
  }
}

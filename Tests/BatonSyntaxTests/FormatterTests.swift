import BatonDiagnostics
import Testing

@testable import BatonSyntax

/// `baton fmt`.
@Suite struct FormatterTests {
  private func formatted(_ text: String) -> String {
    String(decoding: Formatter.format(SourceText(name: "t", text), id: SourceID(0)).text, as: UTF8.self)
  }

  /// The words and the comments of a text; `;` aside, which a line end stands for.
  private func words(_ text: String) -> [String] {
    let tree = parsed(text).tree
    return (0..<tree.tiling).map { tree.token($0) }.filter { token in
      token.kind == .comment || token.kind == .docComment || !token.kind.isTrivia && token.kind != .semicolon
    }.map { token in
      var text = token.text
      while text.last?.isWhitespace ?? false { text.removeLast() }
      return text
    }
  }

  /// The shape of a tree: the kinds of its nodes in order.
  private func shape(_ text: String) -> [SyntaxKind] { parsed(text).tree.nodes.map(\.kind) }

  private func check(_ text: String, _ what: String) {
    let once = formatted(text)
    if words(once) != words(text) { Issue.record("other words: \(what)\n\(text)\n→\n\(once)") }
    if shape(once) != shape(text) { Issue.record("another tree: \(what)\n\(text)\n→\n\(once)") }
    let twice = formatted(once)
    if twice != once { Issue.record("not settled: \(what)\n\(text)\n→\n\(once)\n→\n\(twice)") }
    if once.split(separator: "\n").contains(where: { $0.last == " " }) { Issue.record("blanks at an end: \(what)") }
  }

  @Test(arguments: Samples.all.map(\.name)) func `a sample`(_ name: String) throws {
    check(try Samples.text(name), name)
  }

  @Test(arguments: 0..<8) func `sentences of the grammar`(_ seed: UInt64) throws {
    var maker = SentenceMaker(try GrammarTests.grammar.get(), seed: 1_000 + seed)
    for round in 0..<40 { check(maker.sentence("file", depth: 5 + round % 9), "seed \(seed), round \(round)") }
  }

  @Test func `what cannot be read stays as it is`() {
    let (text, diagnostics) = Formatter.format(SourceText(name: "t", "when  a is\n"), id: SourceID(0))
    #expect(String(decoding: text, as: UTF8.self) == "when  a is\n")
    #expect(diagnostics.map(\.code) == [.missingValue])
  }

  @Test func `one layout`() {
    let text = """
      # first
      policy   "p"    in "UTC"


      fact  a . b :number=5   # five
      team "x"{title "X";hours open}
      team "y" {
      title "Y" ; sla 5 minutes


      # the end
      }
      rule "r" when a.b>=-5 and( a.b+1 < 3 or
      not known a.b)
      route to team "x"  priority high
      say "hi"
      or queue
      when a.b in{1,2} { when a.b is 1 hold
      # else
      otherwise route to first open of team "x",team "y" }
      hours open{mon .. fri 09:00 - 18:00;closed dec 24 .. jan 1 , easter + 1 day}
      score s between 0 and 10{
      + 5 when a.b is 1
      and a.b is 2;- 5 when t[ a.b ] . c is 1 }
      """
    let expected = """
      # first
      policy "p" in "UTC"

      fact a.b: number = 5  # five
      team "x" { title "X"; hours open }
      team "y" {
        title "Y"
        sla 5 minutes

        # the end
      }
      rule "r" when a.b >= -5 and (a.b + 1 < 3 or not known a.b)
        route to team "x" priority high
        say "hi"
        or queue
      when a.b in {1, 2} {
        when a.b is 1 hold
        # else
        otherwise route to first open of team "x", team "y"
      }
      hours open { mon..fri 09:00-18:00; closed dec 24..jan 1, easter + 1 day }
      score s between 0 and 10 {
        +5 when a.b is 1
            and a.b is 2
        -5 when t[a.b].c is 1
      }

      """
    #expect(formatted(text) == expected)
  }

  @Test func `a long condition is wrapped`() {
    let text = "when " + (1...12).map { "lead.number_\($0) >= 100" }.joined(separator: " and ") + " hold"
    let expected = """
      when lead.number_1 >= 100 and lead.number_2 >= 100 and lead.number_3 >= 100 and lead.number_4 >= 100
          and lead.number_5 >= 100 and lead.number_6 >= 100 and lead.number_7 >= 100 and lead.number_8 >= 100
          and lead.number_9 >= 100 and lead.number_10 >= 100 and lead.number_11 >= 100 and lead.number_12 >= 100 hold

      """
    #expect(formatted(text) == expected)
  }

  @Test func `a line end that was CRLF, a mark, and no line end at all`() {
    #expect(formatted("\u{FEFF}fact a: text\r\nhold\r\n") == "fact a: text\nhold\n")
    #expect(formatted("hold") == "hold\n")
    #expect(formatted("") == "")
    #expect(formatted("\n\n# only this") == "# only this\n")
  }
}

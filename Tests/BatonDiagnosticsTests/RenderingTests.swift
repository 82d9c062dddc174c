import Testing

@testable import BatonDiagnostics

/// How a diagnostic looks.
@Suite struct RenderingTests {
  let policy = """
    policy "inbound"
    type tier is free, starter, business, enterprise
    fact account.tier: tier
    rule "known"
      when account.tier is enterprize
      route to team "sales"

    """

  @Test func `the page's own example`() throws {
    var shot = Snapshot(("inbound.baton", String(repeating: "\n", count: 56) + policy))
    let place = try shot.at("enterprize")
    shot.diagnostics.append(
      Diagnostic(
        .sample, "account.tier has no value `enterprize`", at: place, "not one of free, starter, business, enterprise",
        fixes: [Fix("did you mean `enterprise`?", replace: place, with: "enterprise")]))
    let text = shot.diagnostics.rendered(in: shot.sources).plain
    #expect(
      text == """
        error[E0203]: account.tier has no value `enterprize`
          --> inbound.baton:61:24
           |
        61 |   when account.tier is enterprize
           |                        ^^^^^^^^^^ not one of free, starter, business, enterprise
           |
        help: did you mean `enterprise`?

        """)
  }

  @Test func `several labels on one line and on others`() throws {
    var shot = Snapshot(("main.baton", policy))
    shot.diagnostics.append(
      Diagnostic(
        .sample, "account.tier has no value `enterprize`", at: try shot.at("enterprize"), "not a `tier`",
        labels: [
          Label(try shot.at("account.tier", 2), "this is a `tier`"), Label(try shot.at("is enterprize"), ""),
          Label(try shot.at("tier"), "declared here"),
        ],
        notes: ["the values of `tier` are free, starter, business and enterprise"], help: "declare it in `tier`"))
    shot.diagnostics.append(
      Diagnostic(
        .sample, "three on a line", at: try shot.at("is", 2), "compared here",
        labels: [Label(try shot.at("account.tier", 2), "a tier"), Label(try shot.at("enterprize"), "a text")]))
    try shot.check("labels", json: true)
  }

  @Test func `ranges of several lines`() throws {
    var shot = Snapshot(
      ("main.baton", "team \"x\" {\n  hours open\n}\n\nrule when a { team \"y\" {\n 1\n 2\n 3\n 4\n 5\n 6\n} } end\n"))
    let long = try shot.at("{ team \"y\" {\n 1\n 2\n 3\n 4\n 5\n 6\n} }")
    shot.diagnostics.append(
      Diagnostic(.sample, "short", at: try shot.at("team \"x\" {\n  hours open\n}"), "the whole team"))
    shot.diagnostics.append(
      Diagnostic(
        .sample, "long and nested", at: long, "the whole block",
        labels: [
          Label(try shot.at("team \"y\" {\n 1\n 2\n 3\n 4\n 5\n 6\n}"), "within"), Label(try shot.at("3"), "here"),
        ]))
    shot.diagnostics.append(
      Diagnostic(.sampleWarning, "a line with its end", at: try shot.at("  hours open\n"), "all of it"))
    try shot.check("several-lines")
  }

  @Test func `labels in other files`() throws {
    var shot = Snapshot(
      ("main.baton", "use \"shared/teams.baton\"\nteam \"sales\"\n"), ("shared/teams.baton", "\n\nteam \"sales\"\n"))
    shot.diagnostics.append(
      Diagnostic(
        .sample, "team `sales` is declared twice", at: try shot.at("\"sales\""), "again here",
        labels: [Label(try shot.at("\"sales\"", file: 1), "first here")]))
    try shot.check("other-files", json: true)
  }

  @Test func `tabs, wide characters and combining marks`() throws {
    var shot = Snapshot(("main.baton", "\tsay\t\"日本語\" oops # e\u{301}\u{301}x\n"))
    shot.diagnostics.append(Diagnostic(.sample, "after wide ones", at: try shot.at("oops"), "here"))
    shot.diagnostics.append(Diagnostic(.sample, "a wide one", at: try shot.at("本"), "here"))
    shot.diagnostics.append(Diagnostic(.sample, "after marks", at: try shot.at("x"), "here"))
    shot.diagnostics.append(Diagnostic(.sample, "a mark", at: try shot.at("\u{301}"), "here"))
    try shot.check("widths", json: true)
  }

  @Test func `what cannot be shown is spelt out`() throws {
    var shot = Snapshot(
      bytes: Array("say \"a\u{1B}[31mred\u{202E}\u{9B}2J\u{7F}\" ".utf8) + [0xFF, 0xE2, 0x82, 0x20]
        + Array("x\rbad\r\n".utf8))
    shot.diagnostics.append(
      Diagnostic(.sample, "a message with \u{1B}[2J in it\n", at: try shot.at("bad"), "and \u{7}", notes: ["\u{9B}"]))
    let text = shot.diagnostics.rendered(in: shot.sources).plain
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || VisibleText.spelling(of: $0) == nil })
    try shot.check("spelt")
  }

  @Test func `what hides is shown, what belongs to words and emoji stays`() {
    for hidden in ["\u{200B}", "\u{AD}", "\u{115F}", "\u{3164}", "\u{FEFF}", "\u{2066}", "\u{61C}", "\u{E0041}"] {
      #expect(VisibleText.line(hidden).hasPrefix("<U+"))
    }
    for plain in ["👩🏽‍💻❤️", "می‌خواهم", "e\u{301}", "日本", "\u{A0}", "ẞ"] { #expect(VisibleText.line(plain) == plain) }
    #expect(VisibleText.width("日本é😀") == 7)
    #expect(VisibleText.line("abcdef", limit: 3) == "abc…")
  }

  @Test func `empty ranges and the end of the file`() throws {
    var shot = Snapshot(("main.baton", "when x\n  hold"))
    let end = shot.sources.texts[0].bytes.count
    shot.diagnostics.append(Diagnostic(.sample, "at the end", at: SourceRange(SourceID(0), end, end), "more is wanted"))
    shot.diagnostics.append(Diagnostic(.sample, "between", at: SourceRange(SourceID(0), 5, 5), "nothing here"))
    shot.diagnostics.append(
      Diagnostic(.sample, "past the end", at: SourceRange(SourceID(0), end + 9, end + 12), "clamped"))
    try shot.check("empty", json: true)
    var nothing = Snapshot(("empty.baton", ""))
    nothing.diagnostics.append(Diagnostic(.sample, "no policy", at: SourceRange(SourceID(0), 0, 0), "it is empty"))
    try nothing.check("empty-file")
  }

  @Test func `a very long line is shown around its labels`() throws {
    let filler = String(repeating: "abcdefghi ", count: 30_000)
    var shot = Snapshot(("main.baton", filler + "here\tit is and there " + filler))
    shot.diagnostics.append(
      Diagnostic(
        .sample, "in a long line", at: try shot.at("here"), "this", labels: [Label(try shot.at("and there"), "that")]))
    shot.diagnostics.append(
      Diagnostic(.sample, "a long label", at: SourceRange(SourceID(0), 20, 200_000), "all of this"))
    let text = shot.diagnostics.rendered(in: shot.sources).plain
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 300 })
    try Snapshot.check(text, "long-line")
  }

  @Test func `colours come by style and change no text`() throws {
    var shot = Snapshot(("main.baton", policy))
    shot.diagnostics.append(Diagnostic(.sampleWarning, "m", at: try shot.at("known"), "l", notes: ["n"], help: "h"))
    let rendered = shot.diagnostics.rendered(in: shot.sources)
    try Snapshot.check(rendered.ansi.replacing("\u{1B}", with: "ESC"), "colours")
    var bare = rendered.ansi
    for code in ["1;31", "1;33", "1;32", "1;36", "1;34", "1", "7", "0"] {
      bare = bare.replacing("\u{1B}[\(code)m", with: "")
    }
    #expect(bare == rendered.plain)
  }
}

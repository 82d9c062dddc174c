import Testing

@testable import BatonDiagnostics

/// The pages of the codes.
@Suite struct PageTests {
  let code = DiagnosticCode(
    "E0299", "a key that stands twice",
    """
    A table has each key once, so that what it says of a key is certain, and so that a reader need not know which of two
    rows would count.

    Take one of the rows out.
    """,
    wrong: """
      table t (a: text -> b: number) from "t.csv"
      otherwise hold

      === t.csv ===
      a,b
      x,1
      x,2
      """,
    right: "otherwise hold")

  @Test func `a page for a terminal and one for the index`() throws {
    try Snapshot.check("\(code.page.plain)=== markdown ===\n\(code.markdown)", "page")
  }

  @Test func `an example is taken apart into its files`() {
    let files = CodeExample(code.wrong).files
    #expect(files.map(\.name) == ["main.baton", "t.csv"])
    #expect(
      files.map(\.text) == ["table t (a: text -> b: number) from \"t.csv\"\notherwise hold\n", "a,b\nx,1\nx,2\n"])
    #expect(CodeExample("=== a.baton ===\nhold\n=== chat.json ===\n{}").chat?.text == "{}\n")
    #expect(CodeExample("=== a.baton ===\nhold").files.map(\.name) == ["a.baton"])
  }

  @Test func `every code has an id of its own and a whole page`() {
    #expect(Set(DiagnosticCode.all.map(\.id)).count == DiagnosticCode.all.count)
    for code in DiagnosticCode.all {
      #expect(
        code.id.count == 5 && "EW".contains(code.id.prefix(1)) && code.id.dropFirst().allSatisfy(\.isNumber),
        "\(code.id)")
      #expect(!code.title.isEmpty && !code.title.hasSuffix("."), "\(code.id)")
      #expect(!code.explanation.isEmpty, "\(code.id)")
      #expect(code.wrong.isEmpty == code.right.isEmpty, "\(code.id)")
      #expect(code.wrong.isEmpty || code.wrong != code.right, "\(code.id)")
    }
  }

  @Test func `a code is found in any case, a mistyped one by likeness`() throws {
    let first = try #require(DiagnosticCode.all.first)
    #expect(DiagnosticCode.named(first.id.lowercased()) == first)
    #expect(DiagnosticCode.named("E9999") == nil)
    #expect(DiagnosticCode.near(first.id + "0").first == first)
    #expect(DiagnosticCode.near("nonsense").isEmpty)
    #expect(DiagnosticCode.unknown(first.id + "0").contains("did you mean `\(first.id)` (\(first.title))"))
    #expect(DiagnosticCode.unknown("x\u{1B}") == "there is no code `x␛`: codes look like `E0203`")
  }

  @Test func `text is wrapped at blanks by the columns it takes`() {
    #expect(wrap("one two  three", width: 7) == "one two\nthree")
    #expect(wrap("日本 日本 日本", width: 9) == "日本 日本\n日本")
    #expect(wrap("", width: 9) == "")
    #expect(wrap("averylongword x", width: 4) == "averylongword\nx")
  }
}

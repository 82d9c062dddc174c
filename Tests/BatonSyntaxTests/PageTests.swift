import BatonDiagnostics
import Testing

@testable import BatonSyntax

/// The pages of the codes that the lexer and the parser tell.
@Suite struct PageTests {
  @Test(arguments: (DiagnosticCode.words + DiagnosticCode.syntax).map(\.id))
  func `a wrong example has that one fault, the right one none`(_ id: String) throws {
    let code = try #require(DiagnosticCode.named(id))
    guard !code.wrong.isEmpty else { return }
    #expect(parsed(code.wrong).diagnostics.map(\.code) == [code])
    #expect(faults(code.right) == [])
  }

  @Test func `every other example is read without a fault`() {
    for code in DiagnosticCode.all where !(DiagnosticCode.words + DiagnosticCode.syntax).contains(code) {
      for example in [code.wrong, code.right] {
        for file in CodeExample(example).files where file.name.hasSuffix(".baton") {
          let found = faults(file.text)
          if !found.isEmpty { Issue.record("\(code.id): \(found)") }
        }
      }
    }
  }

  @Test(arguments: (DiagnosticCode.words + DiagnosticCode.syntax).map(\.id))
  func `a sure fix mends the example`(_ id: String) throws {
    let code = try #require(DiagnosticCode.named(id))
    guard let diagnostic = parsed(code.wrong).diagnostics.first, let fix = diagnostic.fixes.first else { return }
    #expect(faults(applied(fix, to: code.wrong)) == [])
  }
}

/// A text with a fix applied.
func applied(_ fix: Fix, to text: String) -> String {
  var bytes = Array(text.utf8)
  for edit in fix.edits.sorted(by: { $0.range > $1.range }) {
    bytes.replaceSubrange(edit.range.start..<edit.range.end, with: Array(edit.text.utf8))
  }
  return String(decoding: bytes, as: UTF8.self)
}

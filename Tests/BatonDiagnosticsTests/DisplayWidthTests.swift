import BatonDiagnostics
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("中", 2), ("한", 2), ("\u{301}", 0), ("\u{200D}", 0), ("👍", 2), ("Ａ", 2), ("ｱ", 1),
    ("\u{AD}", 1), ("\u{1161}", 0), ("❤", 1), ("\u{FE0F}", 0), ("ｶ", 1), ("\u{20000}", 2), ("→", 1),
  ])
  func columnsOfATerminalAreKnown(_ text: String, _ width: Int) {
    #expect(text.unicodeScalars.allSatisfy { displayWidth($0) == width })
  }
}

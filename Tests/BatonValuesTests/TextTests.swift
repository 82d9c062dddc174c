import BatonValues
import SeededRandom
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("Hello", "hello"), ("  Straße\n", "strasse"), ("STRASSE", "strasse"), ("ΟΔΟΣ", "οδοσ"), ("ὀδός", "ὀδόσ"),
    ("e\u{301}", "\u{E9}"), ("\u{C9}", "\u{E9}"), ("\u{212B}", "\u{E5}"), ("ﬃ", "ffi"), ("İ", "i\u{307}"),
    ("\u{1E9E}", "ss"), ("ŉ", "\u{2BC}n"), ("\u{A0}\u{3000}x\u{2003}\u{85}", "x"), ("\u{3000}\u{2003}", ""), ("", ""),
    ("한", "한"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("\u{AC00}\u{11A8}", "\u{AC01}"), ("①", "①"),
    ("\u{1D15E}", "\u{1D157}\u{1D165}"), ("ｈｉ", "ｈｉ"), ("ＨＩ", "ｈｉ"), ("Ꭰ", "Ꭰ"), ("ꭰ", "Ꭰ"),
    // Marks in canonical order, whatever order they came in.
    ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("\u{1E0B}\u{323}", "\u{1E0D}\u{307}"),
    ("\u{3B1}\u{345}\u{301}", "\u{3AC}\u{3B9}"), ("\u{1FB4}", "\u{3AC}\u{3B9}"),
  ])
  func aTextIsFolded(_ text: String, _ folded: String) {
    #expect(Array(Text(text).folded.unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test func textsCompareByTheirFoldedScalars() {
    #expect(Text(" Ärger ") == Text("A\u{308}RGER"))
    #expect(Text("Ärger") != Text("Arger"))
    #expect(Set([Text("Straße"), Text("STRASSE"), Text("strasse ")]).count == 1)
    #expect(Text("a b") != Text("a  b"))
    #expect(Text("a") < Text("B"))
    #expect(Text("z") < Text("ä"))
  }

  @Test func searchesSeeTheFoldedTexts() {
    let page = Text("/Careers/Größe")
    #expect(page.starts(with: Text("/CAREERS")))
    #expect(!page.starts(with: Text("careers")))
    #expect(page.ends(with: Text("GRÖSSE ")))
    #expect(page.contains(Text("rs/gr")))
    #expect(page.contains(Text("")))
    #expect(!Text("").contains(Text("a")))
    #expect(!Text("é").contains(Text("e")))
    #expect(Text("aabaabaaac").contains(Text("aabaaac")))
    #expect(!Text("aabaabaab").contains(Text("aabaaac")))
    #expect(Text("abc").contains(Text("abc")))
    #expect(!Text("abc").contains(Text("abcd")))
  }

  @Test func aSearchTakesNoLongerForARepetitiveText() {
    let hay = Text(String(repeating: "a", count: 200_000)), needle = Text(String(repeating: "a", count: 50_000) + "b")
    #expect(!hay.contains(needle))
  }

  @Test func foldingTwiceIsFoldingOnce() {
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Text.fold("x\(scalar)x")
      guard once.utf8.elementsEqual(Text.fold(once).utf8) else {
        Issue.record("U+\(String(value, radix: 16))")
        return
      }
    }
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<3000 {
      let once = Text.fold(RandomText.text(&generator))
      #expect(once.utf8.elementsEqual(Text.fold(once).utf8))
    }
  }

  @Test func canonicallyEqualTextsFoldAlike() {
    var generator = SeededGenerator(seed: 23)
    for _ in 0..<3000 {
      let text = RandomText.text(&generator)
      let decomposed = RandomText.decomposed(text)
      #expect(Text(text) == Text(decomposed), "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }
}

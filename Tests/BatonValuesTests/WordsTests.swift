import SeededRandom
import Testing

@testable import BatonValues

@Suite struct WordsTests {
  @Test(arguments: [
    ("", []), (" ,.-!? ", []), ("Hi, how much?", ["hi", "how", "much"]), ("don't dont", ["dont", "dont"]),
    ("don’t donʼt", ["dont", "dont"]), ("'quoted' dogs' 'tis", ["quoted", "dogs", "tis"]),
    ("rock'n'roll", ["rocknroll"]), ("it''s", ["it", "s"]),
    ("self-service e.g. a_b", ["self", "service", "e", "g", "a", "b"]),
    ("Café CAFE\u{301} naïve Ångström", ["cafe", "cafe", "naive", "angstrom"]), ("Øl Łódź Đà", ["ol", "lodz", "da"]),
    ("Straße", ["strasse"]), ("Ελλάδα ΟΔΟΣ", ["ελλαδα", "οδοσ"]), ("ёлка Йод", ["елка", "иод"]),
    ("refund№5 x² ½", ["refundno5", "x2", "1", "2"]), ("ﬁne ＨＥＬＬＯ", ["fine", "hello"]),
    ("v2.0 24/7", ["v2", "0", "24", "7"]),
    ("हिन्दी नमस्ते", ["हिन्दी", "नमस्ते"]), ("شُكْرًا", ["شُكْرًا"]), ("한국어 ㈱", ["한국어", "株"]),
    ("我要退款", ["我", "要", "退", "款"]), ("カﾊﾞー", ["カ", "バ", "ー"]), ("が\u{304B}\u{3099}", ["が", "が"]),
    ("ที่นี่", ["ที่", "นี่"].flatMap { [$0] }), ("abc中def", ["abc", "中", "def"]), ("re\u{AD}fund", ["refund"]),
    ("a\u{200B}b", ["a", "b"]), ("می\u{200C}خواهم", ["میخواهم"]),
    ("hi👍ok", ["hi", "👍", "ok"]), ("👍🏽👍", ["👍🏽", "👍"]), ("👩‍💻", ["👩‍💻"]), ("🇩🇪🇫🇷", ["🇩🇪", "🇫🇷"]),
    ("❤️❤", ["❤", "❤"]), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿!", ["🏴󠁧󠁢󠁥󠁮󠁧󠁿"]), ("1️⃣ 2", ["1\u{20E3}", "2"]), ("Acme© ™️", ["acme", "™"]), ("Acme™", ["acmetm"]),
    ("👨‍👩‍👧x", ["👨‍👩‍👧", "x"]), ("\u{301}a", ["a"]), ("¿Qué?", ["que"]),
  ])
  func aTextIsCutIntoWords(_ text: String, _ words: [String]) {
    #expect(Words(text).words.map { Array($0.text.unicodeScalars) } == words.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: [
    ("Hi, how MUCH?", ["Hi", "how", "MUCH"]), ("  don't  ", ["don't"]), ("Straße!", ["Straße"]),
    ("cafe\u{301}.", ["cafe\u{301}"]), ("x ½", ["x", "½", "½"]), ("a 👩‍💻b", ["a", "👩‍💻", "b"]), ("退款", ["退", "款"]),
    ("dogs' ", ["dogs"]), ("1️⃣", ["1️⃣"]),
  ])
  func wordsKnowWhereTheyStand(_ text: String, _ sources: [String]) {
    let utf8 = Array(text.utf8)
    let found = Words(text).words.map { String(decoding: utf8[$0.start..<$0.end], as: UTF8.self) }
    #expect(found.map { Array($0.unicodeScalars) } == sources.map { Array($0.unicodeScalars) })
  }

  @Test("cut as the reference says, one after the other and remembering", arguments: 0..<8)
  func asTheReferenceSays(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var cutter = WordCutter(remembers: true)
    for _ in 0..<4000 {
      let text = seed == 0 ? RandomText.anyScalars(&generator) : RandomText.text(&generator)
      let expected = ReferenceCutter.words(of: text)
      let words = Words(text).words.map {
        ReferenceCutter.Word(text: Array($0.text.utf8), start: $0.start, end: $0.end)
      }
      #expect(words == expected, "\(text.debugDescription)")
      cutter.begin(at: 0)
      var cut: [ReferenceCutter.Word] = []
      let bytes = Array(text.utf8)
      while cutter.next(in: bytes.span) {
        cut.append(ReferenceCutter.Word(text: Array(cutter.word), start: cutter.start, end: cutter.end))
      }
      #expect(cut == expected, "\(text.debugDescription)")
    }
  }

  @Test("every scalar, alone, in a word, after a mark and after a character of a script without spaces")
  func everyScalar() {
    var cutter = WordCutter(remembers: true)
    for number in 0..<UInt32(0x3_2000) {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let text = "\(scalar)a\(scalar)\u{301}x \u{5D0}\u{5B0}\(scalar)\u{5B0}中\(scalar)\u{AC00}\(scalar)"
      let bytes = Array(text.utf8)
      cutter.begin(at: 0)
      var cut: [ReferenceCutter.Word] = []
      while cutter.next(in: bytes.span) {
        cut.append(ReferenceCutter.Word(text: Array(cutter.word), start: cutter.start, end: cutter.end))
      }
      if cut != ReferenceCutter.words(of: text) { Issue.record("U+\(String(number, radix: 16))") }
    }
  }

  @Test func anyBytesCutIntoWordsInOrder() {
    var generator = SeededGenerator(seed: 31)
    for round in 0..<6000 {
      let text =
        round.isMultiple(of: 2)
        ? RandomText.text(&generator)
        : String(
          decoding: (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
            UInt8.random(in: 0...255, using: &generator)
          }, as: UTF8.self)
      let utf8 = Array(text.utf8)
      var last = 0
      for word in Words(text).words {
        #expect(!word.text.isEmpty)
        #expect(word.start < word.end && word.end <= utf8.count)
        #expect(word.start >= last || utf8[word.start..<word.end].count > 1)
        last = word.start
        let source = utf8[word.start..<word.end]
        #expect(String(validating: source, as: UTF8.self) != nil)
        // A word that stands for all of its source is cut from it again; one of several of a sign, among them.
        #expect(Words(String(decoding: source, as: UTF8.self)).words.contains { $0.text == word.text })
      }
    }
  }

  @Test func cuttingWordsAgainChangesNothing() {
    var generator = SeededGenerator(seed: 37)
    for _ in 0..<6000 {
      let words = Words(RandomText.text(&generator)).words.map(\.text)
      for word in words where !word.unicodeScalars.contains(where: { $0.properties.isEmoji && $0.value > 0x7F }) {
        #expect(Words(word).words.map(\.text) == [word])
      }
    }
  }

  @Test func aLongRunOfMarksIsNoTrouble() {
    let marks = String(repeating: "\u{5B0}\u{5B1}\u{64B}\u{323}\u{307}", count: 20_000)
    #expect(Words("\u{5D0}" + marks).words.count == 1)
    #expect(Text("q" + marks) == Text("q" + marks + " "))
  }

  @Test func nearlyTheSameIsNearlyTheSame() {
    func nearly(_ a: String, _ b: String) -> Bool { WordSet(a).isNearly(WordSet(b)) }
    #expect(nearly("I want a REFUND now!", "i want my refund, now"))
    #expect(!nearly("I want a refund", "I want a demo"))
    #expect(!nearly("", ""))
    #expect(!nearly("a b", "a b"))
    // Seven words of ten are enough, six of nine are not.
    #expect(nearly("one two three four five six seven eig1 eig2", "one two three four five six seven eig3"))
    #expect(!nearly("one two three four five six eig1 eig2", "one two three four five six eig3"))
    #expect(nearly("one one two two ten", "TEN two one"))
    #expect(!nearly("x\u{301}y\u{301}", "x\u{301}y\u{301}"))
  }
}

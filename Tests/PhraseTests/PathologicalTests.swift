import BatonDecision
import BatonProgram
import BatonRuntime
import BatonSemantics
import Testing

@Suite("No pattern and no message makes reading dear")
struct PathologicalTests {
  /// A message of one word, many times.
  static func message(_ word: String, _ count: Int) -> String {
    Array(repeating: word, count: count).joined(separator: " ")
  }

  @Test("Alternatives 32 deep are as small as they are written")
  func deepAlternatives() {
    var part: Pattern.Part = .word("a")
    for _ in 0..<32 { part = .alternatives([part, part == .word("a") ? .word("a") : .word("b")]) }
    var reader = PhraseReader([[.sequence([part, part, .word("c")])]])
    #expect(reader.tables.states.count <= 5)
    #expect(reader.tables.steps.count <= 5)
    #expect(reader.found(in: "a b c") == [0])
    #expect(reader.found(in: "a c") == [])
  }

  @Test("Gaps of 100 words in a row cost no more than their number")
  func wideGaps() {
    let parts = (0..<50).flatMap { _ in [Pattern.Part.word("a"), .gap(upTo: 100)] } + [.word("b")]
    var reader = PhraseReader([[.sequence(parts)]])
    #expect(reader.tables.states.count <= 103)
    let message = Self.message("a", 2_000)
    #expect(reader.found(in: message) == [])
    #expect(reader.scratch.stepsTried <= 2_000 * 51)
    #expect(reader.found(in: message + " b") == [0])
    #expect(reader.found(in: Self.message("x", 101) + " a b") == [])
  }

  @Test("Parts that may be missing, one within the other, are followed once a word")
  func nestedOptional() {
    var chain: Pattern.Part = .word("a")
    for _ in 0..<31 { chain = .sequence([.optional(chain), .gap(upTo: 4), .optional(.word("a"))]) }
    let part: Pattern.Part = .sequence([chain, .word("b")])
    var reader = PhraseReader([[part]])
    let text = Self.message("a", 60) + " b"
    #expect(reader.found(in: text) == reader.expected(in: text))
    #expect(reader.words(of: 0, in: text) == reader.expectedWords(of: 0, in: text))
    #expect(reader.scratch.stepsTried <= 61 * reader.tables.steps.count)
  }

  @Test("Beginnings of beginnings are read from the longest to the shortest")
  func beginnings() {
    let text = String(repeating: "a", count: 60)
    let sets = (0...60).map { [Pattern.Part.prefix(String(text.prefix($0)))] }
    var reader = PhraseReader(sets)
    #expect(reader.tables.validate())
    #expect(reader.found(in: text) == Array(0...60))
    #expect(reader.found(in: "x aaab") == [0, 1, 2, 3])
    #expect(reader.found(in: "...") == [])
  }

  @Test("Long words are told apart by their ends")
  func longWords() {
    let stem = String(repeating: "antidis", count: 8)
    var reader = PhraseReader([[.word(stem)], [.word(stem + "a")], [.prefix(stem + "a")], [.prefix(stem)]])
    #expect(reader.found(in: stem.uppercased()) == [0, 3])
    #expect(reader.found(in: "\(stem)a") == [1, 2, 3])
    #expect(reader.found(in: "\(stem)'a") == [1, 2, 3])
    #expect(reader.found(in: "\(stem)ab") == [2, 3])
    #expect(reader.found(in: String(stem.dropLast())) == [])
    #expect(reader.found(in: String(repeating: "x", count: 100_000)) == [])
  }

  @Test("A message leaves nothing for the next one")
  func messagesApart() {
    var reader = PhraseReader([
      [.sequence([.word("a"), .gap(upTo: 100), .word("b")])], [.sequence([.word("a"), .word("b")])],
    ])
    for _ in 0..<10 {
      #expect(reader.found(in: "a") == [])
      #expect(reader.found(in: "b") == [])
      #expect(reader.found(in: "x b") == [])
      #expect(reader.found(in: "a é b") == [0])
    }
  }

  @Test("Common beginnings are there once, and a word of many patterns costs only where it may go on")
  func sharing() {
    let sets = (0..<100).map { number in
      [Pattern.Part.sequence([.word("how"), .word("much"), .word("is"), .word("w\(number)")])]
    }
    var reader = PhraseReader(sets)
    #expect(reader.tables.states.count == 1 + 3 + 100 + 1)
    #expect(reader.found(in: "how much is w7") == [7])
    #expect(reader.scratch.stepsTried == 4)
    #expect(reader.found(in: Self.message("is w7", 100)) == [])
    #expect(reader.scratch.stepsTried == 4)
  }
}

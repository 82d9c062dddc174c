import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter
import SeededRandom

struct PatternTests {
  static func matches(_ part: Pattern.Part, _ text: String) -> Bool {
    Pattern(part, Draft().nowhere).matches(Words(text))
  }

  static func words(_ part: Pattern.Part, _ text: String) -> Range<Int>? {
    Pattern(part, Draft().nowhere).leftmostLongest(Words(text))
  }

  static let moneyBack: Pattern.Part = .sequence([
    .alternatives([.word("refund"), .sequence([.word("money"), .word("back")])]), .gap(upTo: 4),
    .optional(.word("now")), .word("please"),
  ])

  @Test("words are matched whole, and hyphens split them")
  func whole() {
    #expect(Self.matches(.word("refund"), "I want a REFUND!"))
    #expect(!Self.matches(.word("refund"), "refunds"))
    #expect(Self.matches(.sequence([.word("follow"), .word("up")]), "a follow-up"))
    #expect(!Self.matches(.word("refund"), ""))
  }

  @Test("`refund*` is a word that starts so")
  func prefixes() {
    #expect(Self.matches(.prefix("refund"), "were you refunded?"))
    #expect(Self.matches(.prefix("refund"), "refund"))
    #expect(!Self.matches(.prefix("refund"), "a prerefund"))
  }

  @Test(
    "alternatives, what may be missing, and gaps of up to so many words",
    arguments: [
      ("refund please", true), ("money back please", true), ("money please", false), ("refund now please", true),
      ("refund a b c d please", true), ("refund a b c d e please", false), ("refund a b c d now please", true),
      ("back please", false),
    ])
  func constructs(text: String, expected: Bool) { #expect(Self.matches(Self.moneyBack, text) == expected) }

  @Test("the words that match are those that begin first, of these the most")
  func leftmostLongest() {
    let either: Pattern.Part = .alternatives([.word("b"), .sequence([.word("a"), .gap(upTo: 4), .word("c")])])
    #expect(Self.words(either, "x a b c d c b") == 1..<6)
    #expect(Self.words(.optional(.word("a")), "x") == 0..<0)
    #expect(Self.words(either, "x y") == nil)
  }

  // Tried one way after the other this would take years.
  @Test("no pattern and no message makes matching exponential")
  func nested() {
    var chain: Pattern.Part = .word("a")
    for _ in 0..<31 { chain = .sequence([.optional(chain), .gap(upTo: 4), .optional(.word("a"))]) }
    #expect(Self.matches(.sequence([chain, .word("b")]), String(repeating: "a ", count: 500) + "b"))
  }

  @Test("the same as trying every way, for small random patterns and messages")
  func everyWay() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let part = Self.randomPart(depth: 3, &random)
      let words = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        ["a", "b", "c"].randomElement(using: &random) ?? "a"
      }
      let text = words.joined(separator: " ")
      var expected: Range<Int>?
      for start in words.indices.reversed() {
        if let end = Self.everyEnd(part, start, words).max() { expected = start..<end }
      }
      #expect(Self.words(part, text) == expected, "\(part) in \(text)")
      #expect(Self.matches(part, text) == (expected != nil), "\(part) in \(text)")
    }
  }

  static func randomPart(depth: Int, _ random: inout SeededGenerator) -> Pattern.Part {
    func parts() -> [Pattern.Part] {
      (0..<Int.random(in: 1...3, using: &random)).map { _ in randomPart(depth: depth - 1, &random) }
    }
    switch Int.random(in: 0..<(depth == 0 ? 2 : 6), using: &random) {
    case 0: return .word(["a", "b", "c"].randomElement(using: &random) ?? "a")
    case 1: return .prefix(["a", "b"].randomElement(using: &random) ?? "a")
    case 2: return .sequence(parts())
    case 3: return .alternatives(parts())
    case 4: return .optional(randomPart(depth: depth - 1, &random))
    default: return .sequence([.word("a"), .gap(upTo: Int.random(in: 0...3, using: &random)), .word("b")])
    }
  }

  /// By the definition, one way after the other.
  static func everyEnd(_ part: Pattern.Part, _ start: Int, _ words: [String]) -> Set<Int> {
    switch part {
    case .word(let word): return start < words.count && words[start] == word ? [start + 1] : []
    case .prefix(let word): return start < words.count && words[start].hasPrefix(word) ? [start + 1] : []
    case .sequence(let parts):
      return parts.reduce([start]) { starts, part in Set(starts.flatMap { everyEnd(part, $0, words) }) }
    case .alternatives(let parts): return Set(parts.flatMap { everyEnd($0, start, words) })
    case .optional(let part): return everyEnd(part, start, words).union([start])
    case .gap(upTo: let limit): return Set((start...(start + limit)).filter { $0 <= words.count })
    }
  }
}

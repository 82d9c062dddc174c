import BatonSemantics
import SeededRandom

/// Patterns and messages over few words, so that they meet.
enum RandomPhrases {
  static let words = [
    "a", "b", "ab", "abc", "don't", "dont", "refund", "refunded", "o", "counterrevolutionaries", "é", "中",
  ]
  static let beginnings = [
    "a", "ab", "abc", "d", "re", "refund", "counterrevolutionar", "counterrevolutionaries", "e", "",
  ]
  static let signs = [
    " ", " ", " ", ", ", "-", ". ", "'", "' ", " '", "''", "\u{2019}", "_", "\n", " \u{1F600} ", "1 ",
  ]

  static func part(depth: Int, _ random: inout SeededGenerator) -> Pattern.Part {
    func parts() -> [Pattern.Part] {
      (0..<Int.random(in: 0...3, using: &random)).map { _ in part(depth: depth - 1, &random) }
    }
    switch Int.random(in: 0..<(depth == 0 ? 3 : 8), using: &random) {
    case 0, 1: return .word(folded(words.randomElement(using: &random) ?? "a"))
    case 2: return .prefix(beginnings.randomElement(using: &random) ?? "a")
    case 3, 4: return .sequence(parts())
    case 5: return .alternatives(parts())
    case 6: return .optional(part(depth: depth - 1, &random))
    default: return .gap(upTo: Int.random(in: 0...5, using: &random))
    }
  }

  static func sets(_ random: inout SeededGenerator) -> [[Pattern.Part]] {
    (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (0..<Int.random(in: 0...3, using: &random)).map { _ in part(depth: Int.random(in: 0...4, using: &random), &random)
      }
    }
  }

  static func message(_ random: inout SeededGenerator, isASCII: Bool) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let word = words.randomElement(using: &random) ?? "a"
      text += Bool.random(using: &random) ? word : word.uppercased()
      text += signs.randomElement(using: &random) ?? " "
    }
    return isASCII ? String(text.unicodeScalars.filter(\.isASCII)) : text
  }

  private static func folded(_ word: String) -> String { word == "don't" ? "dont" : word == "é" ? "e" : word }
}

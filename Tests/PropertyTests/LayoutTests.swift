import Baton
import BatonDiagnostics
import BatonSemantics
import BatonValues
import RandomPolicies
import SeededRandom
import Testing

/// Blanks, comments, line ends and a byte-order mark say nothing.
@Suite("Layout")
struct LayoutTests {
  @Test("Each policy means the same however it is spaced", arguments: UInt64(1)...60)
  func saysNothing(_ seed: UInt64) throws {
    let (random, policy) = try AcceptanceTests.accepted(seed)
    var generator = SeededGenerator(seed: seed &* 41)
    let spaced = try #require(
      AcceptanceTests.check(Self.spaced(random.text, &generator)).policy.map { Policy($0) }, "seed \(seed)")
    let ended = try #require(
      AcceptanceTests.check("\u{FEFF}" + random.text.replacing("\n", with: "\r\n")).policy.map { Policy($0) },
      "seed \(seed)")
    var chats = ChatGenerator(seed: seed &* 43, for: random)
    for _ in 0..<8 {
      let chat = chats.next()
      let decision = try policy.decide(chat)
      let again = try AcceptanceTests.withoutPlaces(spaced.decide(chat))
      #expect(again == AcceptanceTests.withoutPlaces(decision), "seed \(seed)")
      var other = try ended.decide(chat)
      other.policyDigest = decision.policyDigest
      #expect(other == decision, "seed \(seed)")
    }
  }

  /// The text with more blanks, blank lines and comments; what stands in quotes stays.
  private static func spaced(_ text: String, _ generator: inout SeededGenerator) -> String {
    var spaced = ""
    var isQuoted = false
    var isEscaped = false
    for character in text {
      spaced.append(character)
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && !isEscaped
      guard !isQuoted, Int.random(in: 0...5, using: &generator) == 0 else { continue }
      if character == " " { spaced += Bool.random(using: &generator) ? "   " : "\t" }
      if character == "\n" { spaced += Bool.random(using: &generator) ? "\n\n" : "# a comment, \"open\n" }
    }
    return spaced
  }
}

import Agreement
import Baton
import BatonSemantics
import BatonValues
import Foundation
import Testing

/// All ways of deciding decide random policies alike; what was once decided differently is still mended.
///
/// The seed is another one every day. `BATON_SEED` says it, `BATON_POLICIES` how many policies there are.
struct RandomPolicyTests {
  static let parts = 32
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static let run: AgreementRun = {
    let environment = ProcessInfo.processInfo.environment
    let today = UInt64(Date().timeIntervalSince1970) / 86_400
    let seed = environment["BATON_SEED"].flatMap { UInt64($0) } ?? today << 32
    print("random policies: BATON_SEED=\(seed) repeats them")
    return AgreementRun(
      seed: seed, policies: environment["BATON_POLICIES"].flatMap { Int($0) } ?? 200, chats: 50, everyClassUpTo: 64)
  }()

  @Test("random policies and chats", arguments: 0..<parts)
  func policies(part: Int) throws {
    let outcome = Self.run.run(part: part, of: Self.parts)
    #expect(outcome.rejected.isEmpty, "the checker refuses policies of seed \(Self.run.seed): \(outcome.rejected)")
    for (number, found) in outcome.found.prefix(1) {
      let smallest = Shrinker.shrink(found, budget: 400)
      try Fixture.write(smallest, as: "seed-\(Self.run.seed)-\(number)", in: Self.fixtures)
      Issue.record("policy \(number) of seed \(Self.run.seed): \(smallest.report)")
    }
    #expect(outcome.chats > 0)
  }

  @Test func whatWasOnceDecidedDifferentlyIsMended() throws {
    for fixture in try Fixture.all(in: Self.fixtures) {
      if let found = try fixture.replay() { Issue.record("\(fixture.name): \(found.report)") }
    }
  }

  @Test func aDisagreementIsMadeSmall() throws {
    let text = """
      policy "p" in "UTC"
      fact f.a: number
      fact f.b: bool
      team "x" { title "X" }
      rule "outer" when f.b {
        when f.a < 5 hold
        when f.a > 1 and f.b route to team "x" because "so"
      }
      otherwise hold
      """
    let chat = Chat(
      id: "c", now: 0, messages: [.customer("one two three"), .bot("four")],
      facts: [.init(path: "f.a", value: .number("2")), .init(path: "f.b", value: .bool(true))])
    // Two evaluators that differ where `f.a > 1` is asked and somebody says "two".
    func differ(_ text: String, _ chat: Chat) -> Disagreement? {
      guard CheckedPolicy.reading(text) != nil, text.contains("f.a > 1"),
        chat.messages.contains(where: { $0.text?.contains("two") == true })
      else { return nil }
      return Disagreement(policy: text, chat: chat, way: "this", meant: "a", got: "b")
    }
    let found = try #require(differ(text, chat))
    let smallest = Shrinker.shrink(found, differ: differ)
    #expect(smallest.policy.split(separator: "\n").count == 3, "\(smallest.policy)")
    #expect(smallest.chat == Chat(messages: [.customer("two")]))
  }
}

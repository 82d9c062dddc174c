import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import BatonSyntax
import BatonValues
import RandomPolicies
import Testing

/// What is true of every policy that the checker accepts.
@Suite("Accepted policies")
struct AcceptanceTests {
  static let seeds = Array(UInt64(1)...60)

  /// The checker's word on a text.
  static func check(_ text: String) -> CheckResult {
    Checker.check(SourceText(name: "random.baton", text), from: SystemSources(mainFile: nil))
  }

  /// The policy of a seed, which must be accepted.
  static func accepted(_ seed: UInt64) throws -> (RandomPolicy, Policy) {
    let random = PolicyGenerator.policy(seed: seed)
    let result = check(random.text)
    let policy = try #require(
      result.policy, "seed \(seed): \(result.diagnostics.rendered(in: result.sources).plain)\n\(random.text)")
    return (random, Policy(policy))
  }

  @Test("Each decides every chat, and the same chat the same way", arguments: seeds)
  func decides(_ seed: UInt64) throws {
    let (random, policy) = try Self.accepted(seed)
    var chats = ChatGenerator(seed: seed &* 31, for: random)
    for _ in 0..<20 {
      let chat = chats.next()
      let decision = try policy.decide(chat)
      #expect(try policy.decide(chat).json == decision.json, "seed \(seed)")
      #expect(try policy.explain(chat).decision == decision, "seed \(seed)")
    }
  }

  @Test("Each passes a test that expects nothing in particular", arguments: seeds)
  func passes(_ seed: UInt64) throws {
    let (_, policy) = try Self.accepted(seed)
    for result in try TestRunner(Interpreter(policy.checked())).run() {
      let mismatches = result.checks.flatMap(\.mismatches)
      #expect(mismatches.isEmpty, "seed \(seed)")
    }
  }

  @Test("Each means the same in the one layout, which lays out nothing anew", arguments: seeds)
  func keepsItsMeaning(_ seed: UInt64) throws {
    let (random, policy) = try Self.accepted(seed)
    let text = Self.layout(random.text)
    #expect(Self.layout(text) == text, "seed \(seed)")
    let laidOut = try #require(Self.check(text).policy.map { Policy($0) }, "seed \(seed)\n\(text)")
    var chats = ChatGenerator(seed: seed &* 37, for: random)
    for _ in 0..<10 {
      let chat = chats.next()
      #expect(
        try Self.withoutPlaces(policy.decide(chat)) == Self.withoutPlaces(laidOut.decide(chat)), "seed \(seed)")
    }
  }

  private static func layout(_ text: String) -> String {
    String(decoding: Formatter.format(SourceText(name: "random.baton", text), id: SourceID(0)).text, as: UTF8.self)
  }

  /// A decision without what says where the policy's words stand.
  static func withoutPlaces(_ decision: Decision) -> Decision {
    var decision = decision
    decision.rule?.at = ""
    decision.policyDigest = ""
    decision.undecided = decision.undecided.map { Decision.Undecided(rule: "", needs: $0.needs) }
    return decision
  }
}

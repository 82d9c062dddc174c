import Baton
import BatonDiagnostics
import BatonSemantics
import BatonValues
import RandomPolicies
import Testing

/// The runtime decides random policies as the interpreter does.
struct RandomPolicyTests {
  @Test("random policies and chats", arguments: 0..<40)
  func policies(seed: UInt64) throws {
    let policy = PolicyGenerator.policy(seed: seed)
    let result = Checker.check(SourceText(name: "policy.baton", policy.text), from: SystemSources(mainFile: nil))
    let checked = try #require(result.policy)
    let comparison = try Comparison(checked)
    var chats = ChatGenerator(seed: seed, for: policy)
    for _ in 0..<40 { comparison.expectEqual(chats.next(), "seed \(seed)\n\(policy.text)") }
    var situations = RandomSituations(checked, seed: seed)
    for _ in 0..<15 { comparison.expectEqual(situations.situation(), "seed \(seed)\n\(policy.text)") }
  }
}

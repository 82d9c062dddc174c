import Baton
import BatonDiagnostics
import BatonSemantics
import RandomPolicies
import Testing

extension RandomPolicy {
  /// The policy of a seed, with chats for it.
  static func read(seed: UInt64, chats count: Int) throws -> (policy: Policy, chats: [Chat], text: String) {
    let random = PolicyGenerator.policy(seed: seed)
    let result = Checker.check(SourceText(name: "random.baton", random.text), from: SystemSources(mainFile: nil))
    let policy = Policy(
      try #require(result.policy, "seed \(seed): \(result.diagnostics.rendered(in: result.sources).plain)"))
    var generator = ChatGenerator(seed: seed &* 31, for: random)
    return (policy, (0..<count).map { _ in generator.next() }, random.text)
  }
}

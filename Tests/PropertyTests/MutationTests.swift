import BatonDiagnostics
import BatonSemantics
import RandomPolicies
import SeededRandom
import Testing

/// Policies with a word lost, doubled or swapped: wrong mostly, and never more than that.
@Suite("Damaged policies")
struct MutationTests {
  @Test("Each is told what is wrong, at places that are there", arguments: UInt64(1)...60)
  func isTold(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed &* 101)
    let words = PolicyGenerator.policy(seed: seed).text.split(separator: " ", omittingEmptySubsequences: false)
    for _ in 0..<8 {
      var damaged = words
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let (a, b) = (
          Int.random(in: 0..<damaged.count, using: &random), Int.random(in: 0..<damaged.count, using: &random)
        )
        switch Int.random(in: 0...3, using: &random) {
        case 0: damaged.remove(at: a)
        case 1: damaged.insert(damaged[a], at: b)
        case 2: damaged.swapAt(a, b)
        default: damaged[a] = damaged[a].dropLast()
        }
      }
      let result = AcceptanceTests.check(damaged.joined(separator: " "))
      #expect(result.diagnostics.hasErrors == (result.policy == nil))
      for diagnostic in result.diagnostics.told().diagnostics {
        let range = diagnostic.primary.range
        #expect(range.start <= range.end && range.end <= result.sources[range.file].bytes.count, "seed \(seed)")
      }
    }
  }
}

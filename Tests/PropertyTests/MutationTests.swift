import Baton
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
      expectTold(Array(damaged.joined(separator: " ").utf8), seed)
    }
  }

  @Test("Each that ends too early, or has other bytes in it, is told", arguments: UInt64(1)...60)
  func isCut(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed &* 103)
    let bytes = Array(PolicyGenerator.policy(seed: seed).text.utf8)
    for _ in 0..<4 {
      expectTold(Array(bytes[..<Int.random(in: 0..<bytes.count, using: &random)]), seed)
      var damaged = bytes
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let sign =
          Bool.random(using: &random)
          ? UInt8.random(in: .min ... .max, using: &random) : Self.signs.randomElement(using: &random)
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = sign ?? 0
      }
      expectTold(damaged, seed)
    }
  }

  private static let signs = Array("\"{}()[]|.,;:#\\\n\r*-+<>=0a ".utf8)

  /// Expects errors where there is no policy, at places that are there, once each, and that they can be shown.
  private func expectTold(_ bytes: [UInt8], _ seed: UInt64) {
    let result = Checker.check(SourceText(name: "random.baton", bytes: bytes), from: SystemSources(mainFile: nil))
    #expect(result.diagnostics.hasErrors == (result.policy == nil), "seed \(seed)")
    for diagnostic in result.diagnostics.told().diagnostics {
      let ranges =
        [diagnostic.primary.range] + diagnostic.labels.map(\.range) + diagnostic.fixes.flatMap { $0.edits.map(\.range) }
      for range in ranges {
        #expect(range.start <= range.end && range.end <= result.sources[range.file].bytes.count, "seed \(seed)")
      }
    }
    #expect(result.diagnostics.isEmpty == result.diagnostics.rendered(in: result.sources).plain.isEmpty, "seed \(seed)")
  }
}

import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import Sentences
import Testing

/// Every sentence of the reference that states a rule of meaning is true of its policy.
struct SentenceTests {
  @Test("the sentence holds", arguments: Sentence.all)
  func holds(sentence: Sentence) throws {
    let result = Checker.check(SourceText(name: "policy.baton", sentence.policy), from: SystemSources(mainFile: nil))
    let report = result.diagnostics.rendered(in: result.sources).plain
    let policy = try #require(result.policy, "\(report)")
    let results = TestRunner(Interpreter(policy)).run()
    #expect(results.contains { !$0.checks.isEmpty })
    for result in results {
      for (place, check) in result.checks.enumerated() {
        #expect(check.mismatches.isEmpty, "\(result.name), expectation \(place + 1)")
      }
    }
  }
}

extension Sentence: CustomTestStringConvertible {
  /// The sentence.
  package var testDescription: String { words }
}

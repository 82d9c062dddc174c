import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import Sentences
import Testing

/// The runtime means what the sentences of the reference say.
struct SentenceTests {
  @Test func everySituationOfTheSentencesIsDecidedAlike() throws {
    for sentence in Sentence.all {
      let result = Checker.check(SourceText(name: "policy.baton", sentence.policy), from: SystemSources(mainFile: nil))
      let comparison = try Comparison(try #require(result.policy, "\(sentence.words)"))
      for result in TestRunner(comparison.interpreter).run() {
        for check in result.checks { comparison.expectEqual(check.situation, sentence.words) }
      }
    }
  }
}

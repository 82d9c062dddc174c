import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonRuntime
import BatonSemantics
import BatonValues
import Foundation
import Sentences
import Testing

/// The runtime decides random chats as the interpreter does.
struct RandomTests {
  @Test("chats of the sentences' policies", arguments: 0..<4)
  func sentences(seed: UInt64) throws {
    for (place, sentence) in Sentence.all.enumerated() {
      let result = Checker.check(SourceText(name: "policy.baton", sentence.policy), from: SystemSources(mainFile: nil))
      let policy = try #require(result.policy)
      let comparison = try Comparison(policy)
      var random = RandomSituations(policy, seed: seed << 20 | UInt64(place))
      for _ in 0..<12 { comparison.expectEqual(random.situation(), "seed \(seed): \(sentence.words)") }
    }
  }

  @Test("chats of the examples", arguments: ExampleTests.folders)
  func examples(folder: String) throws {
    let path = ExampleTests.root.appending(path: "examples/\(folder)/policy.baton").path
    let policy = try #require(try Policy.check(file: path).policy)
    let comparison = try Comparison(policy)
    var random = RandomSituations(policy, seed: 7)
    for number in 0..<150 { comparison.expectEqual(random.situation(), "\(folder), chat \(number)") }
  }

  @Test("what comes in bit by bit is decided as if it had come at once")
  func growing() throws {
    let path = ExampleTests.root.appending(path: "examples/support/policy.baton").path
    let policy = try #require(try Policy.check(file: path).policy)
    let comparison = try Comparison(policy)
    var random = RandomSituations(policy, seed: 11)
    for _ in 0..<20 {
      let whole = random.situation()
      var evaluator = Evaluator(comparison.runtime, Situation(comparison.runtime.schema))
      var sofar = Situation(comparison.runtime.schema)
      for message in whole.messages {
        evaluator.receive(message.message)
        sofar.receive(message.message)
        #expect(evaluator.decision() == comparison.interpreter.decide(sofar))
      }
      evaluator.set(now: whole.now)
      sofar.now = whole.now
      for (fact, slot) in whole.facts.enumerated() where slot.origin == .given {
        evaluator.set(fact, to: slot.value)
        sofar.set(fact, to: slot.value)
        #expect(evaluator.decision() == comparison.interpreter.decide(sofar))
      }
    }
  }
}

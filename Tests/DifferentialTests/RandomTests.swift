import Agreement
import Baton
import BatonSemantics
import Foundation
import Sentences
import Testing

/// The runtime decides random chats of policies that people wrote as the interpreter does, at once and as they grow.
struct RandomTests {
  @Test("chats of the sentences' policies", arguments: 0..<4)
  func sentences(seed: UInt64) throws {
    for (place, sentence) in Sentence.all.enumerated() {
      let policy = try #require(CheckedPolicy.reading(sentence.policy))
      let comparison = try Comparison(policy)
      var random = LeaningChats(policy, seed: seed << 20 | UInt64(place))
      for _ in 0..<12 { comparison.expectEqual(random.next(), "seed \(seed): \(sentence.words)") }
    }
  }

  @Test("chats of the examples", arguments: ExampleTests.folders)
  func examples(folder: String) throws {
    let path = ExampleTests.root.appending(path: "examples/\(folder)/policy.baton").path
    let policy = try #require(try Policy.check(file: path).policy)
    let comparison = try Comparison(policy)
    var random = LeaningChats(policy, seed: 7)
    for number in 0..<100 { comparison.expectEqual(random.next(), "\(folder), chat \(number)") }
  }
}

import Baton
import BatonInterpreter
import BatonSemantics
import BatonValues
import Foundation
import Testing

/// The runtime decides the examples, and the tests that they carry, as the interpreter does.
struct ExampleTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let folders = ["smallest", "inbound-sales", "support", "languages"]

  @Test("an example's chats", arguments: folders)
  func chats(folder: String) throws {
    let path = Self.root.appending(path: "examples/\(folder)").path
    let policy = try #require(try Policy.check(file: "\(path)/policy.baton").policy)
    let comparison = try Comparison(policy)
    var reader = ChatReader(.lines, from: try FileReader.pieces(of: "\(path)/chats.jsonl"))
    var count = 0
    while let entry = try reader.next() {
      comparison.expectEqual(try entry.result.get())
      count += 1
    }
    #expect(count > 0)
    for result in TestRunner(comparison.interpreter).run() {
      for check in result.checks { comparison.expectEqual(check.situation, result.name) }
    }
  }
}

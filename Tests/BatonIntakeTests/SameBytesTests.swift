import Baton
import BatonIntake
import BatonInterpreter
import BatonValues
import Foundation
import RandomPolicies
import Testing

@testable import BatonREPL

/// `baton decide` prints the same bytes by the graph, from a compiled file, and by the interpreter.
@Suite struct SameBytesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func expectSame(_ text: String, _ policy: Policy, _ comment: String) throws {
    let compiled = try Policy(compiled: policy.compiled)
    let interpreter = Interpreter(try policy.checked())
    for isForPeople in [false, true] {
      let printed = try [(policy, nil), (compiled, nil), (policy, interpreter)].map { policy, interpreter in
        var rest: [UInt8]? = Array(text.utf8)
        var batches = LineBatchReader { () throws(FileError) in
          defer { rest = nil }
          return rest
        }
        let batch = try #require(try batches.next())
        var worker = ChatWorker(
          Assignment(
            policy: policy, interpreter: interpreter, clock: 1_795_188_600_000, isForPeople: isForPeople,
            isStrict: false))
        return String(decoding: worker.answer(batch).bytes, as: UTF8.self)
      }
      #expect(printed[0] == printed[1], "\(comment)")
      #expect(printed[0] == printed[2], "\(comment)")
      #expect(!printed[0].isEmpty)
    }
  }

  @Test(arguments: ["inbound-sales", "languages", "smallest", "support"])
  func examples(name: String) throws {
    let folder = Self.root.appending(path: "examples/\(name)")
    let policy = try Policy(contentsOf: folder.appending(path: "policy.baton").path)
    try expectSame(String(contentsOf: folder.appending(path: "chats.jsonl"), encoding: .utf8), policy, name)
  }

  @Test func `chats that give facts in every form`() throws {
    try expectSame(Desk.chats.joined(separator: "\n"), try Policy(source: Desk.policy), "the desk")
  }

  @Test("random policies and chats", arguments: 100..<120)
  func random(seed: UInt64) throws {
    let random = PolicyGenerator.policy(seed: seed)
    var chats = ChatGenerator(seed: seed, for: random)
    let lines = (0..<50).map { _ in chats.next().json }
    try expectSame(lines.joined(separator: "\n"), try Policy(source: random.text), "seed \(seed)\n\(random.text)")
  }
}

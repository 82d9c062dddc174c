import Baton
import BatonDiagnostics
import BatonRuntime
import BatonValues
import Foundation
import Testing

@testable import BatonExplain

/// What is told of the examples' chats, as it was when somebody last read it.
///
/// `UPDATE_SNAPSHOTS=1 swift test --filter ProseTests` writes the files anew.
@Suite("Changes, questions and turns in words")
struct ProseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let examples = folder.deletingLastPathComponent().deletingLastPathComponent().appending(
    path: "examples")

  @Test("the telling is as it was", arguments: ["inbound-sales", "languages", "smallest", "support"])
  func telling(_ example: String) throws {
    let path = Self.examples.appending(path: example)
    let policy = try Policy(contentsOf: path.appending(path: "policy.baton").path)
    var text = ""
    func add(_ heading: String, _ told: StyledText) { text += "=== \(heading) ===\n\(told.plain)\n" }
    for entry in ChatReader.read(Array(try Data(contentsOf: path.appending(path: "chats.jsonl"))), .lines) {
      let chat = try entry.result.get()
      for team in policy.runtime.schema.teams {
        var options = HowTo.Options()
        options.most = 3
        let howTo = try policy.howTo(chat, policy.search(for: .team(team), options), clock: nil, line: 1)
        if !howTo.isMet { add("how to \(team)", howTo.prose) }
      }
      add("ask", try policy.nextQuestions(for: chat).prose)
      add("when", try policy.timeline(of: chat, days: 4).prose)
    }
    #expect(text.split(separator: "\n").allSatisfy { VisibleText.width(String($0)) <= 80 })
    let file = Self.folder.appending(path: "Golden/\(example).txt")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" { try Data(text.utf8).write(to: file) }
    #expect(text == (try? String(contentsOf: file, encoding: .utf8)), "differs from \(file.lastPathComponent)")
  }
}

import Baton
import BatonSemantics
import BatonValues
import Foundation
import Testing

/// The lines of Swift on the first page compile and do what they say.
struct SnippetTests {
  @Test("The library's snippet is the one that runs here")
  func same() throws {
    let page = try MarkdownPage(PageTests.root.appendingPathComponent("README.md"))
    let shown = try #require(page.blocks.first { $0.lines.first?.hasPrefix("let policy") == true }).lines
    let source = try String(contentsOfFile: #filePath, encoding: .utf8).split(separator: "\n").map(String.init)
    let start = try #require(source.firstIndex(of: "    // The page begins here.")) + 1
    let end = try #require(source.firstIndex(of: "    // The page ends here."))
    #expect(shown == source[start..<end].map { String($0.dropFirst(4)) })
  }

  @Test func runs() throws {
    let page = try MarkdownPage(PageTests.root.appendingPathComponent("README.md"))
    let folder = try ScratchFolder()
    try folder.write(try #require(page.blocks.first { $0.title == "desk.baton" }).text, to: "desk.baton")
    let (decision, explanation) = try snippet(folder.path("desk.baton"))
    #expect(decision.json.hasPrefix(#"{"chat": "c-1042", "outcome": "route", "team": "desk""#))
    #expect(explanation.winner?.rule.name == "the bot is lost")
  }

  private func snippet(_ path: String) throws -> (Decision, Explanation) {
    // The page begins here.
    let policy = try Policy(contentsOf: path)
    var chat = Chat(id: "c-1042", now: 1_795_170_600_000)
    try chat.set("bot.confidence", to: 0.2)
    chat.receive(.customer("How much is the enterprise plan?"))
    let decision = try policy.decide(chat)
    let explanation = try policy.explain(chat)
    // The page ends here.
    return (decision, explanation)
  }
}

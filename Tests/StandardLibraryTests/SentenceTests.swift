import Baton
import Foundation
import Testing

/// Sentences of our own, and whether an intent is in them.
@Suite("The intents of the standard library")
struct SentenceTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sentences")

  /// The intents that have sentences.
  static let intents: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted() ?? []

  @Test("Each finds what it should and nothing else", arguments: intents)
  func finds(_ intent: String) throws {
    let policy = try Policy(
      source: """
        use std.intents
        team "found"
        when intent.\(intent) route to team "found"
        otherwise hold
        """)
    let lines = try String(contentsOf: Self.folder.appending(path: "\(intent).txt"), encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix("+ ") || $0.hasPrefix("- ") }
    try #require(lines.count >= 12)
    for line in lines {
      let sentence = String(line.dropFirst(2))
      let decision = try policy.decide(Chat(messages: [Chat.Message(from: .customer, text: sentence)]))
      #expect(decision.outcome == (line.hasPrefix("+") ? .route : .hold), "\(line)")
    }
  }

  @Test("There are sentences")
  func areThere() { #expect(Self.intents.count >= 30) }
}

import Foundation
import Testing

/// The page of the standard library leaves nothing out.
struct StandardLibraryTests {
  @Test(
    "Every declaration of a module is named on a page", arguments: ["bant", "chat", "holidays", "intents", "regions"])
  func named(module: String) throws {
    let source = try text("stdlib/\(module).baton")
    let pages = try text("grammar/reference/standard-library.md") + text("grammar/reference/facts.md")
    for line in source.split(separator: "\n") {
      let words = line.split { $0 == " " || $0 == ":" }
      guard let keyword = words.first, words.count > 1, Self.keywords.contains(String(keyword)) else { continue }
      #expect(pages.contains("`\(words[1])`") || pages.contains("`\(keyword) \(words[1])`"), "\(keyword) \(words[1])")
    }
  }

  /// What begins a declaration.
  private static let keywords: Set = ["type", "fact", "intent", "holidays", "table", "qualification", "score", "hours"]

  private func text(_ path: String) throws -> String {
    try String(contentsOf: PageTests.root.appendingPathComponent(path), encoding: .utf8)
  }
}

import Foundation
import Testing

/// The code that the documentation shows to embedders is the code of the examples and their tests, which are built and run.
struct EmbeddingCodeTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A block of code on a page.
  struct Block: CustomTestStringConvertible, Sendable {
    let page: String
    let language: String
    let lines: [String]

    var testDescription: String { "\(page): \(lines.first ?? "")" }
  }

  /// The pages, and where the code of each language must stand.
  static let pages =
    ["README.md"]
    + ["Baton", "Embedding", "Threads", "HotReload", "Testing"].map { "Sources/Baton/Baton.docc/\($0).md" }
  static let folders = [
    "swift": ["examples/embedding/swift"], "c": ["examples/embedding/c"], "python": ["examples/embedding/python"],
    "js": ["examples/embedding/node"],
  ]

  static func blocks() throws -> [Block] {
    try pages.flatMap { page in
      var blocks: [Block] = []
      var open: (language: String, lines: [String])?
      for line in try String(contentsOf: root.appending(path: page), encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        if line.hasPrefix("```") {
          if let (language, lines) = open {
            blocks.append(Block(page: page, language: language, lines: lines))
            open = nil
          } else {
            open = (String(line.dropFirst(3)), [])
          }
        } else {
          open?.lines.append(String(line))
        }
      }
      return blocks.filter { folders.keys.contains($0.language) }
    }
  }

  /// The lines of a text without what all of them are indented by.
  static func dedented(_ lines: some Sequence<String>) -> [String] {
    let indents = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }
    return lines.map { String($0.dropFirst(indents.min() ?? 0)) }
  }

  @Test(arguments: try blocks())
  func isCodeOfAnExample(block: Block) throws {
    let wanted = Self.dedented(block.lines)
    for folder in try #require(Self.folders[block.language]) {
      let files = FileManager.default.enumerator(at: Self.root.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init() {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count >= wanted.count else { continue }
        for start in 0...(lines.count - wanted.count)
        where Self.dedented(lines[start..<start + wanted.count]) == wanted { return }
      }
    }
    Issue.record("no example has this code:\n\(wanted.joined(separator: "\n"))")
  }

  @Test func everyLanguageIsShown() throws {
    let languages = Set(try Self.blocks().filter { $0.page == "README.md" }.map(\.language))
    #expect(languages == Set(Self.folders.keys))
  }
}

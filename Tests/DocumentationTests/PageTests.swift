import Baton
import BatonDiagnostics
import BatonSemantics
import BatonValues
import Foundation
import Testing

/// What stands on the pages is so: each block is checked, each test run, each output compared.
///
/// - `baton`: a whole policy without an error or a warning, whose tests pass;
/// - `baton fragment`: declarations that may lean on others, without a mistake in their syntax;
/// - `baton E0203`: a policy with exactly that mistake;
/// - `title=NAME`: a file for the blocks after it, which show what it is good for (`append`: the rest of one);
/// - `mermaid DESK.baton …`: what `baton graph --format mermaid` says to these words;
/// - `console`: commands after `$`, each followed by what it prints.
///
/// `UPDATE_SNAPSHOTS=1 swift test` writes the outputs anew.
struct PageTests {
  /// The root of the sources.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every page by its path; the error index has tests of its own.
  static let pages: [String] = {
    let folder = root.appendingPathComponent("grammar/reference")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return ["README.md"]
      + names.filter { $0.hasSuffix(".md") && $0 != "errors.md" }.sorted().map { "grammar/reference/\($0)" }
  }()

  @Test("A page is true", arguments: pages)
  func truth(page name: String) throws {
    var page = try MarkdownPage(Self.root.appendingPathComponent(name))
    let folder = try ScratchFolder()
    for index in page.parts.indices {
      guard case .block(var block) = page.parts[index] else { continue }
      if let title = block.title {
        try folder.write(block.text, to: title, isAppended: block.marks.contains("append"))
      }
      switch block.language {
      case "baton" where block.title == nil || !block.codes.isEmpty: try check(block, on: name, in: folder)
      case "console":
        let actual = try session(block, in: folder)
        if Self.isUpdating {
          block.lines = actual
          page.parts[index] = .block(block)
        }
        #expect(block.lines == actual, "\(name):\(block.line)")
      case "mermaid":
        let actual = try picture(block, in: folder)
        if Self.isUpdating {
          block.lines = actual
          page.parts[index] = .block(block)
        }
        #expect(block.lines == actual, "\(name):\(block.line)")
      // `EmbeddingCodeTests` finds these in the examples.
      case "swift", "c", "python", "js": break
      case "baton", "json", "csv": break
      case "text" where block.title != nil: break
      default: Issue.record("\(name):\(block.line): a block that nothing runs")
      }
    }
    if Self.isUpdating { try page.text.write(to: page.url, atomically: true, encoding: .utf8) }
  }

  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"

  /// Holds a policy against what its block promises.
  private func check(_ block: MarkdownPage.Block, on page: String, in folder: ScratchFolder) throws {
    let name = block.title ?? "block.baton"
    if block.title == nil { try folder.write(block.text, to: name) }
    let place = "\(page):\(block.line)"
    let result = try Policy.check(file: folder.path(name))
    let found = result.diagnostics.rendered(in: result.sources).plain
    let codes = result.diagnostics.told().diagnostics.map(\.code.id)
    if block.marks.contains("fragment") {
      #expect(!codes.contains { $0.hasPrefix("E00") || $0.hasPrefix("E01") }, "\(place)\n\(found)")
    } else if !block.codes.isEmpty {
      #expect(codes == block.codes, "\(place)\n\(found)")
    } else {
      #expect(codes.isEmpty, "\(place)\n\(found)")
      guard let policy = result.policy else { return }
      let report = try Policy(policy).runTests(file: name)
      #expect(report.hasPassed, "\(place)\n\(report.text(coverage: false).plain)")
    }
  }

  /// The picture that a block shows.
  private func picture(_ block: MarkdownPage.Block, in folder: ScratchFolder) throws -> [String] {
    let words = block.marks.joined(separator: " ")
    let lines = try folder.output(of: "baton graph \(words) --format mermaid").split(separator: "\n").map(String.init)
    #expect(lines.first == "flowchart TD", "line \(block.line): \(lines)")
    return lines
  }

  /// The commands of a block, each followed by what it prints now.
  private func session(_ block: MarkdownPage.Block, in folder: ScratchFolder) throws -> [String] {
    var lines: [String] = []
    for command in block.lines where command.hasPrefix("$ ") {
      lines.append(command)
      let output = try folder.output(of: String(command.dropFirst(2)))
      lines += output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
    }
    return lines
  }
}

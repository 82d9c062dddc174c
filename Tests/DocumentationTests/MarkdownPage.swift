import Foundation

/// A page of the documentation, taken apart into its fenced blocks.
struct MarkdownPage {
  /// A fenced block.
  struct Block {
    /// The language after the fence, such as `baton`.
    let language: String
    /// The words after the language, without `title=…`.
    let marks: [String]
    /// The file that the block is.
    let title: String?
    /// The line of its fence, from 1.
    let line: Int
    /// Its lines.
    var lines: [String]

    /// The codes among its marks.
    var codes: [String] { marks.filter { $0 != "append" && $0 != "fragment" } }

    /// Its text.
    var text: String { lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n" }
  }

  /// What a page is made of.
  enum Part {
    /// A line outside of blocks.
    case line(String)
    /// A block.
    case block(Block)
  }

  /// Where it is.
  let url: URL
  /// What it is made of.
  var parts: [Part] = []

  /// Reads a page.
  init(_ url: URL) throws {
    self.url = url
    var open: Block?
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let block = open, line == "```" {
        parts.append(.block(block))
        open = nil
      } else if open != nil {
        open?.lines.append(String(line))
      } else if line.hasPrefix("```") {
        open = Block(info: line.dropFirst(3), line: index + 1)
      } else {
        parts.append(.line(String(line)))
      }
    }
    if let open { throw Unclosed(page: url.lastPathComponent, line: open.line) }
  }

  /// A fence without its end.
  struct Unclosed: Error {
    let page: String
    let line: Int
  }

  /// The page as it would be written.
  var text: String {
    parts.map { part in
      switch part {
      case .line(let line): line
      case .block(let block): "```\(block.info)\n\(block.text)```"
      }
    }.joined(separator: "\n")
  }

  /// The blocks.
  var blocks: [Block] {
    parts.compactMap { if case .block(let block) = $0 { block } else { nil } }
  }
}

extension MarkdownPage.Block {
  /// The block that begins with a fence and these words.
  fileprivate init(info: Substring, line: Int) {
    var words = info.split(separator: " ").map(String.init)
    language = words.isEmpty ? "" : words.removeFirst()
    title = words.first { $0.hasPrefix("title=") }.map { String($0.dropFirst("title=".count)) }
    marks = words.filter { !$0.hasPrefix("title=") }
    self.line = line
    lines = []
  }

  /// The words after the fence; a title stands last but one where it is appended to.
  fileprivate var info: String {
    let codes = marks.filter { $0 != "append" }
    let end = marks.contains("append") ? ["append"] : []
    return ([language] + codes + (title.map { ["title=\($0)"] } ?? []) + end).joined(separator: " ")
  }
}

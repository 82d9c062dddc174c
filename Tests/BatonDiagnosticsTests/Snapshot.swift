import Foundation
import Testing

@testable import BatonDiagnostics

/// Sources, what is wrong with them and how that is told, held against a file of `Golden/`.
///
/// `UPDATE_SNAPSHOTS=1 swift test` writes the files anew.
struct Snapshot {
  /// The texts, the main one first.
  private(set) var sources = SourceMap()
  /// What is wrong.
  var diagnostics = Diagnostics()

  /// Sources by name.
  init(_ texts: (name: String, text: String)...) {
    for text in texts { _ = sources.add(SourceText(name: text.name, text.text)) }
  }

  /// One source of those bytes.
  init(bytes: [UInt8]) { _ = sources.add(SourceText(name: "main.baton", bytes: bytes)) }

  /// Where `words` stand in a file, for the `count`th time.
  func at(_ words: String, _ count: Int = 1, file: Int = 0) throws -> SourceRange {
    let id = SourceID(file)
    let bytes = sources[id].bytes
    let wanted = Array(words.utf8)
    var left = count
    for start in 0...max(0, bytes.count - wanted.count) where bytes[start...].starts(with: wanted) {
      left -= 1
      if left == 0 { return SourceRange(id, start, start + wanted.count) }
    }
    throw Missing(words: words)
  }

  /// Words that a source does not have.
  struct Missing: Error { let words: String }

  /// Holds sources and rendering against the file `name`.
  func check(_ name: String, json: Bool = false, location: Testing.SourceLocation = #_sourceLocation) throws {
    var text = ""
    for source in sources.texts {
      text += "=== \(source.name) ===\n"
      let visible = String(decoding: source.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      text += visible.map { VisibleText.line(String($0), limit: 200) }.joined(separator: "\n") + "\n"
    }
    text += "=== text ===\n" + diagnostics.rendered(in: sources).plain
    if json { text += "=== json ===\n" + diagnostics.json(in: sources) }
    try Snapshot.check(text, name, location: location)
  }

  /// Holds a text against the file `name`.
  static func check(_ text: String, _ name: String, location: Testing.SourceLocation = #_sourceLocation) throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(name).snap")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: url)
    }
    let golden = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    #expect(text == golden, "differs from \(url.lastPathComponent)", sourceLocation: location)
  }
}

extension DiagnosticCode {
  /// A code for tests alone.
  static let sample = DiagnosticCode("E0203", "no such value", "It is not there.", wrong: "", right: "")
  /// A warning for tests alone.
  static let sampleWarning = DiagnosticCode("W0801", "never used", "Nothing uses it.", wrong: "", right: "")
}

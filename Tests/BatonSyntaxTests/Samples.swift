import BatonDiagnostics
import Foundation

@testable import BatonSyntax

/// Policies to try things on.
enum Samples {
  /// The policies of the examples, of the standard library, and those made for tests, by their path.
  static let all: [(name: String, text: String)] = {
    var files: [String] = []
    for folder in ["examples", "stdlib", "Tests/BatonSyntaxTests/Fixtures"] {
      let walk = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
      while let path = walk?.nextObject() as? String {
        if path.hasSuffix(".baton") { files.append("\(folder)/\(path)") }
      }
    }
    return files.sorted().map { name in
      let text = try? String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
      return (name, text ?? "")
    }
  }()

  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of a file of the package.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }
}

/// What a text is read as.
func parsed(_ text: String) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) { parsed(Array(text.utf8)) }

/// What some bytes are read as.
func parsed(_ bytes: [UInt8]) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
  SyntaxTree.parse(source: SourceText(name: "test.baton", bytes: bytes), id: SourceID(0))
}

/// The diagnostics of a text, each as `line:column code message`.
func faults(_ text: String) -> [String] {
  let (tree, diagnostics) = parsed(text)
  return diagnostics.map { diagnostic in
    let place = tree.source.position(at: diagnostic.primary.range.start)
    return "\(place.line):\(place.column) \(diagnostic.code.id) \(diagnostic.message)"
  }
}

import BatonDiagnostics
import Testing

@testable import BatonSyntax

/// A policy with what is expected to be wrong written below the lines: `# ^^^ E0101 message`, the carets below the words.
enum Marked {
  /// Reads the policy without its marks, and holds what is wrong with it against them.
  static func check(_ text: String, location: Testing.SourceLocation = #_sourceLocation) {
    var lines: [String] = []
    var marks: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let blanks = line.prefix { $0 == " " }.count
      let rest = line.dropFirst(blanks)
      guard rest.hasPrefix("#"), let caret = line.firstIndex(of: "^") else {
        lines.append(String(line))
        continue
      }
      let column = line.distance(from: line.startIndex, to: caret) + 1
      let carets = line[caret...].prefix { $0 == "^" }
      let message = line[carets.endIndex...].drop { $0 == " " }
      marks.append("\(lines.count):\(column)+\(carets.count) \(message)")
    }
    let (tree, diagnostics) = parsed(lines.joined(separator: "\n"))
    let found = diagnostics.map { diagnostic in
      let range = diagnostic.primary.range
      let place = tree.source.position(at: range.start)
      let width = max(1, tree.source.string(range.start..<range.end).unicodeScalars.count)
      return "\(place.line):\(place.column)+\(width) \(diagnostic.code.id) \(diagnostic.message)"
    }
    #expect(found == marks, sourceLocation: location)
  }
}

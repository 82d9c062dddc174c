import Baton
import BatonDiagnostics
import BatonSemantics

/// Diagnostics as compilers print them, `file:line:column: error: …`, so that editors find the place.
enum Messages {
  /// All that the checker says of a file.
  static func lines(of result: CheckResult, file: String) -> [String] {
    let folder = file.prefix(through: file.lastIndex(of: "/") ?? file.startIndex)
    func place(_ range: SourceRange) -> String {
      (folder.hasSuffix("/") ? String(folder) : "") + result.sources.place(of: range)
    }
    var lines: [String] = []
    let (told, more) = result.diagnostics.told()
    for diagnostic in told {
      let at = place(diagnostic.primary.range)
      let label = diagnostic.primary.text.isEmpty ? "" : ": " + diagnostic.primary.text
      lines.append("\(at): \(diagnostic.severity.rawValue): \(diagnostic.message)\(label) [\(diagnostic.code.id)]")
      lines += diagnostic.labels.map { "\(place($0.range)): note: \($0.text)" }
      for note in diagnostic.notes + [diagnostic.help].compactMap(\.self) + diagnostic.fixes.map(\.message) {
        lines.append("\(at): note: \(note)")
      }
    }
    if more > 0 { lines.append("\(file):1:1: note: \(more) more") }
    return lines.map { VisibleText.line($0) }
  }
}

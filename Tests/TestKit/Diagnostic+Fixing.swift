package import BatonDiagnostics

extension Fix {
  /// The text of a file after the fix.
  package func applied(to text: [UInt8], of file: SourceID) -> [UInt8] {
    var text = text
    for edit in edits.filter({ $0.range.file == file }).sorted(by: { $0.range > $1.range }) {
      text.replaceSubrange(edit.range.start..<edit.range.end, with: Array(edit.text.utf8))
    }
    return text
  }
}

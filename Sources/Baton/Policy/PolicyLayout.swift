package import BatonDiagnostics
import BatonSyntax

/// A policy's text in the one layout.
package struct PolicyLayout: Sendable {
  /// The text in the one layout; as it was, where it has an error.
  package let bytes: [UInt8]
  /// Whether that differs from what was there.
  package let isChanged: Bool
  /// What is wrong with its syntax.
  package let diagnostics: Diagnostics
  /// The text as it was.
  package let sources: SourceMap
}

extension Policy {
  /// The layout of a file. Only its syntax is looked at: what it uses need not be there.
  ///
  /// - Throws: `FileError` when it cannot be read.
  package static func layout(ofFile path: String) throws(FileError) -> PolicyLayout {
    let text = SourceText(name: path, bytes: try FileReader.read(path))
    var sources = SourceMap()
    let (bytes, found) = Formatter.format(text, id: sources.add(text))
    return PolicyLayout(
      bytes: bytes, isChanged: bytes != text.bytes, diagnostics: Diagnostics(found), sources: sources)
  }
}

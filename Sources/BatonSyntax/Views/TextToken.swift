package import BatonDiagnostics

/// A text in quotes.
package struct TextToken: Sendable, Hashable {
  /// The token, quotes included.
  package let token: SyntaxToken

  init(_ token: SyntaxToken) { self.token = token }

  /// Where it stands, quotes included.
  package var range: SourceRange { token.range }

  /// The bytes between the quotes.
  package var content: SourceRange {
    let content = StringContent.content(of: token.bytes, in: token.tree.source.bytes)
    return SourceRange(token.tree.file, content.lowerBound, content.upperBound)
  }

  /// What it says, with `\n` and its like put in.
  package var value: String {
    let source = token.tree.source.bytes
    return StringContent.value(of: StringContent.content(of: token.bytes, in: source), source)
  }

  /// The scalars of what it says, each with the offset in the file of what is written for it.
  package var scalars: [(scalar: Unicode.Scalar, offset: Int)] {
    let source = token.tree.source.bytes
    return StringContent.scalars(of: StringContent.content(of: token.bytes, in: source), source)
  }
}

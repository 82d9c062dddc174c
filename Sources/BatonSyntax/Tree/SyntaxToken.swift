package import BatonDiagnostics

/// A token of a tree.
package struct SyntaxToken: Sendable {
  /// The tree.
  package let tree: SyntaxTree
  /// The place among its tokens.
  package let index: Int

  init(tree: SyntaxTree, index: Int) {
    self.tree = tree
    self.index = index
  }

  /// What it is.
  package var kind: SyntaxKind { tree.tokens[index].kind }
  /// The keyword that it is, or would be in another position.
  package var keyword: Keyword? { tree.tokens[index].keyword }
  /// Whether it is the first on its line, trivia aside.
  package var startsLine: Bool { tree.tokens[index].startsLine }
  /// Where it stands.
  package var range: SourceRange {
    let token = tree.tokens[index]
    return SourceRange(tree.file, Int(token.start), Int(token.end))
  }
  /// Its text as written; of a name in small letters, since capitals in one have been told.
  package var text: String {
    let hasCapitals = (kind == .name || kind == .unit) && tree.source.bytes[bytes].contains { smallLetter($0) != $0 }
    guard hasCapitals else { return tree.source.string(bytes) }
    return String(decoding: tree.source.bytes[bytes].map(smallLetter), as: UTF8.self)
  }
  /// The offsets of its bytes.
  package var bytes: Range<Int> {
    let token = tree.tokens[index]
    return Int(token.start)..<Int(token.end)
  }

  /// Whether it stands there as that keyword.
  package func isKeyword(_ keyword: Keyword) -> Bool {
    self.keyword == keyword && (kind == .keyword || kind.isReserved)
  }
}

extension SyntaxToken: Hashable {
  /// Whether they are one token of one tree.
  package static func == (a: SyntaxToken, b: SyntaxToken) -> Bool { a.index == b.index && a.tree === b.tree }
  /// Hashes the place in the tree.
  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

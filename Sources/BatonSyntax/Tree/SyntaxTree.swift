package import BatonDiagnostics

/// The whole of a file as a tree: every byte in a token, every word in a node.
///
/// Flat arrays, children before their parents: a chain of a million terms is one wide node, and nothing recurses when
/// the tree is freed. The first `tiling` tokens tile the bytes; those of the holes in templates come after them and lie
/// within their strings.
package final class SyntaxTree: Sendable {
  /// The file's number in its map.
  package let file: SourceID
  /// The file.
  package let source: SourceText
  /// How many tokens tile the bytes.
  package let tiling: Int
  let tokens: [Token]
  let nodes: [Node]
  let children: [Child]

  init(file: SourceID, source: SourceText, tiling: Int, tokens: [Token], nodes: [Node], children: [Child]) {
    self.file = file
    self.source = source
    self.tiling = tiling
    self.tokens = tokens
    self.nodes = nodes
    self.children = children
  }

  /// The node of the whole file.
  package var root: Syntax { Syntax(tree: self, node: nodes.count - 1) }
  /// The root as a file.
  package var policy: FileSyntax { FileSyntax(unchecked: root) }

  /// The bytes that the tokens tile: those of the source.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for token in tokens[..<tiling] { bytes += source.bytes[Int(token.start)..<Int(token.end)] }
    return bytes
  }

  /// The token at `index`.
  package func token(_ index: Int) -> SyntaxToken { SyntaxToken(tree: self, index: index) }
}

/// A token as it is kept.
struct Token {
  /// The offset of its first byte.
  var start: UInt32
  /// The offset after its last byte.
  var end: UInt32
  /// What it is.
  var kind: SyntaxKind
  /// The keyword that it may be.
  var keyword: Keyword?
  /// Whether it is the first on its line, trivia aside.
  var startsLine = false
  /// Whether what is wrong with it has been told: of a text, that it has no end.
  var isTold = false
}

/// A node as it is kept.
struct Node {
  /// What it is.
  var kind: SyntaxKind
  /// The offset of its first byte.
  var start: UInt32
  /// The offset after its last byte.
  var end: UInt32
  /// The place of its first child.
  var firstChild: UInt32
  /// How many it has.
  var childCount: UInt32
}

/// A token or a node by its index.
struct Child {
  /// Twice the index, and 1 for a node.
  private let code: UInt32

  /// The token at `index`.
  static func token(_ index: Int) -> Child { Child(code: UInt32(truncatingIfNeeded: index) << 1) }
  /// The node at `index`.
  static func node(_ index: Int) -> Child { Child(code: UInt32(truncatingIfNeeded: index) << 1 | 1) }

  /// Whether it is a node.
  var isNode: Bool { code & 1 == 1 }
  /// The index among tokens, or among nodes.
  var index: Int { Int(code >> 1) }
}

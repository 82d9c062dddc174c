package import BatonDiagnostics

/// A node of a tree.
package struct Syntax: Sendable {
  /// The tree.
  package let tree: SyntaxTree
  /// The place among its nodes; children stand before their parents.
  package let node: Int

  init(tree: SyntaxTree, node: Int) {
    self.tree = tree
    self.node = node
  }

  /// What it is.
  package var kind: SyntaxKind { tree.nodes[node].kind }

  /// From its first word to its last; empty where something is missing.
  package var range: SourceRange {
    let node = tree.nodes[node]
    return SourceRange(tree.file, Int(node.start), Int(node.end))
  }

  /// The text from its first word to its last.
  package var text: String { tree.source.string(range.start..<range.end) }

  /// Its words and the nodes below it, in order.
  package var children: SyntaxChildren { SyntaxChildren(parent: self) }

  /// The nodes below it, in order.
  package var nodes: [Syntax] { places.compactMap { childNode(at: $0) } }

  /// The first node of that kind directly below.
  package func child(_ kind: SyntaxKind) -> Syntax? { child { $0 == kind } }

  /// The first node directly below whose kind is one that is wanted.
  package func child(where isWanted: (SyntaxKind) -> Bool) -> Syntax? {
    for place in places where tree.children[place].isNode {
      let node = tree.children[place].index
      if isWanted(tree.nodes[node].kind) { return Syntax(tree: tree, node: node) }
    }
    return nil
  }

  /// The first token of that kind directly below.
  package func token(_ kind: SyntaxKind) -> SyntaxToken? {
    for place in places where !tree.children[place].isNode {
      let token = tree.children[place].index
      if tree.tokens[token].kind == kind { return SyntaxToken(tree: tree, index: token) }
    }
    return nil
  }

  /// The first of its own words that is that keyword.
  package func token(_ keyword: Keyword) -> SyntaxToken? {
    for place in places where !tree.children[place].isNode {
      let token = SyntaxToken(tree: tree, index: tree.children[place].index)
      if token.isKeyword(keyword) { return token }
    }
    return nil
  }

  /// Where the tree keeps what stands directly below.
  var places: Range<Int> {
    let first = Int(tree.nodes[node].firstChild)
    return first..<(first + Int(tree.nodes[node].childCount))
  }

  /// The node at a place of what the tree keeps; nil for a token.
  func childNode(at place: Int) -> Syntax? {
    let child = tree.children[place]
    return child.isNode ? Syntax(tree: tree, node: child.index) : nil
  }

  /// The first word in it.
  package var firstToken: SyntaxToken? {
    var place = self
    while let first = place.children.first {
      switch first {
      case .token(let token): return token
      case .node(let node):
        // An empty node is a missing part; what comes after it is the first word.
        if node.children.isEmpty {
          return place.children.dropFirst().lazy.compactMap { $0.token ?? $0.node?.firstToken }.first
        }
        place = node
      }
    }
    return nil
  }
}

extension Syntax: Hashable {
  /// Whether they are one node of one tree.
  package static func == (a: Syntax, b: Syntax) -> Bool { a.node == b.node && a.tree === b.tree }
  /// Hashes the place in the tree.
  package func hash(into hasher: inout Hasher) { hasher.combine(node) }
}

/// What stands directly below a node.
package enum SyntaxElement: Sendable {
  case node(Syntax)
  case token(SyntaxToken)

  /// The node, if it is one.
  package var node: Syntax? { if case .node(let node) = self { node } else { nil } }
  /// The token, if it is one.
  package var token: SyntaxToken? { if case .token(let token) = self { token } else { nil } }
  /// Where it stands.
  package var range: SourceRange {
    switch self {
    case .node(let node): node.range
    case .token(let token): token.range
    }
  }
}

/// What stands directly below a node, in order.
package struct SyntaxChildren: RandomAccessCollection, Sendable {
  let parent: Syntax

  /// The place of the first.
  package var startIndex: Int { 0 }
  /// The place after the last.
  package var endIndex: Int { Int(parent.tree.nodes[parent.node].childCount) }

  /// The child at `index`.
  package subscript(index: Int) -> SyntaxElement {
    precondition(index >= 0 && index < endIndex, "no such child")
    let child = parent.tree.children[Int(parent.tree.nodes[parent.node].firstChild) + index]
    return child.isNode
      ? .node(Syntax(tree: parent.tree, node: child.index)) : .token(SyntaxToken(tree: parent.tree, index: child.index))
  }
}

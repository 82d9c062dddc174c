package import BatonDiagnostics

/// A node seen as what it is.
///
/// Every part is optional where it can be missing; what is missing has been told by the parser.
package protocol SyntaxView: Sendable, Hashable {
  /// The kind of its nodes.
  static var kind: SyntaxKind { get }
  /// The node.
  var syntax: Syntax { get }
  /// A view of a node that is of that kind.
  init(unchecked syntax: Syntax)
}

extension SyntaxView {
  /// A view of the node, if it is of that kind.
  package init?(_ syntax: Syntax?) {
    guard let syntax, syntax.kind == Self.kind else { return nil }
    self.init(unchecked: syntax)
  }

  /// From its first word to its last.
  package var range: SourceRange { syntax.range }
}

extension Syntax {
  /// The first node below that is a `View`.
  func first<View: SyntaxView>(_ type: View.Type) -> View? { View(child(View.kind)) }
  /// All nodes directly below that are a `View`.
  func all<View: SyntaxView>(_ type: View.Type) -> [View] { nodes.compactMap { View($0) } }
  /// The first expression directly below; `nil` where it is missing altogether.
  var expression: ExpressionSyntax? { ExpressionSyntax(child { $0.isExpression }) }
  /// All expressions directly below, missing ones included.
  var expressions: [ExpressionSyntax] { nodes.compactMap { ExpressionSyntax($0) } }
  /// The expression directly below that has so many before it.
  func expression(_ place: Int) -> ExpressionSyntax? {
    var left = place
    for place in places where tree.children[place].isNode {
      let node = tree.children[place].index
      guard tree.nodes[node].kind.isExpression else { continue }
      if left == 0 { return ExpressionSyntax(Syntax(tree: tree, node: node)) }
      left -= 1
    }
    return nil
  }
  /// The first name among its own words.
  var name: SyntaxToken? { token(.name) }
  /// All names among its own words.
  var names: [SyntaxToken] { children.compactMap(\.token).filter { $0.kind == .name } }
  /// The first text among its own words.
  var string: TextToken? { token(.string).map(TextToken.init) }
  /// All texts among its own words.
  var strings: [TextToken] { children.compactMap(\.token).filter { $0.kind == .string }.map(TextToken.init) }

  /// The first expression, path aside, that stands after that keyword.
  func expression(after keyword: Keyword) -> ExpressionSyntax? {
    var passed = false
    for child in children {
      switch child {
      case .token(let token): passed = passed || token.isKeyword(keyword)
      case .node(let node): if passed, let expression = ExpressionSyntax(node) { return expression }
      }
    }
    return nil
  }

  /// The first text that stands after that keyword.
  func string(after keyword: Keyword) -> TextToken? {
    var passed = false
    for case .token(let token) in children {
      if passed, token.kind == .string { return TextToken(token) }
      passed = passed || token.isKeyword(keyword)
    }
    return nil
  }

  /// The lines of the `##` comment right above it.
  var documentation: String? {
    guard let first = firstToken else { return nil }
    var lines: [String] = []
    var newlines = 0
    var index = first.index - 1
    while index >= 0 {
      let token = tree.token(index)
      switch token.kind {
      case .newline: newlines += 1
      case .docComment:
        // A blank line sets a comment apart from what is below.
        if newlines > 1 { return lines.isEmpty ? nil : lines.reversed().joined(separator: "\n") }
        // A comment behind something on its line belongs to that line.
        if !token.startsLine { return lines.isEmpty ? nil : lines.reversed().joined(separator: "\n") }
        lines.append(token.documentationLine)
        newlines = 0
      case .comment: newlines = 0
      case .whitespace: break
      default: return lines.isEmpty ? nil : lines.reversed().joined(separator: "\n")
      }
      index -= 1
    }
    return lines.isEmpty ? nil : lines.reversed().joined(separator: "\n")
  }
}

extension SyntaxToken {
  /// What a `##` comment says.
  fileprivate var documentationLine: String {
    var bytes = tree.source.bytes[bytes].dropFirst(2)
    if bytes.first == UInt8(ascii: " ") { bytes = bytes.dropFirst() }
    while let last = bytes.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

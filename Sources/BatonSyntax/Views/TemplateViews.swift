package import BatonDiagnostics

/// A text with holes.
package struct TemplateSyntax: SyntaxView {
  package static let kind = SyntaxKind.template
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// A piece of it.
  package enum Segment: Sendable, Hashable {
    /// Text as it is, escapes and doubled braces undone.
    case literal(String, SourceRange)
    case hole(HoleSyntax)
  }

  /// The text's token, quotes included.
  package var text: TextToken? { syntax.string }

  /// The pieces in order.
  package var segments: [Segment] {
    syntax.children.compactMap { child in
      switch child {
      case .node(let node): return HoleSyntax(node).map { .hole($0) }
      case .token(let token):
        guard token.kind == .templateText else { return nil }
        let value = StringContent.value(of: token.bytes, syntax.tree.source.bytes, bracesDoubled: true)
        return .literal(value, token.range)
      }
    }
  }
}

/// `{E}` or `{E|fallback}`.
package struct HoleSyntax: SyntaxView {
  package static let kind = SyntaxKind.hole
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// What is filled in.
  package var expression: ExpressionSyntax? { syntax.expression }
  /// What is said where it is unknown; empty of `{E|}`, nil where nothing is said.
  package var fallback: String? {
    guard syntax.token(.bar) != nil else { return nil }
    return syntax.token(.templateText).map { StringContent.value(of: $0.bytes, syntax.tree.source.bytes) } ?? ""
  }
}

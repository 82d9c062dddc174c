import BatonDiagnostics

/// `A + B - C …`.
package struct AdditiveSyntax: SyntaxView {
  package static let kind = SyntaxKind.additive
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Two or more.
  package var operands: [ExpressionSyntax] { syntax.expressions }
  /// `+` or `-` between each two.
  package var operators: [SyntaxToken] { syntax.children.compactMap(\.token) }
}

/// `A * B / C …`.
package struct MultiplicativeSyntax: SyntaxView {
  package static let kind = SyntaxKind.multiplicative
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Two or more.
  package var operands: [ExpressionSyntax] { syntax.expressions }
  /// `*` or `/` between each two.
  package var operators: [SyntaxToken] { syntax.children.compactMap(\.token) }
}

/// `-E`.
package struct NegationSyntax: SyntaxView {
  package static let kind = SyntaxKind.negation
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// What is negated.
  package var operand: ExpressionSyntax? { syntax.expression }
}

/// `(E)`.
package struct ParenthesizedSyntax: SyntaxView {
  package static let kind = SyntaxKind.parenthesized
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// What stands inside.
  package var expression: ExpressionSyntax? { syntax.expression }
}

/// `{a, b}`.
package struct SetSyntax: SyntaxView {
  package static let kind = SyntaxKind.setLiteral
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its elements in order.
  package var elements: [ExpressionSyntax] { syntax.expressions }
}

/// `team "x"`.
package struct TeamReferenceSyntax: SyntaxView {
  package static let kind = SyntaxKind.teamReference
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The team's id; nil where it is missing.
  package var id: TextToken? { syntax.string }
}

/// Names joined by dots.
package struct PathSyntax: SyntaxView {
  package static let kind = SyntaxKind.path
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The names in order; never empty, but a name after the last dot can be missing.
  package var parts: [SyntaxToken] { syntax.names }
  /// The names joined by dots.
  package var text: String {
    let range = syntax.range
    let isPlain = syntax.tree.source.bytes[range.start..<range.end].allSatisfy {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
    return isPlain && !isUnfinished ? syntax.text : parts.map(\.text).joined(separator: ".")
  }
  /// Whether a name is missing after its last dot, which has been told.
  package var isUnfinished: Bool { syntax.children.last?.token?.kind != .name }
}

/// `NAME[key, …].COLUMN`.
package struct CellSyntax: SyntaxView {
  package static let kind = SyntaxKind.cell
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The table's name.
  package var table: PathSyntax? { PathSyntax(syntax.nodes.first) }
  /// The keys in order.
  package var keys: [ExpressionSyntax] { syntax.expressions.dropFirst().map { $0 } }
  /// The column; nil where none is said.
  package var column: SyntaxToken? { syntax.name }
  /// Whether a column is missing after the dot, which has been told.
  package var isUnfinished: Bool { syntax.token(.dot) != nil && column == nil }
}

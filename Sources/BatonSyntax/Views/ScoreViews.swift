import BatonDiagnostics

/// `score NAME [between A and B] { ±N when CONDITION … }`.
package struct ScoreSyntax: SyntaxView {
  package static let kind = SyntaxKind.scoreDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its name.
  package var name: SyntaxToken? { syntax.name }
  /// Whether it has bounds.
  package var hasBounds: Bool { syntax.token(.between) != nil }
  /// The lower bound.
  package var lower: ExpressionSyntax? { syntax.expressions.first }
  /// The upper bound.
  package var upper: ExpressionSyntax? { syntax.expressions.dropFirst().first }
  /// Its lines in order.
  package var items: [ScoreItemSyntax] { syntax.all(ScoreItemSyntax.self) }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }
}

/// `±N when CONDITION`.
package struct ScoreItemSyntax: SyntaxView {
  package static let kind = SyntaxKind.scoreItem
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Whether the amount is taken away.
  package var isNegative: Bool { syntax.token(.minus) != nil }
  /// The sign.
  package var sign: SyntaxToken? { syntax.token(.plus) ?? syntax.token(.minus) }
  /// The amount without its sign.
  package var amount: NumberSyntax? { syntax.first(NumberSyntax.self) }
  /// When it counts.
  package var condition: ExpressionSyntax? { syntax.expression(after: .when) }
}

/// `qualification NAME { LABEL CONDITION … }`.
package struct QualificationSyntax: SyntaxView {
  package static let kind = SyntaxKind.qualificationDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its name.
  package var name: SyntaxToken? { syntax.name }
  /// Its criteria in order.
  package var criteria: [CriterionSyntax] { syntax.all(CriterionSyntax.self) }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }
}

/// `LABEL CONDITION`.
package struct CriterionSyntax: SyntaxView {
  package static let kind = SyntaxKind.criterion
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its label.
  package var label: SyntaxToken? { syntax.name }
  /// When it is met.
  package var condition: ExpressionSyntax? { syntax.expression }
}

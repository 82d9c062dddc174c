package import BatonDiagnostics

/// An expression.
package enum ExpressionSyntax: Sendable, Hashable {
  case or(OrSyntax)
  case and(AndSyntax)
  case not(NotSyntax)
  case comparison(ComparisonSyntax)
  case between(BetweenSyntax)
  case additive(AdditiveSyntax)
  case multiplicative(MultiplicativeSyntax)
  case negation(NegationSyntax)
  case known(KnownSyntax)
  case unknown(UnknownSyntax)
  case cell(CellSyntax)
  case team(TeamReferenceSyntax)
  case count(CountSyntax)
  case streak(StreakSyntax)
  case parenthesized(ParenthesizedSyntax)
  case set(SetSyntax)
  case bool(BoolSyntax)
  case number(NumberSyntax)
  case date(DateLiteralSyntax)
  case instant(InstantLiteralSyntax)
  case text(TextLiteralSyntax)
  case path(PathSyntax)
  /// Nothing; it has been told.
  case missing(Syntax)

  /// A view of the node, if it is an expression or the place where one is missing.
  package init?(_ syntax: Syntax?) {
    guard let syntax else { return nil }
    switch syntax.kind {
    case .orExpression: self = .or(OrSyntax(unchecked: syntax))
    case .andExpression: self = .and(AndSyntax(unchecked: syntax))
    case .notExpression: self = .not(NotSyntax(unchecked: syntax))
    case .comparison: self = .comparison(ComparisonSyntax(unchecked: syntax))
    case .betweenExpression: self = .between(BetweenSyntax(unchecked: syntax))
    case .additive: self = .additive(AdditiveSyntax(unchecked: syntax))
    case .multiplicative: self = .multiplicative(MultiplicativeSyntax(unchecked: syntax))
    case .negation: self = .negation(NegationSyntax(unchecked: syntax))
    case .knownExpression: self = .known(KnownSyntax(unchecked: syntax))
    case .unknownExpression: self = .unknown(UnknownSyntax(unchecked: syntax))
    case .cell: self = .cell(CellSyntax(unchecked: syntax))
    case .teamReference: self = .team(TeamReferenceSyntax(unchecked: syntax))
    case .countExpression: self = .count(CountSyntax(unchecked: syntax))
    case .streakExpression: self = .streak(StreakSyntax(unchecked: syntax))
    case .parenthesized: self = .parenthesized(ParenthesizedSyntax(unchecked: syntax))
    case .setLiteral: self = .set(SetSyntax(unchecked: syntax))
    case .boolLiteral: self = .bool(BoolSyntax(unchecked: syntax))
    case .numberLiteral: self = .number(NumberSyntax(unchecked: syntax))
    case .dateLiteral: self = .date(DateLiteralSyntax(unchecked: syntax))
    case .instantLiteral: self = .instant(InstantLiteralSyntax(unchecked: syntax))
    case .textLiteral: self = .text(TextLiteralSyntax(unchecked: syntax))
    case .path: self = .path(PathSyntax(unchecked: syntax))
    case .missing: self = .missing(syntax)
    default: return nil
    }
  }

  /// The node.
  package var syntax: Syntax {
    switch self {
    case .or(let view): view.syntax
    case .and(let view): view.syntax
    case .not(let view): view.syntax
    case .comparison(let view): view.syntax
    case .between(let view): view.syntax
    case .additive(let view): view.syntax
    case .multiplicative(let view): view.syntax
    case .negation(let view): view.syntax
    case .known(let view): view.syntax
    case .unknown(let view): view.syntax
    case .cell(let view): view.syntax
    case .team(let view): view.syntax
    case .count(let view): view.syntax
    case .streak(let view): view.syntax
    case .parenthesized(let view): view.syntax
    case .set(let view): view.syntax
    case .bool(let view): view.syntax
    case .number(let view): view.syntax
    case .date(let view): view.syntax
    case .instant(let view): view.syntax
    case .text(let view): view.syntax
    case .path(let view): view.syntax
    case .missing(let syntax): syntax
    }
  }

  /// From its first word to its last; empty where it is missing.
  package var range: SourceRange { syntax.range }
}

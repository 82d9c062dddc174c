package import BatonDiagnostics

/// A type.
package enum TypeSyntax: Sendable, Hashable {
  case named(NamedTypeSyntax)
  case money(MoneyTypeSyntax)
  case set(SetTypeSyntax)
  case oneOf(OneOfTypeSyntax)

  /// A view of the node, if it is a type.
  package init?(_ syntax: Syntax?) {
    guard let syntax else { return nil }
    switch syntax.kind {
    case .namedType: self = .named(NamedTypeSyntax(unchecked: syntax))
    case .moneyType: self = .money(MoneyTypeSyntax(unchecked: syntax))
    case .setType: self = .set(SetTypeSyntax(unchecked: syntax))
    case .oneOfType: self = .oneOf(OneOfTypeSyntax(unchecked: syntax))
    default: return nil
    }
  }

  /// The node.
  package var syntax: Syntax {
    switch self {
    case .named(let view): view.syntax
    case .money(let view): view.syntax
    case .set(let view): view.syntax
    case .oneOf(let view): view.syntax
    }
  }

  /// From its first word to its last.
  package var range: SourceRange { syntax.range }
}

/// `bool`, `number`, `duration`, `instant`, `text`, `team`, `priority`, or a type that is declared.
package struct NamedTypeSyntax: SyntaxView {
  package static let kind = SyntaxKind.namedType
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The word.
  package var name: SyntaxToken? { syntax.name }
}

/// `money CUR`.
package struct MoneyTypeSyntax: SyntaxView {
  package static let kind = SyntaxKind.moneyType
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The currency.
  package var currency: SyntaxToken? { syntax.name }
}

/// `set of T`.
package struct SetTypeSyntax: SyntaxView {
  package static let kind = SyntaxKind.setType
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The type of its elements.
  package var element: TypeSyntax? { TypeSyntax(syntax.child { $0.isType }) }
}

/// `one of a, b "label"`.
package struct OneOfTypeSyntax: SyntaxView {
  package static let kind = SyntaxKind.oneOfType
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its values in order.
  package var values: [EnumValueSyntax] { syntax.all(EnumValueSyntax.self) }
}

import BatonDiagnostics

/// `policy "name" [in "ZONE"]`.
package struct PolicySyntax: SyntaxView {
  package static let kind = SyntaxKind.policyDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The word `policy`.
  package var keyword: SyntaxToken? { syntax.token(.policy) }
  /// Its name.
  package var name: TextToken? { syntax.string(after: .policy) }
  /// Its time zone.
  package var zone: TextToken? { syntax.string(after: .in) }
}

/// `use std.intents` or `use "shared/teams.baton"`.
package struct UseSyntax: SyntaxView {
  package static let kind = SyntaxKind.useDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The module's name.
  package var module: PathSyntax? { syntax.first(PathSyntax.self) }
  /// The file's path.
  package var file: TextToken? { syntax.string }
}

/// `type NAME is a, b "label"` or `type NAME is a < b`.
package struct TypeDeclarationSyntax: SyntaxView {
  package static let kind = SyntaxKind.typeDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its name.
  package var name: SyntaxToken? { syntax.name }
  /// Its values in order.
  package var values: [EnumValueSyntax] { syntax.all(EnumValueSyntax.self) }
  /// What stands between the values: `,` or `<`.
  package var separators: [SyntaxToken] {
    syntax.children.compactMap(\.token).filter { $0.kind == .comma || $0.kind == .less }
  }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }
}

/// A value of an enum, with what people call it.
package struct EnumValueSyntax: SyntaxView {
  package static let kind = SyntaxKind.enumValue
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The word.
  package var name: SyntaxToken? { syntax.name }
  /// What people call it.
  package var label: TextToken? { syntax.string }
}

/// `fact PATH: TYPE [= literal]`.
package struct FactSyntax: SyntaxView {
  package static let kind = SyntaxKind.factDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its path.
  package var path: PathSyntax? { syntax.first(PathSyntax.self) }
  /// Its type.
  package var type: TypeSyntax? { TypeSyntax(syntax.child { $0.isType }) }
  /// The `=` before its default.
  package var equal: SyntaxToken? { syntax.token(.equal) }
  /// Its default.
  package var defaultValue: ExpressionSyntax? {
    equal == nil ? nil : syntax.nodes.last.flatMap { ExpressionSyntax($0) }
  }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }
}

/// `define PATH [: TYPE] as EXPRESSION` or `define PATH [: TYPE] as { VALUE when CONDITION; … }`.
package struct DefineSyntax: SyntaxView {
  package static let kind = SyntaxKind.defineDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its path.
  package var path: PathSyntax? { syntax.first(PathSyntax.self) }
  /// Its type, where one is said.
  package var type: TypeSyntax? { TypeSyntax(syntax.child { $0.isType }) }
  /// What it stands for; nil where it is by cases.
  package var value: ExpressionSyntax? { syntax.expression(after: .as) }
  /// The cases, where it is by cases.
  package var cases: CasesSyntax? { syntax.first(CasesSyntax.self) }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }
}

/// `{ VALUE when CONDITION; …; otherwise VALUE }`.
package struct CasesSyntax: SyntaxView {
  package static let kind = SyntaxKind.cases
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its cases in order.
  package var items: [CaseSyntax] { syntax.all(CaseSyntax.self) }
}

/// `VALUE when CONDITION` or `otherwise VALUE`.
package struct CaseSyntax: SyntaxView {
  package static let kind = SyntaxKind.caseItem
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Whether it is the `otherwise`.
  package var isOtherwise: Bool { syntax.token(.otherwiseWord) != nil }
  /// The value.
  package var value: ExpressionSyntax? { syntax.expression }
  /// When it counts; nil of an `otherwise`.
  package var condition: ExpressionSyntax? { syntax.expression(after: .when) }
}

package import BatonDiagnostics

/// A whole file.
package struct FileSyntax: SyntaxView {
  package static let kind = SyntaxKind.file
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its declarations in order; what could not be read is left out.
  package var declarations: [DeclarationSyntax] { syntax.nodes.compactMap { DeclarationSyntax($0) } }
}

/// A declaration, or a rule.
package enum DeclarationSyntax: Sendable, Hashable {
  case policy(PolicySyntax)
  case use(UseSyntax)
  case type(TypeDeclarationSyntax)
  case fact(FactSyntax)
  case define(DefineSyntax)
  case intent(IntentSyntax)
  case score(ScoreSyntax)
  case qualification(QualificationSyntax)
  case hours(HoursSyntax)
  case holidays(HolidaysSyntax)
  case table(TableSyntax)
  case team(TeamSyntax)
  case rule(RuleSyntax)
  case also(AlsoSyntax)
  case assert(AssertSyntax)
  case test(TestSyntax)

  /// A view of the node, if it is a declaration.
  package init?(_ syntax: Syntax) {
    switch syntax.kind {
    case .policyDeclaration: self = .policy(PolicySyntax(unchecked: syntax))
    case .useDeclaration: self = .use(UseSyntax(unchecked: syntax))
    case .typeDeclaration: self = .type(TypeDeclarationSyntax(unchecked: syntax))
    case .factDeclaration: self = .fact(FactSyntax(unchecked: syntax))
    case .defineDeclaration: self = .define(DefineSyntax(unchecked: syntax))
    case .intentDeclaration: self = .intent(IntentSyntax(unchecked: syntax))
    case .scoreDeclaration: self = .score(ScoreSyntax(unchecked: syntax))
    case .qualificationDeclaration: self = .qualification(QualificationSyntax(unchecked: syntax))
    case .hoursDeclaration: self = .hours(HoursSyntax(unchecked: syntax))
    case .holidaysDeclaration: self = .holidays(HolidaysSyntax(unchecked: syntax))
    case .tableDeclaration: self = .table(TableSyntax(unchecked: syntax))
    case .teamDeclaration: self = .team(TeamSyntax(unchecked: syntax))
    case .rule: self = .rule(RuleSyntax(unchecked: syntax))
    case .alsoDeclaration: self = .also(AlsoSyntax(unchecked: syntax))
    case .assertDeclaration: self = .assert(AssertSyntax(unchecked: syntax))
    case .testDeclaration: self = .test(TestSyntax(unchecked: syntax))
    default: return nil
    }
  }

  /// The node.
  package var syntax: Syntax {
    switch self {
    case .policy(let view): view.syntax
    case .use(let view): view.syntax
    case .type(let view): view.syntax
    case .fact(let view): view.syntax
    case .define(let view): view.syntax
    case .intent(let view): view.syntax
    case .score(let view): view.syntax
    case .qualification(let view): view.syntax
    case .hours(let view): view.syntax
    case .holidays(let view): view.syntax
    case .table(let view): view.syntax
    case .team(let view): view.syntax
    case .rule(let view): view.syntax
    case .also(let view): view.syntax
    case .assert(let view): view.syntax
    case .test(let view): view.syntax
    }
  }

  /// From its first word to its last.
  package var range: SourceRange { syntax.range }
}

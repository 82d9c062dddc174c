import BatonDiagnostics

/// `team "id" [{ … }]`.
package struct TeamSyntax: SyntaxView {
  package static let kind = SyntaxKind.teamDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its id.
  package var id: TextToken? { syntax.string }
  /// Its lines in order.
  package var items: [TeamItemSyntax] { syntax.nodes.compactMap { TeamItemSyntax($0) } }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }
}

/// A line of a team.
package enum TeamItemSyntax: Sendable, Hashable {
  case title(TeamTitleSyntax)
  case hours(TeamHoursSyntax)
  case languages(TeamLanguagesSyntax)
  case skills(TeamSkillsSyntax)
  case sla(TeamSlaSyntax)
  case backup(TeamBackupSyntax)
  case notify(NotifySyntax)

  /// A view of the node, if it is a line of a team.
  package init?(_ syntax: Syntax) {
    switch syntax.kind {
    case .teamTitle: self = .title(TeamTitleSyntax(unchecked: syntax))
    case .teamHours: self = .hours(TeamHoursSyntax(unchecked: syntax))
    case .teamLanguages: self = .languages(TeamLanguagesSyntax(unchecked: syntax))
    case .teamSkills: self = .skills(TeamSkillsSyntax(unchecked: syntax))
    case .teamSla: self = .sla(TeamSlaSyntax(unchecked: syntax))
    case .teamBackup: self = .backup(TeamBackupSyntax(unchecked: syntax))
    case .notifyModifier: self = .notify(NotifySyntax(unchecked: syntax))
    default: return nil
    }
  }
}

/// `title "…"`.
package struct TeamTitleSyntax: SyntaxView {
  package static let kind = SyntaxKind.teamTitle
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The title.
  package var title: TextToken? { syntax.string }
}

/// `hours NAME`.
package struct TeamHoursSyntax: SyntaxView {
  package static let kind = SyntaxKind.teamHours
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The name of the hours.
  package var name: SyntaxToken? { syntax.name }
}

/// `languages en, "pt-BR"`.
package struct TeamLanguagesSyntax: SyntaxView {
  package static let kind = SyntaxKind.teamLanguages
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The languages in order.
  package var languages: [WordSyntax] { syntax.children.compactMap { $0.token.flatMap(WordSyntax.init) } }
}

/// `skills networking, billing`.
package struct TeamSkillsSyntax: SyntaxView {
  package static let kind = SyntaxKind.teamSkills
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The skills in order.
  package var skills: [WordSyntax] { syntax.children.compactMap { $0.token.flatMap(WordSyntax.init) } }
}

/// A word, in quotes or not.
package struct WordSyntax: Sendable, Hashable {
  /// The token.
  package let token: SyntaxToken

  /// A view of the token, if it is a name or a text.
  init?(_ token: SyntaxToken) {
    guard token.kind == .name || token.kind == .string else { return nil }
    self.token = token
  }

  /// What it says.
  package var value: String { token.kind == .string ? TextToken(token).value : token.text }
}

/// `sla DURATION`.
package struct TeamSlaSyntax: SyntaxView {
  package static let kind = SyntaxKind.teamSla
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The time.
  package var duration: ExpressionSyntax? { syntax.expression }
}

/// `backup team "y" after DURATION` of a team.
package struct TeamBackupSyntax: SyntaxView {
  package static let kind = SyntaxKind.teamBackup
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The other team.
  package var team: ExpressionSyntax? { syntax.expression(after: .backup) }
  /// How long after this team's turn.
  package var after: ExpressionSyntax? { syntax.expression(after: .after) }
}

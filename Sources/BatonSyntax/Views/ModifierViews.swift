package import BatonDiagnostics

/// What follows an action.
package enum ModifierSyntax: Sendable, Hashable {
  case priority(PrioritySyntax)
  /// `say`, `because`, `next`, `summary` or `tag`.
  case text(TextModifierSyntax)
  case within(WithinSyntax)
  case backup(BackupSyntax)
  case notify(NotifySyntax)
  case attach(AttachSyntax)

  /// A view of the node, if it is a modifier.
  package init?(_ syntax: Syntax) {
    switch syntax.kind {
    case .priorityModifier: self = .priority(PrioritySyntax(unchecked: syntax))
    case .textModifier: self = .text(TextModifierSyntax(unchecked: syntax))
    case .withinModifier: self = .within(WithinSyntax(unchecked: syntax))
    case .backupModifier: self = .backup(BackupSyntax(unchecked: syntax))
    case .notifyModifier: self = .notify(NotifySyntax(unchecked: syntax))
    case .attachModifier: self = .attach(AttachSyntax(unchecked: syntax))
    default: return nil
    }
  }

  /// The node.
  package var syntax: Syntax {
    switch self {
    case .priority(let view): view.syntax
    case .text(let view): view.syntax
    case .within(let view): view.syntax
    case .backup(let view): view.syntax
    case .notify(let view): view.syntax
    case .attach(let view): view.syntax
    }
  }

  /// From its first word to its last.
  package var range: SourceRange { syntax.range }
  /// Its first word, such as `priority`.
  package var keyword: SyntaxToken? { syntax.firstToken }
}

/// `priority P`.
package struct PrioritySyntax: SyntaxView {
  package static let kind = SyntaxKind.priorityModifier
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The priority.
  package var value: ExpressionSyntax? { syntax.expression }
}

/// `say "…"`, `because "…"`, `next "…"`, `summary "…"` or `tag "…"`.
package struct TextModifierSyntax: SyntaxView {
  package static let kind = SyntaxKind.textModifier
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// What the text is for.
  package enum Purpose: Sendable, Hashable {
    case say
    case because
    case next
    case summary
    case tag
  }

  /// What the text is for.
  package var purpose: Purpose {
    switch syntax.firstToken?.keyword {
    case .because: .because
    case .next: .next
    case .summary: .summary
    case .tag: .tag
    default: .say
    }
  }
  /// The text.
  package var template: TemplateSyntax? { syntax.first(TemplateSyntax.self) }
}

/// `within D [of hours.NAME]`.
package struct WithinSyntax: SyntaxView {
  package static let kind = SyntaxKind.withinModifier
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The time.
  package var duration: ExpressionSyntax? { syntax.expression }
  /// The hours whose open time counts.
  package var hours: PathSyntax? { syntax.token(.of) == nil ? nil : PathSyntax(syntax.nodes.last) }
  /// The word `of`.
  package var of: SyntaxToken? { syntax.token(.of) }
}

/// `backup TEAM after D`.
package struct BackupSyntax: SyntaxView {
  package static let kind = SyntaxKind.backupModifier
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Who takes over.
  package var team: ExpressionSyntax? { syntax.expression(after: .backup) }
  /// When, from the handoff.
  package var after: ExpressionSyntax? { syntax.expression(after: .after) }
}

/// `notify CHANNEL "…"`, of an action or of a team.
package struct NotifySyntax: SyntaxView {
  package static let kind = SyntaxKind.notifyModifier
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The channel.
  package var channel: SyntaxToken? { syntax.name }
  /// Whom.
  package var recipient: TextToken? { syntax.string }
}

/// `attach transcript, facts`.
package struct AttachSyntax: SyntaxView {
  package static let kind = SyntaxKind.attachModifier
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// What to attach: each token's text is one of `transcript`, `qualification`, `intents`, `source`, `facts`,
  /// `questions`, or a word that the checker does not know.
  package var items: [SyntaxToken] { syntax.names }
}

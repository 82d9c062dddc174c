package import BatonDiagnostics

/// `[rule ["name"]] [when CONDITION] [MODIFIER…] ACTION [MODIFIER…] [or queue MODIFIER…]` or `otherwise ACTION`.
package struct RuleSyntax: SyntaxView {
  package static let kind = SyntaxKind.rule
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its first word: `rule`, `when`, `otherwise`, or the action's.
  package var firstWord: SyntaxToken? { syntax.firstToken }
  /// Its name.
  package var name: TextToken? { syntax.string }
  /// Whether it is an `otherwise`.
  package var isOtherwise: Bool { syntax.token(.otherwiseWord) != nil }
  /// When it fires; nil is always.
  package var condition: ExpressionSyntax? { syntax.expression(after: .when) }
  /// What it does; nil where that is missing.
  package var action: ActionSyntax? { ActionSyntax(syntax.child { $0.isAction }) }
  /// What it says beside; of a block, what all inside inherit. Those of `or queue` are not among them.
  package var modifiers: [ModifierSyntax] { syntax.nodes.compactMap { ModifierSyntax($0) } }
  /// The `or queue` of a route.
  package var orQueue: OrQueueSyntax? { syntax.first(OrQueueSyntax.self) }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }
}

/// What a rule does.
package enum ActionSyntax: Sendable, Hashable {
  case route(RouteSyntax)
  case queue(QueueSyntax)
  case ask(AskSyntax)
  case hold(HoldSyntax)
  case block(BlockSyntax)

  /// A view of the node, if it is an action.
  package init?(_ syntax: Syntax?) {
    guard let syntax else { return nil }
    switch syntax.kind {
    case .routeAction: self = .route(RouteSyntax(unchecked: syntax))
    case .queueAction: self = .queue(QueueSyntax(unchecked: syntax))
    case .askAction: self = .ask(AskSyntax(unchecked: syntax))
    case .holdAction: self = .hold(HoldSyntax(unchecked: syntax))
    case .block: self = .block(BlockSyntax(unchecked: syntax))
    default: return nil
    }
  }

  /// The node.
  package var syntax: Syntax {
    switch self {
    case .route(let view): view.syntax
    case .queue(let view): view.syntax
    case .ask(let view): view.syntax
    case .hold(let view): view.syntax
    case .block(let view): view.syntax
    }
  }

  /// From its first word to its last.
  package var range: SourceRange { syntax.range }
}

/// `route to TARGET [even if closed]`.
package struct RouteSyntax: SyntaxView {
  package static let kind = SyntaxKind.routeAction
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Who gets the chat.
  package var target: TargetSyntax? { syntax.nodes.lazy.compactMap { TargetSyntax($0) }.first }
  /// The words `even if closed`, from the first that is there.
  package var evenIfClosed: SyntaxToken? { syntax.token(.even) }
}

/// Who gets the chat.
package enum TargetSyntax: Sendable, Hashable {
  case team(ExpressionSyntax)
  case firstOpen(FirstOpenSyntax)
  case firstOpenWhere(FirstOpenWhereSyntax)

  /// A view of the node, if it is a target.
  package init?(_ syntax: Syntax) {
    switch syntax.kind {
    case .firstOpen: self = .firstOpen(FirstOpenSyntax(unchecked: syntax))
    case .firstOpenWhere: self = .firstOpenWhere(FirstOpenWhereSyntax(unchecked: syntax))
    default:
      guard let expression = ExpressionSyntax(syntax) else { return nil }
      self = .team(expression)
    }
  }
}

/// `first open of TEAM, TEAM, …`.
package struct FirstOpenSyntax: SyntaxView {
  package static let kind = SyntaxKind.firstOpen
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The teams in order.
  package var teams: [ExpressionSyntax] { syntax.expressions }
}

/// `first open of teams where CONDITION`.
package struct FirstOpenWhereSyntax: SyntaxView {
  package static let kind = SyntaxKind.firstOpenWhere
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// What the team must be.
  package var condition: ExpressionSyntax? { syntax.expression }
}

/// `queue for TEAM`.
package struct QueueSyntax: SyntaxView {
  package static let kind = SyntaxKind.queueAction
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Who gets the chat.
  package var team: ExpressionSyntax? { syntax.expression }
}

/// `ask "question" for FACT, …`.
package struct AskSyntax: SyntaxView {
  package static let kind = SyntaxKind.askAction
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The question.
  package var question: TemplateSyntax? { syntax.first(TemplateSyntax.self) }
  /// The facts that the answer gives.
  package var facts: [PathSyntax] { syntax.all(PathSyntax.self) }
}

/// `hold`.
package struct HoldSyntax: SyntaxView {
  package static let kind = SyntaxKind.holdAction
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }
}

/// `{ rules }`.
package struct BlockSyntax: SyntaxView {
  package static let kind = SyntaxKind.block
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The rules in order.
  package var rules: [RuleSyntax] { syntax.all(RuleSyntax.self) }
}

/// `or queue MODIFIER…`.
package struct OrQueueSyntax: SyntaxView {
  package static let kind = SyntaxKind.orQueue
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its own modifiers.
  package var modifiers: [ModifierSyntax] { syntax.nodes.compactMap { ModifierSyntax($0) } }
}

/// `also [when CONDITION] MODIFIER…`.
package struct AlsoSyntax: SyntaxView {
  package static let kind = SyntaxKind.alsoDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// When it holds; nil is always.
  package var condition: ExpressionSyntax? { syntax.expression(after: .when) }
  /// What it adds.
  package var modifiers: [ModifierSyntax] { syntax.nodes.compactMap { ModifierSyntax($0) } }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }
}

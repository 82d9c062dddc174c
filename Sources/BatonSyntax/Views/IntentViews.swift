import BatonDiagnostics

/// `intent NAME says "…"` or `intent NAME { … }`.
package struct IntentSyntax: SyntaxView {
  package static let kind = SyntaxKind.intentDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its name.
  package var name: SyntaxToken? { syntax.name }
  /// Its lines in order.
  package var items: [IntentItemSyntax] { syntax.nodes.compactMap { IntentItemSyntax($0) } }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }
}

/// A line of an intent.
package enum IntentItemSyntax: Sendable, Hashable {
  case says(IntentSaysSyntax)
  case except(IntentExceptSyntax)
  case labelled(IntentLabelledSyntax)
  case includes(IntentIncludesSyntax)
  case when(IntentWhenSyntax)
  case from(IntentFromSyntax)
  case window(IntentWindowSyntax)

  /// A view of the node, if it is a line of an intent.
  package init?(_ syntax: Syntax) {
    switch syntax.kind {
    case .intentSays: self = .says(IntentSaysSyntax(unchecked: syntax))
    case .intentExcept: self = .except(IntentExceptSyntax(unchecked: syntax))
    case .intentLabelled: self = .labelled(IntentLabelledSyntax(unchecked: syntax))
    case .intentIncludes: self = .includes(IntentIncludesSyntax(unchecked: syntax))
    case .intentWhen: self = .when(IntentWhenSyntax(unchecked: syntax))
    case .intentFrom: self = .from(IntentFromSyntax(unchecked: syntax))
    case .intentWindow: self = .window(IntentWindowSyntax(unchecked: syntax))
    default: return nil
    }
  }
}

/// `says "pattern", …`.
package struct IntentSaysSyntax: SyntaxView {
  package static let kind = SyntaxKind.intentSays
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The patterns as written; their content is for the checker to read.
  package var patterns: [TextToken] { syntax.strings }
}

/// `except "pattern", …`.
package struct IntentExceptSyntax: SyntaxView {
  package static let kind = SyntaxKind.intentExcept
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The patterns as written; their content is for the checker to read.
  package var patterns: [TextToken] { syntax.strings }
}

/// `labelled "x", …`.
package struct IntentLabelledSyntax: SyntaxView {
  package static let kind = SyntaxKind.intentLabelled
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The labels.
  package var labels: [TextToken] { syntax.strings }
}

/// `includes intent.other, …`.
package struct IntentIncludesSyntax: SyntaxView {
  package static let kind = SyntaxKind.intentIncludes
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The intents.
  package var intents: [PathSyntax] { syntax.all(PathSyntax.self) }
}

/// `when CONDITION` in an intent.
package struct IntentWhenSyntax: SyntaxView {
  package static let kind = SyntaxKind.intentWhen
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The condition.
  package var condition: ExpressionSyntax? { syntax.expression }
}

/// `from customer`, `from bot`, `from agent` or `from anyone`.
package struct IntentFromSyntax: SyntaxView {
  package static let kind = SyntaxKind.intentFrom
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The word after `from`, which is one of the four; nil where it is missing.
  package var sender: SyntaxToken? { syntax.children.compactMap(\.token).last { !$0.isKeyword(.from) } }
}

/// `in last …` as a line of an intent.
package struct IntentWindowSyntax: SyntaxView {
  package static let kind = SyntaxKind.intentWindow
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The window.
  package var window: WindowSyntax? { syntax.first(WindowSyntax.self) }
}

/// `in last message`, `in last 3 messages`, `in last 10 minutes`.
package struct WindowSyntax: SyntaxView {
  package static let kind = SyntaxKind.window
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Whether it is `in last message`.
  package var isLastMessage: Bool { syntax.token(.message) != nil && count == nil }
  /// The number of messages, where it counts messages.
  package var count: NumberSyntax? { countsMessages ? syntax.first(NumberSyntax.self) : nil }
  /// The length of time, where it is one.
  package var duration: NumberSyntax? { countsMessages ? nil : syntax.first(NumberSyntax.self) }

  private var countsMessages: Bool { syntax.token(.message) != nil || syntax.token(.messages) != nil }
}

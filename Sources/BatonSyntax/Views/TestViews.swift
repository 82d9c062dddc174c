import BatonDiagnostics

/// `assert "name" [when CONDITION] always|never OUTCOME`.
package struct AssertSyntax: SyntaxView {
  package static let kind = SyntaxKind.assertDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its name.
  package var name: TextToken? { syntax.string }
  /// For which chats; nil is all.
  package var condition: ExpressionSyntax? { syntax.expression(after: .when) }
  /// Whether it is `never`.
  package var isNever: Bool { syntax.token(.never) != nil }
  /// What must, or must not, be.
  package var outcome: OutcomeSyntax? { syntax.first(OutcomeSyntax.self) }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }
}

/// `route or queue to team "a" or team "b" priority P within D tag "x" no tag "y" say "…"`.
package struct OutcomeSyntax: SyntaxView {
  package static let kind = SyntaxKind.outcome
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The words `route`, `queue`, `ask` and `hold` as they stand.
  package var actions: [SyntaxToken] {
    syntax.children.compactMap(\.token).filter { token in
      token.kind == .keyword && [.route, .queue, .ask, .hold].contains(token.keyword)
    }
  }
  /// The word `to` or `for` before the teams.
  package var preposition: SyntaxToken? { syntax.token(.to) ?? syntax.token(.for) }
  /// The teams.
  package var teams: [TeamReferenceSyntax] { syntax.all(TeamReferenceSyntax.self) }
  /// The priority.
  package var priorities: [PrioritySyntax] { syntax.all(PrioritySyntax.self) }
  /// The time at most.
  package var deadlines: [WithinSyntax] { syntax.all(WithinSyntax.self) }
  /// The tags that must be there.
  package var tags: [TextToken] { syntax.nodes.filter { $0.kind == .expectedTag }.compactMap(\.string) }
  /// The tags that must not.
  package var absentTags: [TextToken] { syntax.nodes.filter { $0.kind == .absentTag }.compactMap(\.string) }
  /// What is said to the customer, filled in.
  package var says: [TextToken] { syntax.nodes.filter { $0.kind == .expectedSay }.compactMap(\.string) }
}

/// `test "name" { … }`.
package struct TestSyntax: SyntaxView {
  package static let kind = SyntaxKind.testDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its name.
  package var name: TextToken? { syntax.string }
  /// Its lines in order.
  package var steps: [TestStepSyntax] { syntax.nodes.compactMap { TestStepSyntax($0) } }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }
}

/// A line of a test.
package enum TestStepSyntax: Sendable, Hashable {
  case message(TestMessageSyntax)
  case fact(TestFactSyntax)
  case at(TestAtSyntax)
  case wait(TestWaitSyntax)
  case team(TestTeamSyntax)
  case expect(TestExpectSyntax)

  /// A view of the node, if it is a line of a test.
  package init?(_ syntax: Syntax) {
    switch syntax.kind {
    case .testMessage: self = .message(TestMessageSyntax(unchecked: syntax))
    case .testFact: self = .fact(TestFactSyntax(unchecked: syntax))
    case .testAt: self = .at(TestAtSyntax(unchecked: syntax))
    case .testWait: self = .wait(TestWaitSyntax(unchecked: syntax))
    case .testTeam: self = .team(TestTeamSyntax(unchecked: syntax))
    case .testExpect: self = .expect(TestExpectSyntax(unchecked: syntax))
    default: return nil
    }
  }
}

/// `customer "…"`, `bot "…" confidence 40%`, `agent "…"`, each with `labelled "x"` or not.
package struct TestMessageSyntax: SyntaxView {
  package static let kind = SyntaxKind.testMessage
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The word `customer`, `bot` or `agent`.
  package var sender: SyntaxToken? { syntax.firstToken }
  /// What is said.
  package var text: TextToken? { syntax.string }
  /// How sure the bot was.
  package var confidence: ExpressionSyntax? { syntax.expression(after: .confidence) }
  /// What the bot's classifier called it.
  package var label: TextToken? { syntax.string(after: .labelled) }
}

/// `PATH = literal` or `PATH = unknown`.
package struct TestFactSyntax: SyntaxView {
  package static let kind = SyntaxKind.testFact
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The fact.
  package var path: PathSyntax? { PathSyntax(syntax.nodes.first) }
  /// Its value; nil where it is missing altogether.
  package var value: ValueSyntax? { syntax.nodes.dropFirst().first.flatMap { ValueSyntax($0) } }
}

/// `at DATE TIME [in "ZONE"]`.
package struct TestAtSyntax: SyntaxView {
  package static let kind = SyntaxKind.testAt
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The moment: an instant, a bare date, or missing.
  package var moment: ExpressionSyntax? { syntax.expression }
}

/// `wait DURATION`.
package struct TestWaitSyntax: SyntaxView {
  package static let kind = SyntaxKind.testWait
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// How long.
  package var duration: ExpressionSyntax? { syntax.expression }
}

/// `team "x" is closed` or `team "x" is open`.
package struct TestTeamSyntax: SyntaxView {
  package static let kind = SyntaxKind.testTeam
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The team's id.
  package var team: TeamReferenceSyntax? { syntax.first(TeamReferenceSyntax.self) }
  /// Whether it is said to be open.
  package var isOpen: Bool { syntax.token(.open) != nil }
}

/// `expect OUTCOME [by rule "…"]`.
package struct TestExpectSyntax: SyntaxView {
  package static let kind = SyntaxKind.testExpect
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// What must be.
  package var outcome: OutcomeSyntax? { syntax.first(OutcomeSyntax.self) }
  /// The rule that decided, or a block around it.
  package var rule: TextToken? { syntax.string(after: .rule) }
}

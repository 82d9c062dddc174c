import BatonDiagnostics

/// What the parser finds in rules, between declarations, and in texts.
extension Diagnostic {
  static func noDeclaration(found: String, meant: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .noDeclaration, "no declaration and no rule begins with \(found)", at: range, "expected a declaration or a rule",
      fixes: Diagnostic.replacement(meant, range))
  }

  static func noRule(found: String, meant: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .noDeclaration, "no rule begins with \(found)", at: range, "expected `when`, `otherwise`, `rule` or an action",
      fixes: Diagnostic.replacement(meant, range))
  }

  static func declarationInBlock(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .noDeclaration, "`\(word)` cannot stand in a block of rules", at: range, "a declaration",
      help: "move it out of the block; a declaration may come after its use")
  }

  static func missingAction(found: String, meant: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingAction, "expected an action, found \(found)", at: range,
      "expected `route to`, `queue for`, `ask`, `hold` or `{`", fixes: Diagnostic.replacement(meant, range))
  }

  static func modifierBeforeAction(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .misplacedModifier, "`\(word)` stands before its action", at: range, "move it behind the action",
      notes: ["Only before the `{` of a block do modifiers come first: they hold for all inside"])
  }

  static func modifierWithoutAction(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .misplacedModifier, "`\(word)` stands without an action", at: range,
      "expected after `route`, `queue`, `ask` or `hold`, or before `{`")
  }

  static func modifierAfterBlock(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .misplacedModifier, "`\(word)` stands after a block", at: range, "move it before the `{` of the block")
  }

  static func misplacedOrQueue(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .misplacedModifier, "`or queue` follows a `route`, once, as its last part", at: range,
      "nothing to queue instead of")
  }

  static func namedOtherwise(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "`otherwise` bears no name", at: range, "write `otherwise` and its action alone",
      help: "a rule without `when` fires always: leave `otherwise` out to keep the name")
  }

  static func otherwiseWhen(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "`otherwise` has no condition", at: range, "expected an action",
      help: "write a rule with `when` before the `otherwise`")
  }

  static func actionInAlso(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .misplacedModifier, "`also` decides nothing, so `\(word)` cannot follow it", at: range,
      "expected a modifier such as `tag \"…\"`")
  }

  static func semicolonBetweenRules(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "rules stand without `;` between them", at: range, "not needed",
      fixes: [Fix("delete it", replace: range, with: "", .always)])
  }

  static func unclosedHole(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badTemplate, "this `{` has no `}`", at: range, "a hole begins here",
      fixes: [Fix("write `{{` for a brace", replace: range, with: "{{")])
  }

  static func loneBrace(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badTemplate, "this `}` closes no hole", at: range, "no `{` before it",
      fixes: [Fix("write `}}` for a brace", replace: range, with: "}}")])
  }

  static func emptyHole(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badTemplate, "this hole is empty", at: range, "expected what is to be filled in",
      help: "write what is to be filled in, or `{{` and `}}` for braces")
  }

  static func holeGoesOn(found: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badTemplate, "expected `}` or `|`, found \(found)", at: range, "one value is filled in here",
      help: "a text for the case that it is unknown follows a `|`: `{lead.budget|no budget}`")
  }

  private static func replacement(_ meant: String?, _ range: SourceRange) -> [Fix] {
    guard let meant else { return [] }
    return [Fix("did you mean `\(meant)`?", replace: range, with: meant)]
  }
}

package import BatonDiagnostics
package import BatonSyntax
package import BatonValues

/// The names and types of a policy that was checked, for lines that somebody types beside it.
package struct LineChecker {
  /// What a line turned out to be, or what is wrong with it.
  package struct Line<Meaning> {
    /// What it means; nil where there was an error.
    package let meaning: Meaning?
    /// Every error.
    package let diagnostics: Diagnostics
    /// The policy's texts and the line's own.
    package let sources: SourceMap
  }

  /// An expression in the arena of a policy that is otherwise the one that was checked.
  package struct TypedExpression {
    /// The policy with the expression.
    package let policy: CheckedPolicy
    /// The expression.
    package let id: ExpressionID

    /// Its type.
    package var type: ValueType { policy.expressions[id].type }
  }

  private let checker: Checker

  /// Keeps what a checker knows in the end.
  init(_ checker: Checker) { self.checker = checker }

  /// The patterns that were read, by where they stand.
  var patterns: [SourceRange: [Pattern]] { checker.patterns }
  /// The files of the policy.
  var modules: [Module] { checker.modules }
  /// How many of the files were parsed for this check, and not for an earlier one.
  package var parsedCount: Int { modules.count { !$0.isUnchanged } }
  /// The trees of the policy's files, in the order of its sources.
  package var trees: [SyntaxTree] { modules.map(\.file.syntax.tree) }

  /// Checks a text that is one expression; `isCondition`: it must be one.
  package func expression(_ text: String, isCondition: Bool = false) -> Line<TypedExpression> {
    check(text, SyntaxTree.parse(expression:id:)) { checker, tree in
      let id = tree.expression.flatMap { isCondition ? checker.condition($0) : checker.check($0) }
      return id.map { TypedExpression(policy: checker.policy, id: $0) }
    }
  }

  /// Checks a text that is one line of a test, at a time that is known.
  package func step(_ text: String) -> Line<PolicyTest.Step> {
    check(text, SyntaxTree.parse(step:id:)) { checker, tree in
      var clock = Checker.TestClock(isSet: true)
      return tree.step.flatMap { checker.step($0, &clock, checker.policy.rules.compactMap(\.name)) }
    }
  }

  /// Checks a text that is one `test`, as if it stood in the policy.
  package func test(_ text: String) -> Line<PolicyTest> {
    check(text, SyntaxTree.parse(source:id:)) { checker, tree in
      guard case .test(let view)? = tree.policy.declarations.first else { return nil }
      return checker.test(view, checker.policy.rules.compactMap(\.name))
    }
  }

  private func check<Meaning>(
    _ text: String, _ parse: (SourceText, SourceID) -> (tree: SyntaxTree, diagnostics: [Diagnostic]),
    _ meaning: (inout Checker, SyntaxTree) -> Meaning?
  ) -> Line<Meaning> {
    var checker = checker
    let source = SourceText(name: "typed", text)
    let id = checker.policy.sources.add(source)
    let (tree, found) = parse(source, id)
    checker.diagnostics = Diagnostics(found)
    let result = meaning(&checker, tree)
    return Line(
      meaning: checker.diagnostics.hasErrors ? nil : result, diagnostics: checker.diagnostics,
      sources: checker.policy.sources)
  }
}

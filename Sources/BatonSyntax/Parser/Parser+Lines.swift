package import BatonDiagnostics

extension SyntaxTree {
  /// The tree of a text that is one expression, and what is wrong with it.
  ///
  /// - Complexity: O(bytes).
  package static func parse(expression source: SourceText, id: SourceID) -> (
    tree: SyntaxTree, diagnostics: [Diagnostic]
  ) {
    read(source, id) { $0.parseLine { $0.parseExpression("an expression") } }
  }

  /// The tree of a text that is one line of a test, and what is wrong with it.
  ///
  /// - Complexity: O(bytes).
  package static func parse(step source: SourceText, id: SourceID) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
    read(source, id) { $0.parseLine { $0.parseStep() } }
  }

  /// The expression of a text that is one.
  package var expression: ExpressionSyntax? { root.expression }

  /// The step of a text that is one line of a test.
  package var step: TestStepSyntax? { root.nodes.lazy.compactMap { TestStepSyntax($0) }.first }

  /// The tokens that tile the bytes, in order.
  package var tilingTokens: [SyntaxToken] { (0..<tiling).map(token) }
}

extension Parser {
  /// Reads one thing and the end of the text after it.
  fileprivate mutating func parseLine(_ read: (inout Parser) -> Void) {
    read(&self)
    if token.kind != .endOfFile {
      tell(.lineGoesOn(found: found, at: range))
      let mark = mark
      while token.kind != .endOfFile { bump() }
      finish(.unexpected, mark)
    }
    bump()
    finish(.file, 0)
  }
}

extension Diagnostic {
  /// A line with more on it than one thing.
  fileprivate static func lineGoesOn(found: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .itemGoesOn, "expected the end of the line, found \(found)", at: range, "the line should end before this")
  }
}

package import BatonDiagnostics

extension SyntaxTree {
  /// The tree of a text that is one expression, and what is wrong with it.
  ///
  /// - Complexity: O(bytes).
  package static func parse(expression source: SourceText, id: SourceID) -> (
    tree: SyntaxTree, diagnostics: [Diagnostic]
  ) {
    parse(line: source, id: id) { $0.parseExpression("an expression") }
  }

  /// The tree of a text that is one line of a test, and what is wrong with it.
  ///
  /// - Complexity: O(bytes).
  package static func parse(step source: SourceText, id: SourceID) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
    parse(line: source, id: id) { $0.parseStep() }
  }

  private static func parse(
    line source: SourceText, id: SourceID, _ read: (inout Parser) -> Void
  ) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
    var lexer = Lexer(file: id, bytes: source.bytes)
    lexer.cutFile()
    let tiling = lexer.tokens.count
    var parser = Parser(lexer)
    parser.parseLine(read)
    let tree = SyntaxTree(
      file: id, source: source, tiling: tiling, tokens: parser.lexer.tokens, nodes: parser.nodes,
      children: parser.children)
    let found = parser.lexer.faults.all + parser.faults.all
    return (tree, Array(found.sorted { $0.primary.range < $1.primary.range }.prefix(Diagnostics.limit)))
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

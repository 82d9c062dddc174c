import BatonDiagnostics
import BatonSyntax

/// What a line is, by its first words.
enum LineKind: Equatable {
  /// Nothing but blanks and comments.
  case nothing
  /// `:name rest`, and `help`, `quit` and `exit` by themselves.
  case command(String, rest: String)
  /// `forget PATH`.
  case forget(String)
  /// A line of a test: a message, a fact's value, the time, a team.
  case step
  /// Declarations and rules.
  case declarations
  /// Anything else.
  case expression

  /// The kind of a line.
  init(_ text: String) {
    let trimmed = Self.trim(text)
    if let command = Self.command(trimmed) {
      self = command
      return
    }
    let tree = SyntaxTree.parse(expression: SourceText(name: "typed", text), id: SourceID(0)).tree
    let words = tree.tilingTokens.filter { !$0.kind.isTrivia && $0.kind != .endOfFile }
    guard let first = words.first else {
      self = .nothing
      return
    }
    if first.text == "forget", words.count > 1, [.name, .keyword].contains(words[1].kind), words[1].text != "is" {
      self = .forget(String(trimmed.dropFirst("forget".count)).trimmed)
    } else if Self.isStep(words) {
      self = .step
    } else {
      self = Self.isDeclaration(words) ? .declarations : .expression
    }
  }

  private static func command(_ text: String) -> LineKind? {
    if text == "help" || text == "?" { return .command("help", rest: "") }
    if text == "quit" || text == "exit" { return .command("quit", rest: "") }
    guard text.hasPrefix(":") else { return nil }
    let body = text.dropFirst()
    let name = body.prefix { !$0.isWhitespace }
    return .command(String(name), rest: String(body.dropFirst(name.count)).trimmed)
  }

  private static func trim(_ text: String) -> String { text.trimmed }

  private static func isStep(_ words: [SyntaxToken]) -> Bool {
    switch words[0].keyword {
    case .customer, .bot, .agent: if words.count == 1 || words[1].kind == .string { return true }
    case .wait, .at: if words.count == 1 || words[1].kind != .dot && !isComparison(words[1]) { return true }
    case .expect: if words.count > 1, words[1].keyword != nil { return true }
    case .team:
      if words.count == 4, words[1].kind == .string, words[2].kind == .isWord {
        return words[3].keyword == .open || words[3].keyword == .closed
      }
    default: break
    }
    // PATH = …
    var place = 0
    while place + 1 < words.count, words[place + 1].kind == .dot { place += 2 }
    return place + 1 < words.count && words[place + 1].kind == .equal && words[place].text.first?.isLetter == true
  }

  private static func isComparison(_ word: SyntaxToken) -> Bool {
    switch word.kind {
    case .isWord, .inWord, .equal, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash,
      .andWord,
      .orWord:
      true
    default: [.between, .has, .starts, .ends, .contains].contains(word.keyword)
    }
  }

  private static func isDeclaration(_ words: [SyntaxToken]) -> Bool {
    let next = words.count > 1 ? words[1] : nil
    switch words[0].kind {
    case .whenWord, .otherwiseWord: return true
    case .name, .keyword: break
    default: return false
    }
    let isFollowed = next.map { $0.kind != .dot && !isComparison($0) } ?? false
    switch words[0].keyword {
    case .policy, .use, .type, .fact, .define, .intent, .score, .qualification, .hours, .holidays, .table, .rule, .also,
      .assert, .test, .route, .queue, .ask:
      return isFollowed
    case .hold: return next == nil || isFollowed
    case .team:
      return next?.kind == .string && (words.count == 2 || words[2].kind == .leftBrace || words[2].startsLine)
    default: return false
    }
  }

  /// Whether a line needs more lines: a bracket is open, or a part is missing at the very end.
  static func isUnfinished(_ text: String) -> Bool {
    let kind = LineKind(text)
    let source = SourceText(name: "typed", text)
    switch kind {
    case .nothing, .command, .forget: return false
    case .step: return isUnfinished(SyntaxTree.parse(step: source, id: SourceID(0)), bracketsOnly: true)
    case .expression: return isUnfinished(SyntaxTree.parse(expression: source, id: SourceID(0)))
    case .declarations: return isUnfinished(SyntaxTree.parse(source: source, id: SourceID(0)))
    }
  }

  private static func isUnfinished(
    _ parsed: (tree: SyntaxTree, diagnostics: [Diagnostic]), bracketsOnly: Bool = false
  ) -> Bool {
    var open = 0
    var end = 0
    for token in parsed.tree.tilingTokens where !token.kind.isTrivia && token.kind != .endOfFile {
      end = token.bytes.upperBound
      switch token.kind {
      case .leftBrace, .leftBracket, .leftParenthesis: open += 1
      case .rightBrace, .rightBracket, .rightParenthesis: open -= 1
      default: break
      }
      if open < 0 { return false }
    }
    if open > 0 { return true }
    guard !bracketsOnly, let first = parsed.diagnostics.first(where: { $0.severity == .error }) else { return false }
    return first.primary.range.start >= end
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

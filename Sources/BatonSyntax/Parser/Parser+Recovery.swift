import BatonDiagnostics

extension Parser {
  /// The place of a token.
  func range(_ token: Token) -> SourceRange { SourceRange(lexer.file, Int(token.start), Int(token.end)) }

  /// The place of the token to be read.
  var range: SourceRange { range(token) }

  /// Where something is missing: at the token to be read, or, where that is on a later line, after what was read last.
  var place: SourceRange {
    let token = token
    guard isOnLaterLine || token.kind == .endOfFile && position > firstPosition else { return range(token) }
    return SourceRange(lexer.file, previousEnd, previousEnd)
  }

  /// Whether the token to be read stands on a later line than what it would belong to.
  var isOnLaterLine: Bool { token.startsLine && position > firstPosition && position != itemStart }

  /// What stands at `place`, for a message.
  var found: String {
    let token = token
    if token.kind == .endOfFile { return firstPosition > 0 ? "the end of the hole" : "the end of the file" }
    if isOnLaterLine { return "the end of the line" }
    return "`\(VisibleText.line(lexer.text(Int(token.start), min(Int(token.end), Int(token.start) + 200)), limit: 30))`"
  }

  /// Tells that something else was expected here.
  mutating func tellExpected(_ what: String) {
    tell(.expected(what, found: found, at: place))
  }

  /// Reads that keyword or tells that it is missing.
  mutating func expect(_ keyword: Keyword, wantsMore: Bool = false) {
    if accept(keyword, wantsMore: wantsMore) { return }
    // A slip of the fingers stands for the word.
    if kind == .name, isLike(keyword) {
      tell(.misspelt(keyword.rawValue, at: range))
      isPanicking = false
      lexer.tokens[Int(lexer.significant[position])].keyword = keyword
      return bumpKeyword(wantsMore: wantsMore)
    }
    tellExpected("`\(keyword.rawValue)`")
  }

  /// Reads that sign or tells that it is missing.
  mutating func expect(_ kind: SyntaxKind, _ what: String) {
    if !accept(kind) { tellExpected(what) }
  }

  /// Reads a closing bracket or tells that it is missing.
  mutating func expectClosing(_ kind: SyntaxKind, of opening: Token) {
    if accept(kind) { return }
    tell(.unclosed(sign(opening.kind), sign(kind), range(opening), found: found, at: place, after: previousEnd))
  }

  /// Reads a name or tells that one is missing.
  mutating func expectName(_ what: String) {
    switch kind {
    case .name where !beginsStatement && !isForgotten: bump()
    case .string where !token.isTold && isNameLike(token):
      let name = lexer.text(Int(token.start) + 1, Int(token.end) - 1)
      tell(.quotedName(name, what, at: range))
      // So that the checker does not miss what it declares.
      let mark = mark
      bump()
      finish(.unexpected, mark)
    case let reserved where reserved.isReserved && !isOnLaterLine:
      tell(.reservedWord(lexer.text(Int(token.start), Int(token.end)), what, at: range))
      // A word before which a declaration or a rule can begin stays for it.
      if reserved != .whenWord && reserved != .otherwiseWord { bump() }
    default: tellExpected(what)
    }
  }

  /// Whether the name begins a declaration on a line of its own, whose next name says that it is no name itself.
  private var isForgotten: Bool {
    isOnLaterLine && isAtMargin && ahead().kind == .name && ahead().keyword == nil && !ahead().startsLine
  }

  /// Reads a text or tells that one is missing.
  mutating func expectString(_ what: String) {
    if aheadKind() == .string { passNeedlessSign() }
    if kind == .string { return bump() }
    if kind == .name, !isOnLaterLine, aheadKind() == .string, !ahead().startsLine, !looksLikeDeclaration, !atModifier,
      !isPanicking
    {
      passWord(lexer.text(token), meant: "", "")
      return bump()
    }
    if kind == .name, !isOnLaterLine, !looksLikeDeclaration || token.isTold, !isPanicking, !endsUnquoted {
      return passUnquoted(what)
    }
    tellExpected(what)
  }

  /// Whether the text is a name in quotes.
  private func isNameLike(_ token: Token) -> Bool {
    let (start, end) = (Int(token.start) + 1, Int(token.end) - 1)
    guard start < end, lexer.bytes[start] &- UInt8(ascii: "a") < 26 else { return false }
    return lexer.bytes[start..<end].allSatisfy { isWordByte($0) && smallLetter($0) == $0 }
  }

  /// Whether the name to be read is that keyword but for one slip.
  func isLike(_ keyword: Keyword) -> Bool {
    guard token.keyword == nil, token.end - token.start <= 20 else { return false }
    return Likeness.isSlip(
      lexer.bytes[Int(token.start)..<Int(token.end)].map(smallLetter), Array(keyword.rawValue.utf8))
  }

  /// The sign of that kind.
  private func sign(_ kind: SyntaxKind) -> String {
    switch kind {
    case .leftBrace: "{"
    case .rightBrace: "}"
    case .leftBracket: "["
    case .rightBracket: "]"
    case .leftParenthesis: "("
    default: ")"
    }
  }

  // MARK: Skipping

  /// Passes over what belongs nowhere, up to the next line that begins a declaration.
  mutating func skipToDeclaration() {
    let mark = mark
    var braces = 0
    while token.kind != .endOfFile {
      if token.startsLine, self.mark > mark {
        if braces == 0, looksLikeDeclaration || isAtMargin { break }
        if !hasBalancedBraces, looksLikeDeclaration { break }
      }
      if token.kind == .leftBrace { braces += 1 }
      if token.kind == .rightBrace { braces = max(0, braces - 1) }
      bump()
    }
    if self.mark > mark { finish(.unexpected, mark) }
  }

  /// Passes over what is left of an item that could not be read.
  mutating func skipToItemEnd() {
    let mark = mark
    var braces = 0
    while token.kind != .endOfFile {
      if braces == 0, kind == .newline || kind == .semicolon || kind == .rightBrace { break }
      if !hasBalancedBraces, token.startsLine, looksLikeDeclaration, self.mark > mark { break }
      if token.kind == .leftBrace { braces += 1 }
      if token.kind == .rightBrace { braces -= 1 }
      bump()
    }
    if self.mark > mark { finish(.unexpected, mark) }
  }

  /// Passes over what is left of a rule in a block that could not be read, at least a token where none was.
  mutating func skipToRule(isStuck: Bool) {
    let mark = mark
    let start = position
    var braces = 0
    while token.kind != .endOfFile {
      if isStuck, position == start {
        if token.kind == .leftBrace { braces += 1 }
        bump()
        continue
      }
      if braces == 0, token.kind == .rightBrace || token.startsLine && (looksLikeRule || looksLikeDeclaration) {
        break
      }
      if !hasBalancedBraces, token.startsLine, looksLikeDeclaration { break }
      if token.kind == .leftBrace { braces += 1 }
      if token.kind == .rightBrace { braces -= 1 }
      bump()
    }
    if self.mark > mark { finish(.unexpected, mark) }
  }

  /// Passes over what is nested too deeply, up to the bracket that closes what is around it.
  mutating func skipNested() {
    let mark = mark
    var open = 0
    while token.kind != .endOfFile {
      switch token.kind {
      case .leftBrace, .leftBracket, .leftParenthesis: open += 1
      case .rightBrace, .rightBracket, .rightParenthesis: open -= 1
      default: break
      }
      if open < 0 || !hasBalancedBraces && token.startsLine && looksLikeDeclaration { break }
      bump()
    }
    finish(.unexpected, mark)
  }

  /// Reads what is nested one deeper, or tells that it is too deep and passes over it.
  mutating func nested(_ read: (inout Parser) -> Void) {
    guard depth < Parser.nestingLimit else {
      tell(.nestedTooDeeply(at: range))
      let mark = mark
      skipNested()
      return finish(.missing, mark)
    }
    depth += 1
    read(&self)
    depth -= 1
  }

  /// Reads what stands in brackets, where line ends mean nothing.
  mutating func bracketed(_ read: (inout Parser) -> Void) {
    let outer = lineEnds
    lineEnds = false
    read(&self)
    lineEnds = outer
  }
}

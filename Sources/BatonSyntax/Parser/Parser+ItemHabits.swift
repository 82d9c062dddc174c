import BatonDiagnostics

/// Lines of blocks as people write them elsewhere: `title: "x"`, `+20 if`, `otherwise` as `default:`, `expects`.
extension Parser {
  /// Reads a keyword that begins an item, and passes over a `:` or `=` behind it.
  mutating func bumpItemKeyword() {
    bumpKeyword()
    passNeedlessSign()
  }

  /// Takes the word of another language that is to be read for the keyword that it means, and tells of it.
  mutating func replaceWord(_ meanings: [String: Keyword]) {
    guard kind == .name, !isPanicking, token.end - token.start <= 12, let meant = meanings[lexer.text(token)] else {
      return
    }
    note(.foreignWord(lexer.text(token), meant: meant.rawValue, at: range))
    let index = Int(lexer.significant[position])
    lexer.tokens[index].keyword = meant
    if let kind = meant.reservedKind { lexer.tokens[index].kind = kind }
  }

  /// Takes the word that is to be read for the keyword that it is but for one slip, and tells of it.
  mutating func replaceSlip(among keywords: [Keyword]) {
    guard kind == .name, !isPanicking, token.keyword == nil, token.end - token.start <= 20 else { return }
    guard let meant = Likeness.keyword(Array(lexer.text(token).lowercased().utf8), among: keywords) else { return }
    tell(.misspelt(meant.rawValue, at: range))
    isPanicking = false
    lexer.tokens[Int(lexer.significant[position])].keyword = meant
  }

  /// Reads `when`, or `if`, `for` or `:` in its place, of which it tells.
  mutating func acceptWhen() -> Bool {
    if accept(.whenWord) { return true }
    guard !isPanicking, !isOnLaterLine, at(.if) || at(.for) || kind == .colon,
      beginsOperand(1) || ahead().kind == .notWord
    else { return false }
    let sign = lexer.text(token)
    if sign == ":" {
      note(.wrongSign(sign, meant: " when ", at: range))
    } else {
      note(.foreignWord(sign, meant: "when", at: range))
    }
    bump()
    return true
  }

  /// Reads the sign between the keys of a row and its cells, or another in its place, of which it tells.
  mutating func expectRowColon() {
    if accept(.colon) || isPanicking { return }
    guard !isOnLaterLine, [.arrow, .equal, .greaterOrEqual].contains(kind) else {
      return tellExpected("`:` between the keys and the cells")
    }
    lexer.faults.withdraw(within: range)
    note(.otherwiseWritten(lexer.text(token), meant: ":", "expected `:` between the keys and the cells", at: range))
    bump()
  }

  /// Tells that something is to be written otherwise, or not at all, at words that are passed over.
  mutating func passWord(_ text: String, meant: String, _ label: String, _ words: Int = 1) {
    let place = range.joined(with: range(ahead(words - 1)))
    if meant.isEmpty {
      let end = SourceRange(place.file, place.start, Int(ahead(words).start))
      note(.needlessWord(text, at: place, through: end))
    } else {
      note(.otherwiseWritten(text, meant: meant, label, at: place))
    }
    for _ in 0..<words { bump() }
  }

  // MARK: Ends of items

  /// What somebody meant by what stands behind an item on its line; nil where nothing comes to mind.
  var itemsOnOneLine: Diagnostic? {
    let end = SourceRange(lexer.file, previousEnd, Int(token.end))
    switch kind {
    case .comma where ahead().kind == .name && !ahead().startsLine:
      return Diagnostic(
        .itemGoesOn, "lines of a block are set apart by `;`", at: range, "not by `,`",
        fixes: [Fix("write `;`", replace: end, with: ";")])
    case .name where at(.even) && ahead().keyword == .if:
      return Diagnostic(
        .itemGoesOn, "`even if closed` belongs to a rule", at: range, "an expectation says the outcome alone")
    case .andWord, .orWord, .inWord, .isWord, .dot, .dots, .colon, .leftBrace, .leftBracket, .leftParenthesis, .arrow,
      .equal, .less, .greater:
      return Diagnostic(
        .itemGoesOn, "expected the end of the line, found \(found)", at: range, "this line should end before it")
    default: return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func needlessWord(_ word: String, at range: SourceRange, through end: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "no `\(VisibleText.line(word, limit: 20))` stands here", at: range, "not needed",
      fixes: [Fix("delete it", replace: end, with: "", .always)])
  }
}

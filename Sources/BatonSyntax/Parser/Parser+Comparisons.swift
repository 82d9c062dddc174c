import BatonDiagnostics

extension Parser {
  /// Reads a comparison; two of them do not chain.
  mutating func parseComparison(_ what: String) {
    let mark = mark
    parseOperand(what)
    if acceptForeignComparison(mark) { return }
    guard atComparator else { return }
    let isBetween = at(.between)
    parseComparator()
    parseRightSide(isBetween, of: mark)
    if atComparator { parseChained() }
    finish(isBetween ? .betweenExpression : .comparison, mark)
  }

  /// Whether something that compares can be read.
  private var atComparator: Bool {
    switch kind {
    case .isWord, .inWord, .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: return true
    case .notWord: return aheadKind() == .inWord
    case .name:
      switch token.keyword {
      case .has, .between, .contains: return true
      case .starts, .ends: return true
      default: return false
      }
    default: return false
    }
  }

  private mutating func parseComparator() {
    switch kind {
    case .isWord:
      let verb = token
      bump()
      let next = token
      _ = accept(.notWord)
      // `is in {a, b}` is `in {a, b}`.
      if kind == .inWord {
        note(.isIn(at: range(verb), before: Int(next.start)))
        bump()
      }
    case .notWord:
      bump()
      bump()
    case .equal:
      note(.wrongSign("=", meant: "is", at: range))
      bump()
    case .name: parseComparatorWords()
    default: bump()
    }
  }

  private mutating func parseComparatorWords() {
    switch token.keyword {
    case .has:
      bumpKeyword(wantsMore: true)
      if let quantity = word, [.any, .all, .none].contains(quantity), aheadWord() == .of {
        bumpKeyword()
        bumpKeyword()
      }
    case .starts, .ends:
      bumpKeyword()
      expect(.with, wantsMore: true)
    case .between: bumpKeyword(wantsMore: true)
    default: bumpKeyword()
    }
  }

  /// Reads the right side of a comparison whose left side was pushed since `mark`.
  mutating func parseRightSide(_ isBetween: Bool, of mark: Int) {
    if isBetween {
      parseOperand()
      if kind == .name, at(.to) {
        note(.foreignWord("to", meant: "and", at: range))
        bump()
      } else if !accept(.andWord) {
        tellExpected("`and` and the upper end")
      }
      return parseOperand()
    }
    if kind == .knownWord || kind == .unknownWord, !beginsOperandAhead {
      let isNegated = lexer.tokens[Int(lexer.significant[position - 1])].kind == .notWord
      let left = pushed(since: mark)
      let word = (kind == .knownWord) != isNegated ? "known" : "unknown"
      tell(.isUnknown(left, before: word, at: range))
      let mark = self.mark
      bump()
      finish(.missing, mark)
      isPanicking = false
      return
    }
    if lexer.tokens[Int(lexer.significant[position - 1])].kind == .inWord, acceptForeignSet() { return }
    parseOperand()
  }

  /// Whether what comes behind the next word can be a value, and is not an action, a modifier or a declaration.
  private var beginsOperandAhead: Bool { beginsOperand(1) }

  /// The same, `distance` further on.
  func beginsOperand(_ distance: Int) -> Bool {
    guard aheadKind(distance) != .newline else { return false }
    let token = ahead(distance)
    switch token.kind {
    case .name:
      if let word = token.keyword, Parser.isAction(word) || Parser.isModifier(word) { return false }
      return !beginsStatement(distance)
    case .number, .string, .leftParenthesis, .date, .instant, .minus, .knownWord, .unknownWord, .trueWord, .falseWord,
      .badLiteral:
      return true
    case .leftBrace: return !opensBlock(distance)
    default: return false
    }
  }

  /// Passes over what was chained to a comparison.
  private mutating func parseChained() {
    tell(.chainedComparison(at: range))
    let mark = mark
    while atComparator {
      let isBetween = at(.between)
      let mark = self.mark
      parseComparator()
      parseRightSide(isBetween, of: mark)
    }
    finish(.unexpected, mark)
    isPanicking = false
  }
}

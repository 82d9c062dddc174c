import BatonDiagnostics

extension Parser {
  /// Reads a comparison; two of them do not chain.
  mutating func parseComparison() {
    let mark = mark
    parseOperand("a condition")
    guard atComparator else { return }
    let isBetween = at(.between)
    parseComparator()
    parseRightSide(isBetween)
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
      bump()
      _ = accept(.notWord)
      // `is in {a, b}` is `in {a, b}`.
      if kind == .inWord {
        note(.isIn(at: range))
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

  private mutating func parseRightSide(_ isBetween: Bool) {
    if isBetween {
      parseOperand()
      if !accept(.andWord) { tellExpected("`and` and the upper end") }
      return parseOperand()
    }
    if kind == .knownWord || kind == .unknownWord,
      [.endOfFile, .newline].contains(aheadKind()) || !beginsOperand(ahead())
    {
      tell(.isUnknown(lexer.text(Int(token.start), Int(token.end)), at: range))
      let mark = mark
      bump()
      finish(.missing, mark)
      isPanicking = false
      return
    }
    parseOperand()
  }

  /// Whether a value can begin so.
  private func beginsOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .name: !(token.startsLine || token.keyword.map { Parser.isAction($0) || Parser.isModifier($0) } ?? false)
    case .number, .string, .leftParenthesis, .date, .instant, .minus: true
    default: false
    }
  }

  /// Passes over what was chained to a comparison.
  private mutating func parseChained() {
    tell(.chainedComparison(at: range))
    let mark = mark
    while atComparator {
      let isBetween = at(.between)
      parseComparator()
      parseRightSide(isBetween)
    }
    finish(.unexpected, mark)
    isPanicking = false
  }
}

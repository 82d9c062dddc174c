import BatonDiagnostics

extension Parser {
  /// Reads a type.
  mutating func parseType() {
    let mark = mark
    switch word {
    case .money where aheadKind() == .name && !ahead().startsLine:
      bumpKeyword()
      bump()
      finish(.moneyType, mark)
    case .money:
      bumpKeyword()
      tellExpected("a currency such as `usd`")
      finish(.moneyType, mark)
    case .set where aheadWord() == .of:
      nested { parser in
        parser.bumpKeyword()
        parser.bumpKeyword()
        parser.parseType()
        parser.finish(.setType, mark)
      }
    case .one where aheadWord() == .of:
      bumpKeyword()
      bumpKeyword()
      parseValuesOfOne()
      finish(.oneOfType, mark)
    case _ where isLike(.money) && aheadKind() == .name && !ahead().startsLine:
      // The currency behind it says that no other type is meant.
      expect(.money)
      bump()
      finish(.moneyType, mark)
    case _ where aheadWord() == .of && ["list", "array", "sets"].contains { spells([$0]) }:
      note(.foreignWord(lexer.text(Int(token.start), Int(token.end)), meant: "set", at: range))
      lexer.tokens[Int(lexer.significant[position])].keyword = .set
      parseType()
    case _ where spells(["enum"]) && aheadKind() == .name && !ahead().startsLine:
      note(.foreignWord("enum", meant: "one of", at: range))
      bump()
      parseValuesOfOne()
      finish(.oneOfType, mark)
    case _ where aheadKind() == .comma && ahead(2).kind == .name && !ahead(2).startsLine && ahead(3).kind != .colon:
      // Only `one of` has more than one word.
      let start = SourceRange(lexer.file, Int(token.start), Int(token.start))
      note(.oneOfLeftOut(at: range, before: start))
      parseValuesOfOne()
      finish(.oneOfType, mark)
    default:
      expectName("a type")
      finish(.namedType, mark)
    }
  }

  /// Reads the values behind `one of`.
  private mutating func parseValuesOfOne() {
    if acceptForeignValues() { return }
    parseEnumValue()
    // In a table's head `, plan: tier` is the next column.
    while kind == .comma && !(ahead().kind == .name && ahead(2).kind == .colon)
      || kind != .comma && acceptForeignComma()
    {
      if kind == .comma { bump() }
      parseEnumValue()
    }
  }
}

extension Diagnostic {
  fileprivate static func oneOfLeftOut(at range: SourceRange, before start: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "a type of several words begins with `one of`", at: range, "`one of` is missing before this",
      fixes: [Fix("write `one of`", replace: start, with: "one of ", .always)])
  }
}

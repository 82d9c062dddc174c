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
      parseEnumValue()
      // In a table's head `, plan: tier` is the next column.
      while kind == .comma, !(ahead().kind == .name && ahead(2).kind == .colon) {
        bump()
        parseEnumValue()
      }
      finish(.oneOfType, mark)
    case _ where isLike(.money) && aheadKind() == .name && !ahead().startsLine:
      // The currency behind it says that no other type is meant.
      expect(.money)
      bump()
      finish(.moneyType, mark)
    default:
      expectName("a type")
      finish(.namedType, mark)
    }
  }
}

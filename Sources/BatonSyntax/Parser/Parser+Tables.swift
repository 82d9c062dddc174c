extension Parser {
  /// Reads a table, whose mark is set.
  mutating func parseTable(_ mark: Int) {
    bumpKeyword()
    expectDeclaredName("the table's name")
    parseTableHead()
    if at(.from) {
      bumpKeyword()
      expectString("a CSV file in quotes")
    } else if opensItems {
      parseItems("a row such as `\"NY\": team \"east\"`") { $0.parseRow() }
    } else {
      tellExpected("`{` and rows, or `from` and a CSV file")
    }
    finish(.tableDeclaration, mark)
  }

  private mutating func parseTableHead() {
    guard kind == .leftParenthesis else {
      return tellExpected("`(` and columns such as `(state: text -> owner: team)`")
    }
    let opening = token
    bump()
    parseList { $0.parseColumn() }
    if kind == .greaterOrEqual, lexer.text(token) == "=>" {
      lexer.faults.withdraw(within: range)
      passWord("=>", meant: "->", "a sign of another language")
    } else {
      expect(.arrow, "`->` between the keys and what they give")
    }
    parseList { $0.parseColumn() }
    expectClosing(.rightParenthesis, of: opening)
  }

  private mutating func parseColumn() {
    let mark = mark
    expectName("a column's name")
    expect(.colon, "`:` and a type")
    parseType()
    finish(.column, mark)
  }

  private mutating func parseRow() {
    let mark = mark
    if ahead().kind == .colon { replaceWord(["else": .otherwise, "default": .otherwise]) }
    if kind == .star, ahead().kind == .colon {
      passWord("*", meant: "otherwise", "takes every other key")
    } else if !accept(.otherwiseWord) {
      parseList { $0.parseRowKey() }
    }
    expectRowColon()
    parseList { $0.parseValue("a cell") }
    finish(.tableRow, mark)
  }

  private mutating func parseRowKey() {
    let mark = mark
    parseOperand("a key")
    while accept(.bar) { parseOperand("a key") }
    finish(.rowKey, mark)
  }

  /// Reads what a cell holds, or what a test says of a fact: a value, or `unknown`.
  mutating func parseValue(_ what: String) {
    guard kind == .unknownWord else { return parseOperand(what) }
    let next = aheadKind()
    guard ahead().startsLine || [.comma, .semicolon, .rightBrace, .newline, .endOfFile].contains(next) else {
      return parseOperand(what)
    }
    let mark = mark
    bump()
    finish(.unknownValue, mark)
  }
}

import BatonDiagnostics

extension Parser {
  /// Reads names joined by dots, all on one line.
  mutating func parsePath(_ what: String) {
    let mark = mark
    expectName(what)
    parseRest(ofPath: mark)
  }

  /// Reads what follows a path's first name.
  private mutating func parseRest(ofPath mark: Int) {
    while kind == .dot {
      bump()
      if token.startsLine, position > firstPosition {
        tellExpected("a name after the dot")
      } else {
        expectName("a name")
      }
      if isPanicking { break }
    }
    finish(.path, mark)
  }

  /// Reads what begins with a name: a path, a cell, a team, a count or a streak.
  mutating func parseNamed() {
    let mark = mark
    switch token.keyword {
    case .team where aheadKind() == .string: return parseTeamReference()
    case .team where isUnquotedTeam: return parseTeamReference()
    case .count where aheadWord() == .of: return parseCount()
    case .streak where aheadWord() == .of:
      bumpKeyword()
      bumpKeyword()
      parsePath("an intent such as `intent.pricing`")
      return finish(.streakExpression, mark)
    default: break
    }
    parsePath("a name")
    if kind == .leftBracket { parseCell(mark) }
  }

  /// Whether a team's id stands without quotes, `team sales`: nothing else begins so.
  private var isUnquotedTeam: Bool {
    aheadKind() == .name && !ahead().startsLine && ahead().keyword == nil
  }

  /// Reads `team "x"`.
  mutating func parseTeamReference() {
    let mark = mark
    bumpKeyword()
    expectString("the team's id in quotes")
    finish(.teamReference, mark)
  }

  private mutating func parseCount() {
    let mark = mark
    bumpKeyword()
    bumpKeyword()
    parsePath("an intent such as `intent.pricing`")
    // `count of intent.x in {1, 2}` is a comparison.
    if kind == .inWord, aheadWord() == .last, aheadKind(2) == .number || aheadWord(2) == .message { parseWindow() }
    finish(.countExpression, mark)
  }

  /// Reads `in last …`.
  mutating func parseWindow() {
    let mark = mark
    bump()
    expect(.last)
    if at(.message) {
      bumpKeyword()
    } else if kind == .number, let word = aheadWord(), word == .messages || word == .message {
      let number = self.mark
      bump()
      finish(.numberLiteral, number)
      bumpKeyword()
    } else if kind == .number {
      parseNumber()
    } else {
      tellExpected("`message`, a number of `messages`, or a length of time")
    }
    finish(.window, mark)
  }

  /// Reads the keys and the column of a table whose name has been read.
  private mutating func parseCell(_ mark: Int) {
    nested { parser in
      let opening = parser.token
      parser.bracketed { parser in
        parser.bump()
        parser.parseList { $0.parseOperand("a key") }
        parser.expectClosing(.rightBracket, of: opening)
      }
      if parser.accept(.dot) {
        if parser.token.startsLine {
          parser.tellExpected("a column's name")
        } else {
          parser.expectName("a column's name")
        }
      }
      parser.finish(.cell, mark)
    }
  }
}

import BatonDiagnostics

extension Parser {
  /// Reads an expression: `or` binds least.
  mutating func parseExpression(_ what: String = "a condition") {
    let mark = mark
    parseConjunction(what)
    guard atOr else { return }
    while atOr {
      bump()
      parseConjunction("a condition")
    }
    finish(.orExpression, mark)
  }

  /// Whether `or` goes on a condition; `or queue` does not, unless that is the first name of a path.
  private var atOr: Bool {
    kind == .orWord && !(ahead().kind == .name && ahead().keyword == .queue && ahead(2).kind != .dot)
  }

  private mutating func parseConjunction(_ what: String) {
    let mark = mark
    parseDenial(what)
    guard kind == .andWord else { return }
    while accept(.andWord) { parseDenial("a condition") }
    finish(.andExpression, mark)
  }

  private mutating func parseDenial(_ what: String) {
    guard kind == .notWord else { return parseComparison(what) }
    nested { parser in
      let mark = parser.mark
      parser.bump()
      parser.parseDenial("a condition")
      parser.finish(.notExpression, mark)
    }
  }

  /// Reads what is worth a value: arithmetic, no comparison.
  mutating func parseOperand(_ what: String = "a value") {
    let mark = mark
    parseProduct(what)
    guard kind == .plus || kind == .minus else { return }
    while kind == .plus || kind == .minus {
      bump()
      parseProduct("a value")
    }
    finish(.additive, mark)
  }

  private mutating func parseProduct(_ what: String) {
    let mark = mark
    parsePrefixed(what)
    guard kind == .star || kind == .slash else { return }
    while kind == .star || kind == .slash {
      bump()
      parsePrefixed("a value")
    }
    finish(.multiplicative, mark)
  }

  private mutating func parsePrefixed(_ what: String) {
    let made: SyntaxKind
    switch kind {
    case .minus: made = .negation
    case .knownWord: made = .knownExpression
    case .unknownWord: made = .unknownExpression
    default: return parsePrimary(what)
    }
    nested { parser in
      let mark = parser.mark
      parser.bump()
      parser.parsePrefixed(made == .negation ? "a value" : "what is to be known")
      parser.finish(made, mark)
    }
  }

  private mutating func parsePrimary(_ what: String) {
    let mark = mark
    switch kind {
    case .name where !beginsStatement: parseNamed()
    case .number: parseNumber()
    case .string:
      bump()
      finish(.textLiteral, mark)
    case .trueWord, .falseWord:
      bump()
      finish(.boolLiteral, mark)
    case .date: parseDate()
    case .instant:
      bump()
      finish(.instantLiteral, mark)
    case .leftParenthesis: parseParenthesized()
    case .leftBrace where !opensBlock(0): parseSet()
    case .badLiteral, .ordinal, .time: parseBadLiteral()
    default: parseNothing(what)
    }
  }

  /// Tells that a value is missing.
  private mutating func parseNothing(_ what: String) {
    let kind = kind
    if kind.isReserved, kind != .whenWord, kind != .otherwiseWord, kind != .andWord, kind != .orWord {
      tell(.missingValue(what, found: found, at: range))
    } else {
      tell(.missingValue(what, found: found, at: place))
    }
    addMissing()
  }

  /// Reads a literal that is none, or that has been told, and the unit behind it.
  private mutating func parseBadLiteral() {
    let mark = mark
    if kind == .time {
      tell(.timeOfDay(at: range))
    } else if kind != .badLiteral {
      tellExpected("a value")
    }
    bump()
    if atUnit { bump(as: .unit) }
    finish(.missing, mark)
  }

  private mutating func parseParenthesized() {
    nested { parser in
      let mark = parser.mark
      let opening = parser.token
      parser.bracketed { parser in
        parser.bump()
        parser.parseExpression("a value")
        parser.expectClosing(.rightParenthesis, of: opening)
      }
      parser.finish(.parenthesized, mark)
    }
  }

  private mutating func parseSet() {
    nested { parser in
      let mark = parser.mark
      let opening = parser.token
      parser.bracketed { parser in
        parser.bump()
        if parser.kind != .rightBrace { parser.parseList { $0.parseOperand() } }
        parser.expectClosing(.rightBrace, of: opening)
      }
      parser.finish(.setLiteral, mark)
    }
  }

  /// Reads a number and its unit, which stands on the number's line.
  mutating func parseNumber() {
    let mark = mark
    bump()
    if atUnit {
      bump(as: .unit)
    } else if !lineEnds, token.kind == .name, token.startsLine, isUnitWord {
      tell(.unitOnItsOwnLine(lexer.text(Int(token.start), Int(token.end)), after: previousEnd, at: range))
      bump(as: .unit)
      isPanicking = false
    }
    finish(.numberLiteral, mark)
  }

  /// Whether the name is a unit and begins nothing.
  private var isUnitWord: Bool {
    (token.keyword == nil || token.keyword == .day || token.keyword == .days)
      && UnitWords.isUnit(lexer.bytes, Int(token.start), Int(token.end))
  }

  /// Whether the word behind a number is its unit.
  private var atUnit: Bool {
    let token = token
    guard token.kind == .name, !token.startsLine else { return false }
    switch token.keyword {
    case .hours, .day, .days, .all: return true
    case nil: break
    default: return false
    }
    // `but` looks like a currency.
    if spells(["but"]) { return false }
    if UnitWords.isUnit(lexer.bytes, Int(token.start), Int(token.end)) { return true }
    // A word that is no unit is taken for one where what may follow a value follows it.
    let next = ahead()
    if next.startsLine || next.kind.isReserved { return true }
    switch next.kind {
    case .name:
      guard let word = next.keyword else { return false }
      return Parser.isAction(word) || Parser.isModifier(word) || [.even, .of, .after, .always, .never].contains(word)
    case .string, .number, .dot, .equal, .colon, .leftBracket: return false
    default: return true
    }
  }

  /// Reads a date, or the instant that it begins: the time stands on the date's line.
  private mutating func parseDate() {
    let mark = mark
    bump()
    guard kind == .time, !token.startsLine else { return finish(.dateLiteral, mark) }
    bump()
    if kind == .inWord, aheadKind() == .string {
      bump()
      bump()
    }
    finish(.instantLiteral, mark)
  }
}

import BatonDiagnostics

/// Intents, scores and qualifications.
extension Parser {
  private static let intentItems = "`says`, `except`, `labelled`, `includes`, `when`, `from` or `in last`"

  /// Reads an intent, whose mark is set.
  mutating func parseIntent(_ mark: Int) {
    bumpKeyword()
    expectDeclaredName("the intent's name")
    if at(.says) {
      parseIntentItem()
    } else if opensItems {
      parseItems(Parser.intentItems) { $0.parseIntentItem() }
    } else {
      tellExpected("`says \"…\"` or `{`")
    }
    finish(.intentDeclaration, mark)
  }

  private mutating func parseIntentItem() {
    let mark = mark
    replaceWord(["say": .says, "contains": .says, "matches": .says, "not": .except, "include": .includes, "if": .when])
    replaceSlip(among: [.says, .except, .labelled, .includes, .from])
    switch (kind, word) {
    case (_, .says): parseTexts(.intentSays, "a pattern in quotes")
    case (_, .except): parseTexts(.intentExcept, "a pattern in quotes")
    case (_, .labelled): parseTexts(.intentLabelled, "a label in quotes")
    case (_, .includes):
      bumpKeyword()
      parseList { $0.parsePath("an intent such as `intent.pricing`") }
      finish(.intentIncludes, mark)
    case (.whenWord, _):
      bump()
      parseExpression()
      finish(.intentWhen, mark)
    case (_, .from):
      bumpKeyword()
      if let sender = word, [.customer, .bot, .agent, .anyone].contains(sender) {
        bumpKeyword()
      } else {
        tellExpected("`customer`, `bot`, `agent` or `anyone`")
      }
      finish(.intentFrom, mark)
    case (.inWord, _):
      parseWindow()
      finish(.intentWindow, mark)
    default: tellExpected(Parser.intentItems)
    }
  }

  /// Reads a keyword and texts.
  private mutating func parseTexts(_ kind: SyntaxKind, _ what: String) {
    let mark = mark
    bumpItemKeyword()
    parseList { $0.expectString(what) }
    finish(kind, mark)
  }

  /// Reads a score, whose mark is set.
  mutating func parseScore(_ mark: Int) {
    bumpKeyword()
    expectDeclaredName("the score's name")
    if accept(.between) {
      parseOperand()
      replaceWord(["to": .and])
      if !accept(.andWord) { tellExpected("`and` and the upper bound") }
      parseOperand()
    }
    if opensItems {
      parseItems("an amount such as `+20 when CONDITION`") { $0.parseScoreItem() }
    } else {
      tellExpected("`{` and amounts such as `+20 when CONDITION`")
    }
    finish(.scoreDeclaration, mark)
  }

  private mutating func parseScoreItem() {
    let mark = mark
    if kind == .number {
      note(.amountWithoutSign(at: range))
    } else if kind == .plus || kind == .minus {
      bump()
    } else {
      return tellExpected("an amount such as `+20 when CONDITION`")
    }
    if kind == .number { parseNumber() } else { tellExpected("a number") }
    if acceptWhen() { parseExpression() } else { tellExpected("`when` and a condition") }
    finish(.scoreItem, mark)
  }

  /// Reads a qualification, whose mark is set.
  mutating func parseQualification(_ mark: Int) {
    bumpKeyword()
    expectDeclaredName("the qualification's name")
    if opensItems {
      parseItems("a criterion such as `budget lead.budget >= 5_000 usd`") { parser in
        let mark = parser.mark
        guard parser.kind == .name else {
          return parser.expectName("a criterion such as `budget lead.budget >= 5_000 usd`")
        }
        if parser.aheadKind() == .dot {
          parser.tell(.labelLeftOut(at: parser.range))
          parser.parseExpression()
          parser.isPanicking = false
          return parser.finish(.unexpected, mark)
        }
        parser.bump()
        parser.passNeedlessSign()
        if parser.kind == .whenWord, parser.beginsOperand(1) {
          parser.passWord("when", meant: "", "not needed")
        }
        parser.parseExpression()
        parser.finish(.criterion, mark)
      }
    } else {
      tellExpected("`{` and criteria such as `budget lead.budget >= 5_000 usd`")
    }
    finish(.qualificationDeclaration, mark)
  }
}

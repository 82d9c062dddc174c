import BatonDiagnostics

/// Assertions and tests.
extension Parser {
  /// Reads an assertion, whose mark is set.
  mutating func parseAssert(_ mark: Int) {
    bumpKeyword()
    expectString("the assertion's name in quotes")
    if accept(.whenWord) { parseExpression() }
    if at(.always) || at(.never) { bumpKeyword() } else { tellExpected("`always` or `never`") }
    parseOutcome()
    finish(.assertDeclaration, mark)
  }

  /// Reads a test, whose mark is set.
  mutating func parseTest(_ mark: Int) {
    bumpKeyword()
    expectString("the test's name in quotes")
    if kind == .leftBrace {
      parseItems(Parser.steps) { $0.parseStep() }
    } else {
      tellExpected("`{` and the lines of the test")
    }
    finish(.testDeclaration, mark)
  }

  private static let steps = "`customer \"…\"`, a fact and `=`, `at`, `wait`, `team \"…\" is closed` or `expect`"

  /// Reads one line of a test.
  mutating func parseStep() {
    let mark = mark
    guard kind == .name else { return tellExpected(Parser.steps) }
    // A word before a dot or `=` is a fact's name, whatever it means elsewhere.
    if [.dot, .equal, .isWord].contains(aheadKind()) { return parseTestFact() }
    switch word {
    case .customer, .bot, .agent: parseMessage()
    case .at:
      bumpKeyword()
      parseOperand("a date and a time such as `2026-11-20 10:30`")
      finish(.testAt, mark)
    case .wait:
      bumpKeyword()
      parseOperand("a length of time such as `5 minutes`")
      finish(.testWait, mark)
    case .team:
      parseTeamReference()
      if !accept(.isWord) { tellExpected("`is open` or `is closed`") }
      if at(.open) || at(.closed) { bumpKeyword() } else { tellExpected("`open` or `closed`") }
      finish(.testTeam, mark)
    case .expect:
      bumpKeyword()
      parseOutcome()
      if accept(.by) {
        expect(.rule)
        expectString("the rule's name in quotes")
      }
      finish(.testExpect, mark)
    default: parseTestFact()
    }
  }

  private mutating func parseMessage() {
    let mark = mark
    bumpKeyword()
    expectString("what is said, in quotes")
    while at(.confidence) || at(.labelled) {
      if accept(.confidence) {
        parseOperand("a number such as `40%`")
      } else {
        bumpKeyword()
        expectString("a label in quotes")
      }
    }
    finish(.testMessage, mark)
  }

  private mutating func parseTestFact() {
    let mark = mark
    parsePath("a fact")
    if kind == .isWord {
      note(.valueWithIs(at: range))
      bump()
    } else if !accept(.equal) {
      return abandon(mark)
    }
    parseValue("a value")
    finish(.testFact, mark)
  }

  /// Tells that a line of a test begins so for no reason, and passes over it.
  private mutating func abandon(_ mark: Int) {
    tellExpected("`=` and a value")
    finish(.unexpected, mark)
  }

  // MARK: Outcomes

  /// Reads `route or queue to team "a" or team "b" priority P …`.
  private mutating func parseOutcome() {
    let mark = mark
    parseOutcomeWord()
    while kind == .orWord {
      bump()
      parseOutcomeWord()
    }
    if at(.to) || at(.for) {
      bumpKeyword(wantsMore: true)
      parseExpectedTeam()
      while kind == .orWord {
        bump()
        parseExpectedTeam()
      }
    }
    parseExpectedParts()
    finish(.outcome, mark)
  }

  private mutating func parseOutcomeWord() {
    if let word, Parser.isAction(word) { bumpKeyword() } else { tellExpected("`route`, `queue`, `ask` or `hold`") }
  }

  private mutating func parseExpectedTeam() {
    if at(.team) { parseTeamReference() } else { tellExpected("a team such as `team \"sales\"`") }
  }

  private mutating func parseExpectedParts() {
    while let word {
      let mark = mark
      switch word {
      case .priority: parseModifier()
      case .within:
        bumpKeyword()
        parseOperand("a length of time such as `5 minutes`")
        finish(.withinModifier, mark)
      case .tag, .say:
        bumpKeyword()
        expectString("a text in quotes")
        finish(word == .tag ? .expectedTag : .expectedSay, mark)
      case .no:
        bumpKeyword()
        expect(.tag)
        expectString("a text in quotes")
        finish(.absentTag, mark)
      default: return
      }
    }
  }
}

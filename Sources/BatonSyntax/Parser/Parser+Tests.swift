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
    if opensItems {
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
    if aheadKind() == .string || ahead().keyword == .says && ahead(2).kind == .string {
      replaceWord([
        "user": .customer, "visitor": .customer, "client": .customer, "message": .customer, "human": .customer,
        "assistant": .bot, "operator": .agent, "rep": .agent,
      ])
    }
    if aheadKind() == .date || aheadKind() == .time { replaceWord(["on": .at, "time": .at, "now": .at, "date": .at]) }
    if spells(["given"]) || spells(["set"]) || spells(["with"]) || spells(["and"]), aheadKind() == .name,
      ahead(2).kind == .dot || ahead(2).kind == .equal
    {
      passWord(lexer.text(token), meant: "", "not needed")
    }
    replaceWord(["expects": .expect, "expected": .expect, "then": .expect])
    if ahead().keyword == .to || ahead().keyword == .for, word == .route || word == .queue {
      note(.expectLeftOut(at: range, before: SourceRange(lexer.file, Int(token.start), Int(token.start))))
      parseOutcome()
      return finish(.testExpect, mark)
    }
    // A word before a dot or `=` is a fact's name, whatever it means elsewhere.
    if [.dot, .equal, .isWord].contains(aheadKind()) { return parseTestFact() }
    switch word {
    case .customer, .bot, .agent: parseMessage()
    case .at:
      bumpItemKeyword()
      parseOperand("a date and a time such as `2026-11-20 10:30`")
      finish(.testAt, mark)
    case .wait:
      bumpItemKeyword()
      parseOperand("a length of time such as `5 minutes`")
      finish(.testWait, mark)
    case .team:
      parseTeamReference()
      if !accept(.isWord) { tellExpected("`is open` or `is closed`") }
      if at(.open) || at(.closed) { bumpKeyword() } else { tellExpected("`open` or `closed`") }
      finish(.testTeam, mark)
    case .expect:
      bumpItemKeyword()
      parseOutcome()
      if at(.rule), ahead().kind == .string {
        passWord("rule", meant: "by rule", "`by` is missing before this")
        expectString("the rule's name in quotes")
      } else if accept(.by) {
        if kind == .string {
          let start = SourceRange(lexer.file, Int(token.start), Int(token.start))
          note(.ruleLeftOut(at: range, before: start))
        } else {
          expect(.rule)
        }
        expectString("the rule's name in quotes")
      }
      finish(.testExpect, mark)
    default: parseTestFact()
    }
  }

  private mutating func parseMessage() {
    let mark = mark
    bumpKeyword()
    if at(.says), aheadKind() == .string { passWord("says", meant: "", "") }
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
    if kind == .isWord || kind == .colon && aheadKind() != .newline {
      lexer.faults.withdraw(within: range)
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
    if at(.to) || at(.for) || at(.team) || kind == .string && !isOnLaterLine {
      if at(.team), position > firstPosition, lexer.tokens[Int(lexer.significant[position - 1])].keyword == .route {
        note(.missingTo(at: range, before: SourceRange(lexer.file, Int(token.start), Int(token.start))))
      } else if at(.to) || at(.for) {
        bumpKeyword(wantsMore: true)
      }
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
    replaceWord(["routed": .route, "routes": .route, "queued": .queue, "asks": .ask, "held": .hold, "holds": .hold])
    if kind == .string, !isOnLaterLine {
      note(.routeLeftOut(at: range, before: SourceRange(lexer.file, Int(token.start), Int(token.start))))
      return bump()
    }
    if at(.team), !isOnLaterLine {
      return note(.outcomeLeftOut(at: range, before: SourceRange(lexer.file, Int(token.start), Int(token.start))))
    }
    if let word, Parser.isAction(word) { bumpKeyword() } else { tellExpected("`route`, `queue`, `ask` or `hold`") }
  }

  private mutating func parseExpectedTeam() {
    if at(.team) {
      parseTeamReference()
    } else if kind == .string, !isOnLaterLine {
      let start = SourceRange(lexer.file, Int(token.start), Int(token.start))
      note(.teamLeftOut(at: range, before: start))
      bump()
    } else {
      tellExpected("a team such as `team \"sales\"`")
    }
  }

  private mutating func parseExpectedParts() {
    passNeedlessJoin()
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
      passNeedlessJoin()
    }
  }
}

extension Diagnostic {
  private static func leftOut(_ word: String, _ message: String, at range: SourceRange, _ start: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .unexpected, message, at: range, "`\(word)` is missing before this",
      fixes: [Fix("write `\(word)`", replace: start, with: "\(word) ", .always)])
  }

  fileprivate static func expectLeftOut(at range: SourceRange, before start: SourceRange) -> Diagnostic {
    leftOut("expect", "an expectation begins with `expect`", at: range, start)
  }

  fileprivate static func ruleLeftOut(at range: SourceRange, before start: SourceRange) -> Diagnostic {
    leftOut("rule", "a rule is named as `by rule \"…\"`", at: range, start)
  }

  fileprivate static func outcomeLeftOut(at range: SourceRange, before start: SourceRange) -> Diagnostic {
    leftOut("route to", "an expectation names an outcome: `route`, `queue`, `ask` or `hold`", at: range, start)
  }

  fileprivate static func routeLeftOut(at range: SourceRange, before start: SourceRange) -> Diagnostic {
    leftOut("route to team", "an expectation names an outcome: `route`, `queue`, `ask` or `hold`", at: range, start)
  }

  fileprivate static func missingTo(at range: SourceRange, before start: SourceRange) -> Diagnostic {
    leftOut("to", "a chat is routed `to` a team", at: range, start)
  }

  fileprivate static func teamLeftOut(at range: SourceRange, before start: SourceRange) -> Diagnostic {
    leftOut("team", "a text where a team is needed", at: range, start)
  }
}

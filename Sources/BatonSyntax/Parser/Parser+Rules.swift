import BatonDiagnostics

extension Parser {
  /// Reads a rule: `[rule ["name"]] [when CONDITION] [MODIFIER…] ACTION …`, or `otherwise ACTION …`.
  mutating func parseRule() {
    let mark = mark
    parseRuleHead()
    let modifiers = position
    let hasLeadingModifiers = atModifier
    while atModifier { parseModifier() }
    if hasLeadingModifiers, kind != .leftBrace {
      let first = lexer.tokens[Int(lexer.significant[modifiers])]
      if atAction {
        note(.modifierBeforeAction(lexer.text(Int(first.start), Int(first.end)), at: range(first)))
      } else {
        let word = lexer.text(Int(first.start), Int(first.end))
        let isAfterBlock = modifiers > 0 && lexer.tokens[Int(lexer.significant[modifiers - 1])].kind == .rightBrace
        tell(
          isAfterBlock ? .modifierAfterBlock(word, at: range(first)) : .modifierWithoutAction(word, at: range(first)))
      }
    }
    parseAction()
    finish(.rule, mark)
  }

  /// Whether an action can be read.
  private var atAction: Bool { kind == .leftBrace || (word.map(Parser.isAction) ?? false) }

  private mutating func parseRuleHead() {
    replaceForeignWord()
    if at(.rule) {
      bumpKeyword()
      if kind == .string {
        bump()
      } else if kind == .name, !token.startsLine, token.keyword == nil {
        expectString("the rule's name in quotes")
        isPanicking = false
      }
      passNeedlessSign()
      replaceForeignWord()
      if kind == .otherwiseWord {
        tell(.namedOtherwise(at: range))
        isPanicking = false
      }
    }
    let when = range
    if accept(.whenWord) {
      parseExpression()
      passThen(after: when)
    } else if accept(.otherwiseWord) {
      passNeedlessSign()
      guard kind == .whenWord || at(.if) else { return }
      tell(.otherwiseWhen(at: range))
      bump()
      parseExpression()
      isPanicking = false
    }
  }

  /// Passes over `then`, and tells of it, together with the `if` that it belongs to.
  private mutating func passThen(after when: SourceRange) {
    guard kind == .name, !isPanicking, lexer.text(Int(token.start), Int(token.end)) == "then" else { return }
    if lexer.text(when.start, when.end) == "when" { note(.needlessThen(at: range)) }
    faults.amendLast(at: when, with: Fix.Edit(range, ""))
    bump()
  }

  /// Takes `if` for `when` and `else` for `otherwise`, and tells of it.
  private mutating func replaceForeignWord() {
    guard let word, word == .if || word == .else else { return }
    let meant: Keyword = word == .if ? .when : .otherwise
    note(.foreignWord(word.rawValue, meant: meant.rawValue, at: range))
    let index = Int(lexer.significant[position])
    lexer.tokens[index].kind = word == .if ? .whenWord : .otherwiseWord
    lexer.tokens[index].keyword = meant
  }

  private mutating func parseAction() {
    replaceForeignAction()
    let mark = mark
    switch word {
    case .route:
      parseRoute(mark)
      parseModifiers()
      if atOrQueue { parseOrQueue() }
    case .queue:
      bumpKeyword()
      expectPreposition(.for)
      parseOperand("a team such as `team \"sales\"`")
      finish(.queueAction, mark)
      parseModifiers()
    case .ask:
      bumpKeyword()
      parseTemplate("the question in quotes")
      if !at(.for) { tellExpected("`for` and the fact that the answer gives") } else { bumpKeyword() }
      parseList { $0.parsePath("the fact that the answer gives") }
      finish(.askAction, mark)
      parseModifiers()
    case .hold:
      bumpKeyword()
      finish(.holdAction, mark)
      parseModifiers()
    default:
      guard kind == .leftBrace else { return tellNoAction() }
      nested { $0.parseBlock() }
    }
    if atOrQueue {
      tell(.misplacedOrQueue(at: range))
      parseOrQueue()
      isPanicking = false
    }
  }

  private mutating func tellNoAction() {
    if let fault = conditionGoesOn {
      lexer.faults.withdraw(within: fault.primary.range)
      return tell(fault)
    }
    // Inside a block, a word on the next line that begins no rule is what stands where the action should.
    if isOnLaterLine, kind == .name, depth > 0 || !isAtMargin, !looksLikeDeclaration, !atModifier {
      let shown = VisibleText.line(lexer.text(token), limit: 30)
      return tell(.missingAction(found: "`\(shown)`", meant: nil, at: range))
    }
    guard kind == .name, token.end - token.start <= 20, token.keyword == nil else {
      return tell(.missingAction(found: found, meant: nil, at: place))
    }
    let meant = Likeness.keyword(
      lexer.bytes[Int(token.start)..<Int(token.end)].map(smallLetter), among: [.route, .queue, .ask, .hold])
    var fault = Diagnostic.missingAction(found: found, meant: meant?.rawValue, at: place)
    if meant == nil, !isOnLaterLine {
      fault.help =
        "a condition compares with `is`, `>=` and their like, and goes on with `and` or `or`; names are joined by dots"
    }
    tell(fault)
  }

  private mutating func parseRoute(_ mark: Int) {
    bumpKeyword()
    expectPreposition(.to)
    let target = Int(token.start)
    parseTarget()
    passSecondTeam(after: target)
    if at(.if), ahead().keyword == .closed {
      note(
        .missingWord(
          "even", found: found, at: range, before: SourceRange(lexer.file, Int(token.start), Int(token.start))))
      bump()
      bump()
    } else if at(.even) {
      bumpKeyword()
      expect(.if)
      expect(.closed)
    }
    finish(.routeAction, mark)
  }

  private mutating func parseTarget() {
    let mark = mark
    guard at(.first), aheadWord() == .open else { return parseOperand("a team such as `team \"sales\"`") }
    bumpKeyword()
    bumpKeyword()
    expect(.of)
    if at(.teams), aheadWord() == .where {
      bumpKeyword()
      bumpKeyword()
      parseExpression()
      return finish(.firstOpenWhere, mark)
    }
    parseList { $0.parseOperand("a team such as `team \"sales\"`") }
    finish(.firstOpen, mark)
  }

  /// Whether `or queue` can be read.
  private var atOrQueue: Bool { kind == .orWord && aheadWord() == .queue }

  private mutating func parseOrQueue() {
    let mark = mark
    bump()
    bumpKeyword()
    parseModifiers()
    finish(.orQueue, mark)
  }

  /// Reads `{ rules }`.
  private mutating func parseBlock() {
    let mark = mark
    let opening = token
    bump()
    while token.kind != .rightBrace, token.kind != .endOfFile {
      if !hasBalancedBraces, let word, Parser.isDeclaration(word), looksLikeDeclaration { break }
      isPanicking = false
      itemStart = position
      let start = position
      parseBlockRule()
      if isPanicking || position == start { skipToRule(isStuck: position == start) }
    }
    expectClosing(.rightBrace, of: opening)
    finish(.block, mark)
  }

  private mutating func parseBlockRule() {
    switch kind {
    case .whenWord, .otherwiseWord, .leftBrace: return parseRule()
    case .semicolon:
      note(.semicolonBetweenRules(at: range))
      return bump()
    default: break
    }
    if let word {
      if word == .rule || word == .if || word == .else || Parser.isAction(word) || Parser.isModifier(word) {
        return parseRule()
      }
      if Parser.isDeclaration(word), looksLikeDeclaration {
        return tell(.declarationInBlock(word.rawValue, at: range))
      }
    }
    tellNoRule()
  }

  private mutating func tellNoRule() {
    var meant: Keyword?
    if kind == .name, token.end - token.start <= 20 {
      meant = Likeness.keyword(
        lexer.bytes[Int(token.start)..<Int(token.end)].map(smallLetter),
        among: [.when, .otherwise, .rule, .route, .queue, .ask, .hold])
    }
    tell(.noRule(found: found, meant: meant?.rawValue, at: range))
  }
}

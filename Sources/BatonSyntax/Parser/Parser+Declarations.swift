import BatonDiagnostics

extension Parser {
  /// Reads the whole file.
  mutating func parseFile() {
    while token.kind != .endOfFile {
      let start = position
      itemStart = position
      isPanicking = false
      parseDeclaration()
      if isPanicking, position == start || !(token.startsLine && (looksLikeDeclaration || isAtMargin)) {
        skipToDeclaration()
      }
    }
    bump()
    finish(.file, 0)
  }

  /// Reads one declaration or rule.
  private mutating func parseDeclaration() {
    guard kind == .name, let word = foreignDeclaration() ?? token.keyword else {
      switch kind {
      case .whenWord, .otherwiseWord, .leftBrace: return parseRule()
      case .rightBrace, .rightBracket, .rightParenthesis: return parseStrayBracket()
      default: return tellNoDeclaration()
      }
    }
    let mark = mark
    switch word {
    case .policy: parsePolicy(mark)
    case .use: parseUse(mark)
    case .type: parseTypeDeclaration(mark)
    case .fact: parseFact(mark)
    case .define: parseDefine(mark)
    case .intent: parseIntent(mark)
    case .score: parseScore(mark)
    case .qualification: parseQualification(mark)
    case .hours: parseHours(mark)
    case .holidays: parseHolidays(mark)
    case .table: parseTable(mark)
    case .team: parseTeam(mark)
    case .also: parseAlso(mark)
    case .assert: parseAssert(mark)
    case .test: parseTest(mark)
    case .rule, .if, .else, .otherwise: parseRule()
    default:
      if Parser.isAction(word) || Parser.isModifier(word) { parseRule() } else { tellNoDeclaration() }
    }
  }

  /// Tells that no declaration begins so, and of the one that was perhaps meant.
  private mutating func tellNoDeclaration() {
    if let fault = declarationLeftOut { return tell(fault) }
    let candidates: [Keyword] = [
      .policy, .use, .type, .fact, .define, .intent, .score, .qualification, .hours, .holidays, .table, .team, .rule,
      .when,
      .otherwise, .also, .assert, .test, .route, .queue, .ask, .hold,
    ]
    var meant: Keyword?
    if kind == .name, token.end - token.start <= 20 {
      meant = Likeness.keyword(
        lexer.bytes[Int(token.start)..<Int(token.end)].map(smallLetter), among: candidates)
    }
    tell(.noDeclaration(found: found, meant: meant?.rawValue, at: range))
  }

  /// Passes over a closing bracket that nothing opened.
  private mutating func parseStrayBracket() {
    // Where an action or a `{` was missing, this belongs to that.
    if !faults.all.contains(where: { $0.code == .missingAction || $0.code == .misplacedModifier }) {
      tell(.strayBracket(lexer.text(Int(token.start), Int(token.end)), at: range))
    }
    let mark = mark
    bump()
    finish(.unexpected, mark)
    isPanicking = false
  }

  private mutating func parsePolicy(_ mark: Int) {
    bumpKeyword()
    expectString("the policy's name in quotes")
    if accept(.inWord) { expectString("a time zone such as `\"Europe/Paris\"`") }
    finish(.policyDeclaration, mark)
  }

  private mutating func parseUse(_ mark: Int) {
    bumpKeyword()
    if kind == .string { bump() } else { parsePath("a module such as `std.chat`, or a file in quotes") }
    finish(.useDeclaration, mark)
  }

  private mutating func parseTypeDeclaration(_ mark: Int) {
    bumpKeyword()
    expectName("the type's name")
    if kind == .equal || kind == .colon {
      note(.wrongSign(kind == .equal ? "=" : ":", meant: kind == .equal ? "is" : " is", at: range))
      bump()
    } else if !accept(.isWord) {
      tellExpected("`is`")
    }
    if at(.one), aheadWord() == .of {
      let place = range.joined(with: range(ahead()))
      note(.needlessOneOf(at: place, before: Int(ahead(2).start)))
      bump()
      bump()
    }
    if !acceptForeignValues() {
      parseEnumValue()
      while kind == .comma || kind == .less || acceptForeignComma() {
        if kind == .comma || kind == .less { bump() }
        parseEnumValue()
      }
    }
    finish(.typeDeclaration, mark)
  }

  /// Reads `word ["label"]`.
  mutating func parseEnumValue() {
    let mark = mark
    let start = Int(token.start)
    expectName("a value's name")
    passHyphens(after: start)
    _ = accept(.string)
    finish(.enumValue, mark)
  }

  private mutating func parseFact(_ mark: Int) {
    bumpKeyword()
    let start = Int(token.start)
    parsePath("the fact's name")
    passHyphens(after: start)
    expectColon(after: start)
    parseType()
    if kind == .name, spells(["default"]), beginsOperand(1), !isOnLaterLine {
      note(.foreignWord("default", meant: "=", at: range))
      bump()
      parseOperand("a value")
    } else if accept(.equal) {
      parseOperand("a value")
    }
    finish(.factDeclaration, mark)
  }

  private mutating func parseDefine(_ mark: Int) {
    bumpKeyword()
    let start = Int(token.start)
    parsePath("a name")
    passHyphens(after: start)
    if accept(.colon) { parseType() }
    if kind == .equal {
      note(.wrongSign("=", meant: "as", at: range))
      bump(as: .keyword)
      lexer.tokens[Int(lexer.significant[position - 1])].keyword = .as
    } else if kind == .leftBrace, hasCases {
      note(.asLeftOut(at: range, before: SourceRange(lexer.file, Int(token.start), Int(token.start))))
    } else {
      expect(.as)
    }
    if kind == .leftBrace, hasCases {
      parseCases()
    } else {
      parseExpression("a value")
    }
    finish(.defineDeclaration, mark)
  }

  /// Whether the `{` to be read opens cases and not a set: a `when`, an `otherwise` or a `;` comes before a comma or the
  /// end.
  private var hasCases: Bool {
    var distance = 1
    var open = 0
    while distance < 1_000 {
      switch ahead(distance).kind {
      case .whenWord, .otherwiseWord, .semicolon: return true
      case .comma: if open == 0 { return false }
      case .leftBrace, .leftBracket, .leftParenthesis: open += 1
      case .rightBrace, .rightBracket, .rightParenthesis:
        if open == 0 { return false }
        open -= 1
      case .endOfFile: return false
      default: break
      }
      distance += 1
    }
    return true
  }

  private mutating func parseCases() {
    let mark = mark
    parseItems("a case such as `high when CONDITION`") { parser in
      let mark = parser.mark
      parser.replaceWord(["else": .otherwise, "default": .otherwise])
      if parser.accept(.otherwiseWord) {
        parser.passNeedlessSign()
        parser.parseExpression("a value")
      } else {
        parser.parseExpression("a value")
        if parser.acceptWhen() { parser.parseExpression() } else { parser.tellExpected("`when` and a condition") }
      }
      parser.finish(.caseItem, mark)
    }
    finish(.cases, mark)
  }

  private mutating func parseTeam(_ mark: Int) {
    bumpKeyword()
    expectString("the team's id in quotes")
    if opensItems { parseItems(Parser.teamItems) { $0.parseTeamItem() } }
    finish(.teamDeclaration, mark)
  }

  private static let teamItems = "`title`, `hours`, `languages`, `skills`, `sla`, `backup` or `notify`"

  private mutating func parseTeamItem() {
    replaceWord([
      "name": .title, "label": .title, "language": .languages, "skill": .skills, "speaks": .languages, "hour": .hours,
      "fallback": .backup, "open": .hours, "opening": .hours,
    ])
    replaceSlip(among: [.title, .hours, .languages, .skills, .sla, .backup, .notify])
    let mark = mark
    switch word {
    case .title:
      bumpItemKeyword()
      expectString("the title in quotes")
      finish(.teamTitle, mark)
    case .hours:
      bumpItemKeyword()
      if at(.hours), ahead().kind == .dot, ahead(2).kind == .name {
        passWord("hours.\(lexer.text(ahead(2)))", meant: lexer.text(ahead(2)), "the name alone", 3)
      } else if looseDaysOrTimes, aheadKind() != .newline, aheadKind() != .semicolon, aheadKind() != .rightBrace {
        tell(.hoursInTeam(at: range))
      } else {
        expectName("the name of hours")
      }
      finish(.teamHours, mark)
    case .languages:
      bumpItemKeyword()
      parseList { $0.parseListedWord("a language such as `en` or `\"pt-BR\"`") }
      finish(.teamLanguages, mark)
    case .skills:
      bumpItemKeyword()
      parseList { $0.parseListedWord("a skill") }
      finish(.teamSkills, mark)
    case .sla:
      bumpItemKeyword()
      parseOperand("a length of time such as `5 minutes`")
      finish(.teamSla, mark)
    case .backup:
      parseBackup(as: .teamBackup)
    case .notify:
      parseNotify()
    default: tellExpected(Parser.teamItems)
    }
  }

  /// Reads a word, in quotes or not.
  private mutating func parseListedWord(_ what: String) {
    if kind == .string { bump() } else { expectName(what) }
  }
}

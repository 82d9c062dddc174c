import BatonDiagnostics

extension Parser {
  /// Reads the modifiers that are there.
  mutating func parseModifiers() {
    passNeedlessJoin()
    while atModifier {
      parseModifier()
      passNeedlessJoin()
    }
  }

  /// Reads a modifier.
  ///
  /// - Precondition: `atModifier`.
  mutating func parseModifier() {
    let mark = mark
    switch word {
    case .priority:
      bumpKeyword()
      passNeedlessSign()
      parseOperand("`low`, `normal`, `high` or `urgent`")
      finish(.priorityModifier, mark)
    case .within: parseWithin()
    case .backup: parseBackup(as: .backupModifier)
    case .notify: parseNotify()
    case .attach:
      bumpKeyword()
      parseList { $0.expectName("`transcript`, `qualification`, `intents`, `source`, `facts` or `questions`") }
      finish(.attachModifier, mark)
    default:
      bumpKeyword()
      passNeedlessSign()
      parseTemplate("a text in quotes")
      finish(.textModifier, mark)
    }
  }

  /// Reads `within D [of hours.NAME]`.
  mutating func parseWithin() {
    let mark = mark
    bumpKeyword()
    passNeedlessSign()
    parseOperand("a length of time such as `5 minutes`")
    if accept(.of) { parsePath("hours such as `hours.office`") }
    finish(.withinModifier, mark)
  }

  /// Reads `backup TEAM after D`, of an action or of a team.
  mutating func parseBackup(as kind: SyntaxKind) {
    let mark = mark
    bumpKeyword()
    parseOperand("a team such as `team \"sales\"`")
    expect(.after)
    parseOperand("a length of time such as `5 minutes`")
    finish(kind, mark)
  }

  /// Reads `notify CHANNEL "…"`, of an action or of a team.
  mutating func parseNotify() {
    let mark = mark
    bumpKeyword()
    expectName("a channel such as `slack`")
    expectString("whom to tell, in quotes")
    finish(.notifyModifier, mark)
  }

  /// Reads `also [when CONDITION] MODIFIER…`, whose mark is set.
  mutating func parseAlso(_ mark: Int) {
    bumpKeyword()
    if accept(.whenWord) { parseExpression() }
    if atModifier {
      parseModifiers()
    } else if word.map(Parser.isAction) ?? false {
      tell(.actionInAlso(lexer.text(Int(token.start), Int(token.end)), at: range))
    } else {
      tellExpected("a modifier such as `tag \"…\"`")
    }
    finish(.alsoDeclaration, mark)
  }
}

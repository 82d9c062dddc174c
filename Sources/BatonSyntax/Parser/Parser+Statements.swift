import BatonDiagnostics

/// Where declarations, rules, modifiers and items begin.
extension Parser {
  /// The declaration that a keyword begins; rules aside.
  static func isDeclaration(_ word: Keyword) -> Bool {
    switch word {
    case .policy, .use, .type, .fact, .define, .intent, .score, .qualification, .hours, .holidays, .table, .team, .also,
      .assert, .test:
      true
    default: false
    }
  }

  /// Whether the keyword begins an action.
  static func isAction(_ word: Keyword) -> Bool {
    word == .route || word == .queue || word == .ask || word == .hold
  }

  /// Whether the keyword begins a modifier.
  static func isModifier(_ word: Keyword) -> Bool {
    switch word {
    case .priority, .say, .because, .next, .summary, .within, .backup, .notify, .attach, .tag: true
    default: false
    }
  }

  /// Whether a modifier can be read.
  var atModifier: Bool { word.map(Parser.isModifier) ?? false }

  /// Whether what can be read looks like a rule.
  var looksLikeRule: Bool {
    switch token.kind {
    case .whenWord, .otherwiseWord: return true
    case .name:
      switch token.keyword {
      case .rule: return [.string, .whenWord, .leftBrace, .name].contains(ahead().kind)
      case .route: return [.to, .team, .first].contains(ahead().keyword)
      case .queue: return [.for, .team].contains(ahead().keyword)
      case .ask: return ahead().kind == .string
      case .hold: return ahead().startsLine || ahead().kind == .rightBrace || ahead().kind == .endOfFile
      case .if, .else: return true
      default: return false
      }
    default: return false
    }
  }

  /// Whether what can be read looks like the beginning of a declaration or of a rule, by its first words.
  var looksLikeDeclaration: Bool {
    if looksLikeRule || beginsStatement { return true }
    switch token.kind == .name ? token.keyword : nil {
    case .team: return ahead().kind == .string && ahead(2).kind != .isWord
    case .also: return ahead().kind == .whenWord || (ahead().keyword.map(Parser.isModifier) ?? false)
    default: return false
    }
  }

  /// Whether a declaration's or a rule's first words can be read, and none that could be a value or a name: a part is
  /// missing before them.
  var beginsStatement: Bool { beginsStatement(0) }

  /// The same, `distance` further on.
  func beginsStatement(_ distance: Int) -> Bool {
    let token = ahead(distance)
    guard token.kind == .name, let word = token.keyword else { return false }
    let (next, second) = (ahead(distance + 1), ahead(distance + 2))
    // Behind a name that is spelt like a declaration's keyword may stand what follows a value.
    if let follower = next.keyword, word != .route, word != .queue, Parser.followsValue(follower) { return false }
    switch word {
    case .route: return next.keyword == .to
    case .queue: return next.keyword == .for
    case .policy, .assert, .test, .rule, .ask: return next.kind == .string
    case .use: return next.kind == .string || next.kind == .name && second.kind == .dot
    case .type: return next.kind == .name && second.kind == .isWord
    case .fact: return next.kind == .name && (second.kind == .dot || second.kind == .colon)
    case .define: return next.kind == .name && (second.kind == .dot || second.kind == .colon || second.keyword == .as)
    case .intent: return next.kind == .name && (second.kind == .leftBrace || second.keyword == .says)
    case .score: return next.kind == .name && (second.kind == .leftBrace || second.keyword == .between)
    case .qualification, .holidays: return next.kind == .name && second.kind == .leftBrace
    case .hours:
      return next.kind == .name
        && (second.kind == .leftBrace || second.keyword == .like
          || second.kind == .inWord && ahead(distance + 3).kind == .string)
    case .table: return next.kind == .name && second.kind == .leftParenthesis
    default: return false
    }
  }

  /// Whether the keyword may stand behind a value.
  private static func followsValue(_ word: Keyword) -> Bool {
    switch word {
    case .as, .between, .has, .starts, .ends, .contains, .after, .of, .even, .always, .never: true
    default: isModifier(word) || isAction(word)
    }
  }

  /// Whether the `{` that comes `distance` further on is followed by a rule, and so opens a block and no set.
  func opensBlock(_ distance: Int) -> Bool {
    let (first, second) = (ahead(distance + 1), ahead(distance + 2))
    switch first.kind {
    case .whenWord, .otherwiseWord: return true
    case .name:
      switch first.keyword {
      case .route: return second.keyword == .to
      case .queue: return second.keyword == .for
      case .rule, .ask: return second.kind == .string
      case .hold: return second.kind == .rightBrace && second.startsLine || second.kind == .whenWord
      default: return false
      }
    default: return false
    }
  }

  /// Whether a declaration's or a rule's keyword stands at the very beginning of a line.
  var isAtMargin: Bool {
    let token = token
    guard token.startsLine, token.start == 0 || lexer.bytes[Int(token.start) - 1] == UInt8(ascii: "\n") else {
      return false
    }
    if token.kind == .whenWord || token.kind == .otherwiseWord { return true }
    guard token.kind == .name, let word = token.keyword else { return false }
    return Parser.isDeclaration(word) || Parser.isAction(word) || word == .rule
  }

  // MARK: Items

  /// Whether a block of items begins; a `:` or `=` before it is passed over, and told of.
  var opensItems: Bool {
    mutating get {
      if aheadKind() == .leftBrace, !ahead().startsLine { passNeedlessSign() }
      return kind == .leftBrace
    }
  }

  /// Reads `{ items }`, in which an item ends with its line or with `;`.
  mutating func parseItems(_ what: String, _ parseItem: (inout Parser) -> Void) {
    let opening = token
    let outer = (lineEnds, itemStart)
    bump()
    lineEnds = true
    while true {
      itemStart = position
      while token.kind == .semicolon {
        bump()
        itemStart = position
      }
      if token.kind == .rightBrace || token.kind == .endOfFile { break }
      if !hasBalancedBraces, token.startsLine, looksLikeDeclaration, !isItemOfItsOwn { break }
      isPanicking = false
      let start = position
      parseItem(&self)
      if position == start { tellExpected(what) }
      finishItem(isStuck: position == start)
    }
    (lineEnds, itemStart) = outer
    expectClosing(.rightBrace, of: opening)
    isPanicking = false
  }

  /// Whether `otherwise`, which begins rules, begins a case or a row here: a rule stands at the margin in a broken file.
  private var isItemOfItsOwn: Bool { (token.kind == .otherwiseWord || token.keyword == .else) && !isAtMargin }

  /// Reads the end of an item.
  private mutating func finishItem(isStuck: Bool) {
    if !isStuck, kind == .semicolon || kind == .newline || kind == .rightBrace || kind == .endOfFile { return }
    // A comma between items ends one like a `;`.
    if !isStuck, kind == .comma, ahead().kind == .name, !ahead().startsLine, let fault = itemsOnOneLine {
      note(fault)
      return bump()
    }
    tell(itemsOnOneLine ?? .itemGoesOn(found: found, at: range))
    let start = position
    skipToItemEnd()
    // What ends an item and begins none is passed over by itself.
    if isStuck, position == start, token.kind != .rightBrace, token.kind != .endOfFile {
      let mark = mark
      bump()
      finish(.unexpected, mark)
    }
  }

  /// Reads `one, and another`.
  mutating func parseList(_ parseElement: (inout Parser) -> Void) {
    parseElement(&self)
    while kind == .comma {
      let start = position
      bump()
      parseElement(&self)
      if position == start + 1, isPanicking { break }
    }
  }
}

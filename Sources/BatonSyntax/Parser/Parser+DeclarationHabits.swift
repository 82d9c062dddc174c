import BatonDiagnostics

/// Declarations as people write them elsewhere: `include`, `enum`, names with hyphens or blanks, texts without quotes.
extension Parser {
  // MARK: Keywords

  /// Words of other languages that begin a declaration, and what they are here.
  private static let foreignDeclarations: [(words: [String], meant: Keyword)] = [
    (["include"], .use), (["import"], .use), (["require"], .use), (["using"], .use), (["load"], .use),
    (["enum"], .type), (["let"], .define), (["def"], .define), (["var"], .fact), (["field"], .fact),
    (["default"], .otherwise), (["elsewise"], .otherwise), (["finally"], .otherwise), (["group"], .team),
    (["queue"], .team),
  ]

  /// The keyword of a declaration that begins with a word of another language, of which it tells.
  mutating func foreignDeclaration() -> Keyword? {
    for (words, meant) in Parser.foreignDeclarations where spells(words) {
      guard [.name, .string].contains(ahead().kind), !ahead().startsLine else { return nil }
      if words == ["queue"], ahead().kind != .string { return nil }
      note(.foreignWord(words[0], meant: meant.rawValue, at: range))
      let index = Int(lexer.significant[position])
      lexer.tokens[index].keyword = meant
      if let kind = meant.reservedKind { lexer.tokens[index].kind = kind }
      return meant
    }
    return nil
  }

  /// What somebody meant by what begins no declaration; nil where nothing comes to mind.
  var declarationLeftOut: Diagnostic? {
    let (first, next) = (token, ahead())
    let start = SourceRange(lexer.file, Int(first.start), Int(first.start))
    switch first.kind {
    case .string where next.kind == .whenWord:
      return .wordLeftOut("rule", found: found, at: range, before: start)
    case .name where first.keyword == nil || next.kind == .dot:
      var distance = 1
      while ahead(distance).kind == .dot, ahead(distance + 1).kind == .name { distance += 2 }
      guard ahead(distance).kind == .colon, ahead(distance + 1).kind == .name, !ahead(distance).startsLine else {
        return nil
      }
      return .wordLeftOut("fact", found: found, at: range, before: start)
    case .slash where next.kind == .star && next.start == first.end,
      .minus where next.kind == .minus && next.start == first.end:
      let place = SourceRange(lexer.file, Int(first.start), Int(next.end))
      return .foreignComment(lexer.text(place.start, place.end), at: place)
    case .minus where first.startsLine && looksLikeStatement(next),
      .star where first.startsLine && looksLikeStatement(next):
      return .bullet(lexer.text(Int(first.start), Int(first.end)), at: range)
    case .number where first.startsLine && next.kind == .dot && looksLikeStatement(ahead(2)):
      let place = SourceRange(lexer.file, Int(first.start), Int(next.end))
      return .bullet(lexer.text(place.start, place.end), at: place)
    default: return nil
    }
  }

  /// Whether a rule or a declaration begins with the token.
  private func looksLikeStatement(_ token: Token) -> Bool {
    if token.kind == .whenWord || token.kind == .otherwiseWord { return true }
    guard token.kind == .name, let word = token.keyword else { return false }
    return word == .rule || word == .if || Parser.isDeclaration(word) || Parser.isAction(word)
  }

  // MARK: Names

  /// Passes over what a hyphen joins to a name that is being declared, and tells of it.
  mutating func passHyphens(after start: Int) {
    guard kind == .minus, !isPanicking, Int(token.start) == previousEnd, isJoined(ahead()) else { return }
    let mark = mark
    while kind == .minus, Int(token.start) == previousEnd, isJoined(ahead()) {
      bump()
      bump()
    }
    let place = SourceRange(lexer.file, start, previousEnd)
    let text = lexer.text(start, previousEnd)
    note(.hyphenInName(text, meant: String(text.map { $0 == "-" ? "_" : $0 }), at: place))
    finish(.unexpected, mark)
  }

  /// Reads the name of what is being declared, and passes over what is no part of a name behind it.
  mutating func expectDeclaredName(_ what: String) {
    let start = Int(token.start)
    expectName(what)
    passHyphens(after: start)
    guard kind == .name, token.keyword == nil, !isPanicking, !isOnLaterLine,
      ahead().kind == .leftBrace || ahead().kind == .leftParenthesis || ahead().keyword == .says
    else { return }
    let name = "\(lexer.text(start, previousEnd))_\(lexer.text(token))"
    note(.blankInName(name, at: SourceRange(lexer.file, start, Int(token.end))))
    let mark = mark
    bump()
    finish(.unexpected, mark)
  }

  /// Whether a word or a number stands right behind the token to be read.
  private func isJoined(_ next: Token) -> Bool {
    (next.kind == .name || next.kind == .number || next.kind.isReserved) && next.start == token.end
  }

  // MARK: Texts

  /// Reads words that should stand in quotes, to the end of the line or to what goes on behind them, and tells of it.
  mutating func passUnquoted(_ what: String) {
    let (mark, start) = (mark, Int(token.start))
    var words = 0
    while !isOnLaterLine || words == 0 {
      let token = token
      let isWord = token.kind == .name || token.kind == .number || words > 0 && token.kind.isReserved
      let isSign = [.minus, .slash, .dot, .ordinal].contains(token.kind)
      guard isWord || isSign, !(words > 0 && endsUnquoted) else { break }
      bump(as: .badLiteral)
      words += 1
    }
    let place = SourceRange(lexer.file, start, previousEnd)
    lexer.faults.withdraw(within: place)
    tell(.unquotedText(lexer.text(start, previousEnd), what, at: place), always: true)
    isPanicking = false
    finish(.unexpected, mark)
  }

  /// Whether what can be read goes on behind a text.
  var endsUnquoted: Bool {
    switch kind {
    case .whenWord, .inWord, .isWord: return true
    case .name:
      guard let word else { return false }
      return Parser.isAction(word) && looksLikeRule || Parser.isModifier(word) && ahead().kind == .string
        || [.by, .for, .after, .priority, .even, .always, .never].contains(word)
    default: return false
    }
  }
}

extension Diagnostic {
  fileprivate static func wordLeftOut(
    _ word: String, found: String, at range: SourceRange, before start: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .noDeclaration, "no declaration and no rule begins with \(found)", at: range, "`\(word)` is missing before this",
      fixes: [Fix("write `\(word)`", replace: start, with: "\(word) ")])
  }

  fileprivate static func foreignComment(_ sign: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongSign, "a comment begins with `#`", at: range, "a sign of another language",
      help: sign == "/*" ? "write `#` at the beginning of each of its lines" : nil,
      fixes: sign == "/*" ? [] : [Fix("write `#`", replace: range, with: "#", .always)])
  }

  fileprivate static func bullet(_ sign: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .noDeclaration, "rules stand without `\(sign)` before them", at: range,
      "not needed: their order is that of the text",
      fixes: [Fix("delete it", replace: range, with: "", .always)])
  }

  fileprivate static func hyphenInName(_ name: String, meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badName, "`\(VisibleText.line(name, limit: 40))` is not a name", at: range, "names have `_`, and no `-`",
      fixes: [Fix("write `\(VisibleText.line(meant, limit: 40))`", replace: range, with: meant, .always)])
  }
}

/// Facts and their types.
extension Parser {
  /// Reads the `:` behind a fact's name, which began at `start`, or tells what stands there instead, and goes on.
  mutating func expectColon(after start: Int) {
    if accept(.colon) || isPanicking { return }
    guard !isOnLaterLine else { return tellExpected("`:` and a type") }
    let end = SourceRange(lexer.file, previousEnd, previousEnd)
    switch kind {
    case .isWord, .equal:
      note(.otherThanColon(found: found, at: range, [Fix("write `:`", replace: range, with: ":", .always)]))
      bump()
    case .name where ahead().kind == .colon && !ahead().startsLine && token.keyword == nil:
      let text = lexer.text(start, previousEnd)
      let place = SourceRange(lexer.file, start, Int(token.end))
      let name = "\(text)_\(lexer.text(Int(token.start), Int(token.end)))"
      tell(.blankInName(name, at: place))
      isPanicking = false
      let mark = mark
      bump()
      bump()
      finish(.unexpected, mark)
    case .name
    where Parser.beginsType(token.keyword) || ["text", "number", "bool"].contains { spells([$0]) }
      || spells(["duration"]) || spells(["instant"]):
      note(.otherThanColon(found: found, at: range, [Fix("write `:`", replace: end, with: ":", .always)]))
    default: tellExpected("`:` and a type")
    }
  }

  private static func beginsType(_ word: Keyword?) -> Bool {
    word == .money || word == .set || word == .one || word == .team || word == .priority
  }

  /// Reads the values of `one of`, in brackets or set apart otherwise than by commas, and tells of that; false where all is
  /// well.
  mutating func acceptForeignValues() -> Bool {
    let closings: [SyntaxKind: SyntaxKind] = [
      .leftBrace: .rightBrace, .leftParenthesis: .rightParenthesis, .leftBracket: .rightBracket,
    ]
    guard let closing = closings[kind], !isPanicking else { return false }
    let opening = token
    var fix = Fix("take away the brackets", replace: range, with: "", .always)
    bump()
    parseEnumValue()
    while kind == .comma || kind == .less {
      bump()
      parseEnumValue()
    }
    if kind == closing {
      fix.edits.append(Fix.Edit(range, ""))
      note(.valuesInBrackets(at: range(opening).joined(with: range), fix))
      bump()
    } else {
      expectClosing(closing, of: opening)
    }
    return true
  }

  /// Whether values are set apart by what should be a comma; it is read, and told of.
  mutating func acceptForeignComma() -> Bool {
    guard !isPanicking, !isOnLaterLine, [.bar, .orWord, .slash, .greater].contains(kind) else { return false }
    let next = ahead()
    guard next.kind == .name, next.keyword != .queue, !next.startsLine else { return false }
    let mark = mark
    if kind == .greater {
      note(.descendingValues(at: range))
      // Whether the type has an order has been told.
      lexer.tokens[Int(lexer.significant[position])].kind = .less
      bump()
      return true
    }
    if !hasToldSeparator(before: position) {
      note(.foreignSeparator(lexer.text(token), at: range, after: previousEnd))
    }
    bump()
    finish(.unexpected, mark)
    return true
  }

  /// Whether the sign before the last name was such a one too.
  private func hasToldSeparator(before position: Int) -> Bool {
    guard position >= 2 else { return false }
    return [.bar, .orWord, .slash].contains(lexer.tokens[Int(lexer.significant[position - 2])].kind)
  }
}

extension Diagnostic {
  fileprivate static func otherThanColon(found: String, at range: SourceRange, _ fixes: [Fix]) -> Diagnostic {
    Diagnostic(.unexpected, "expected `:` and a type, found \(found)", at: range, "expected `:`", fixes: fixes)
  }

  fileprivate static func blankInName(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "a name has no blanks", at: range, "names are joined by `.` or `_`",
      fixes: [Fix("write `\(VisibleText.line(name, limit: 40))`", replace: range, with: name)])
  }

  fileprivate static func valuesInBrackets(at range: SourceRange, _ fix: Fix) -> Diagnostic {
    Diagnostic(.unexpected, "the values of a type stand without brackets", at: range, "not needed", fixes: [fix])
  }

  fileprivate static func descendingValues(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "an ordered type goes up", at: range, "expected `<`",
      help: "name the least value first: `type T is low < middle < high`")
  }

  fileprivate static func foreignSeparator(_ sign: String, at range: SourceRange, after end: Int) -> Diagnostic {
    Diagnostic(
      .unexpected, "values are set apart by `,`", at: range, "not by `\(sign)`",
      fixes: [Fix("write `,`", replace: SourceRange(range.file, end, range.end), with: ",", .always)])
  }
}

import BatonDiagnostics

/// Rules as people write them elsewhere: `transfer to`, `route team "x"`, `, priority: high`, `unless`.
extension Parser {
  // MARK: Signs that are not needed

  /// Passes over a `:` or `=` behind a keyword, and tells of it.
  mutating func passNeedlessSign() {
    guard kind == .colon || kind == .equal, !isPanicking, !isOnLaterLine, position > firstPosition else { return }
    let previous = lexer.tokens[Int(lexer.significant[position - 1])]
    note(
      .needless(
        lexer.text(Int(token.start), Int(token.end)), after: lexer.text(Int(previous.start), Int(previous.end)),
        at: range))
    bump()
  }

  /// Passes over a comma, `and` or `with` before a modifier, and tells of it.
  mutating func passNeedlessJoin() {
    guard !isPanicking, kind == .comma || kind == .andWord || kind == .name && (at(.with) || spells(["plus"])) else {
      return
    }
    guard let next = aheadWord(), Parser.isModifier(next), !ahead().startsLine else { return }
    note(.needlessJoin(lexer.text(Int(token.start), Int(token.end)), at: range))
    bump()
  }

  // MARK: Actions

  /// What other languages say for `route to`.
  private static let handovers = [
    ["send", "to"], ["transfer", "to"], ["forward", "to"], ["assign", "to"], ["escalate", "to"], ["connect", "to"],
    ["hand", "over", "to"], ["hand", "off", "to"], ["handoff", "to"], ["handover", "to"], ["pass", "to"],
    ["redirect", "to"], ["goto"], ["go", "to"], ["notify", "to"],
  ]

  /// What other languages say for `hold`.
  private static let holds = [
    ["do", "nothing"], ["continue"], ["nothing"], ["ignore"], ["skip"], ["pass"], ["wait"], ["stay"],
  ]

  /// Takes the words of another language for the action that they mean, and tells of it.
  mutating func replaceForeignAction() {
    guard token.kind == .name || token.kind == .arrow, !isPanicking, word.map(Parser.isAction) != true else { return }
    let next = ahead()
    if token.kind == .arrow, next.kind == .name || next.kind == .string {
      note(.foreignWord("->", meant: "route to", at: range))
      return takeToken(for: .route)
    }
    for words in Parser.handovers where spells(words) {
      let last = range(ahead(words.count - 1))
      let place = range.joined(with: last)
      note(.foreignWord(words.joined(separator: " "), meant: "route to", at: place))
      let mark = mark
      for _ in 1..<words.count { bump() }
      if words.count > 1 { finish(.unexpected, mark) }
      return takeToken(for: .route)
    }
    for words in Parser.holds where spells(words) && endsAction(words.count) {
      note(
        .foreignWord(words.joined(separator: " "), meant: "hold", at: range.joined(with: range(ahead(words.count - 1))))
      )
      let mark = mark
      for _ in 1..<words.count { bump() }
      if words.count > 1 { finish(.unexpected, mark) }
      return takeToken(for: .hold)
    }
  }

  /// Whether what comes `distance` further on belongs to an action no more, but for modifiers.
  private func endsAction(_ distance: Int) -> Bool {
    let token = ahead(distance)
    return token.startsLine || token.kind == .rightBrace || token.kind == .endOfFile
      || token.keyword.map(Parser.isModifier) ?? false
  }

  /// Makes the token to be read that keyword.
  private mutating func takeToken(for keyword: Keyword) {
    let index = Int(lexer.significant[position])
    lexer.tokens[index].kind = .name
    lexer.tokens[index].keyword = keyword
  }

  /// Reads the `to` of a route or the `for` of a queue, or tells that it is missing, and goes on.
  mutating func expectPreposition(_ keyword: Keyword) {
    let previous = lexer.tokens[Int(lexer.significant[position - 1])]
    if previous.kind == .keyword, previous.keyword == .route, lexer.text(previous).lowercased() != "route" {
      return  // The words of another language, which have been told.
    }
    if accept(keyword) { return }
    if isOnLaterLine || isPanicking { return expect(keyword) }
    if kind == .name, at(.to) || at(.for) || spells(["into"]) {
      let found = lexer.text(Int(token.start), Int(token.end))
      note(.foreignWord(found, meant: keyword.rawValue, at: range))
      return bump()
    }
    let next = ahead()
    let isTeam =
      at(.team)
      ? next.kind == .string : kind == .name && !isLike(keyword) && [.dot, .leftBracket].contains(next.kind)
    guard kind == .string || isTeam || kind == .name && next.startsLine else { return expect(keyword) }
    let start = SourceRange(lexer.file, Int(token.start), Int(token.start))
    note(.missingWord(keyword.rawValue, found: found, at: range, before: start))
  }

  /// Tells of a second team behind the first, which only `first open of` has.
  mutating func passSecondTeam(after start: Int) {
    guard !isPanicking, kind == .comma || kind == .orWord, ahead().keyword == .team, ahead(2).kind == .string,
      !ahead(2).startsLine
    else { return }
    var fix = Fix(
      "write `first open of`", replace: SourceRange(lexer.file, start, start), with: "first open of ", .maybe)
    let place = range
    let mark = mark
    while kind == .comma || kind == .orWord, ahead().keyword == .team, ahead(2).kind == .string {
      if kind == .orWord { fix.edits.append(Fix.Edit(SourceRange(lexer.file, previousEnd, Int(token.end)), ",")) }
      bump()
      bump()
      bump()
    }
    note(.secondTeam(at: place, fix))
    finish(.unexpected, mark)
  }

  // MARK: What stands where an action is expected

  /// What somebody meant by what stands between a condition and its action; nil where nothing comes to mind.
  var conditionGoesOn: Diagnostic? {
    guard position > firstPosition, !isOnLaterLine else { return nil }
    let previous = lexer.tokens[Int(lexer.significant[position - 1])]
    switch kind {
    case .comma where beginsOperand(1) || ahead().kind == .notWord:
      return .foreignJoin(",", at: range, after: previousEnd)
    case .name where spells(["but"]) || spells(["plus"]) || spells(["also"]):
      return .foreignWord(lexer.text(Int(token.start), Int(token.end)), meant: "and", at: range)
    case .name where spells(["unless"]):
      return .unless(at: range)
    case .name where [.intent, .hours, .score, .qualification].contains(previous.keyword):
      let place = SourceRange(lexer.file, Int(previous.start), Int(token.end))
      let kind = lexer.text(Int(previous.start), Int(previous.end))
      return .blankInPath("\(kind).\(lexer.text(Int(token.start), Int(token.end)))", at: place)
    case .comma where previous.kind == .date && ahead().kind == .time:
      let place = SourceRange(lexer.file, Int(previous.start), Int(ahead().end))
      let meant = "\(lexer.text(previous)) \(lexer.text(ahead()))"
      return .otherwiseWritten(lexer.text(place.start, place.end), meant: meant, "no comma is needed", at: place)
    case .name where at(.open) || at(.closed):
      return .missingWord(
        "is", found: found, at: range, before: SourceRange(lexer.file, Int(token.start), Int(token.start)))
    case .name where at(.says) || spells(["writes"]) || spells(["asks"]) || spells(["said"]):
      return .conditionOnWords(found: found, at: range)
    case .rightParenthesis, .rightBracket:
      return .strayBracket(lexer.text(Int(token.start), Int(token.end)), at: range)
    case .number where previous.kind == .number && isThreeDigits:
      let place = SourceRange(lexer.file, Int(previous.start), Int(token.end))
      let meant =
        lexer.text(Int(previous.start), Int(previous.end)) + "_" + lexer.text(Int(token.start), Int(token.end))
      return .blankInNumber(lexer.text(place.start, place.end), meant: meant, at: place)
    case .number where currencyBefore != nil:
      var last = 0
      while ahead(last + 1).kind == .comma, ahead(last + 2).kind == .number,
        ahead(last + 2).start == ahead(last).end + 1
      {
        last += 2
      }
      let place = SourceRange(lexer.file, Int(previous.start), Int(ahead(last).end))
      let number = String(lexer.text(Int(token.start), place.end).map { $0 == "," ? "_" : $0 })
      return .currencyFirst(meant: "\(number) \(currencyBefore ?? "usd")", at: place)
    case .name where previous.kind == .number && amountOfWord != nil:
      let place = SourceRange(lexer.file, Int(previous.start), Int(token.end))
      let number = lexer.text(Int(previous.start), Int(previous.end))
      return .blankInNumber(lexer.text(place.start, place.end), meant: number + (amountOfWord ?? ""), at: place)
    default: return nil
    }
  }

  /// Whether the number to be read begins with three digits.
  private var isThreeDigits: Bool {
    lexer.bytes[Int(token.start)..<Int(token.end)].prefix(while: isDigit).count == 3
  }

  /// The suffix that `thousand` or `million` stands for.
  private var amountOfWord: String? {
    spells(["thousand"]) ? "k" : spells(["million"]) || spells(["millions"]) ? "m" : nil
  }

  /// The currency that stands before the number to be read, as in `usd 5000`.
  private var currencyBefore: String? {
    let previous = lexer.tokens[Int(lexer.significant[position - 1])]
    guard previous.kind == .name, previous.end - previous.start == 3 else { return nil }
    let word = lexer.text(Int(previous.start), Int(previous.end)).lowercased()
    return ["usd", "eur", "gbp", "chf", "cad", "aud", "jpy", "inr", "sek", "nok", "dkk", "pln"].contains(word)
      ? word : nil
  }
}

extension Diagnostic {
  fileprivate static func needless(_ sign: String, after word: String, at range: SourceRange) -> Diagnostic {
    let shown = VisibleText.line(word, limit: 30)
    return Diagnostic(
      .unexpected, "no `\(sign)` stands after `\(shown)`", at: range, "not needed",
      fixes: [Fix("delete it", replace: range, with: "", .always)])
  }

  fileprivate static func needlessJoin(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "what belongs to an action follows it without `\(word)`", at: range, "not needed",
      fixes: [Fix("delete it", replace: range, with: "", .always)])
  }

  static func missingWord(
    _ word: String, found: String, at range: SourceRange, before start: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .unexpected, "expected `\(word)`, found \(found)", at: range, "`\(word)` is missing before this",
      fixes: [Fix("write `\(word)`", replace: start, with: "\(word) ", .always)])
  }

  fileprivate static func secondTeam(at range: SourceRange, _ fix: Fix) -> Diagnostic {
    Diagnostic(
      .unexpected, "a chat goes to one team", at: range, "a second one",
      help: "`first open of team \"a\", team \"b\"` takes the first of several that is open", fixes: [fix])
  }

  fileprivate static func foreignJoin(_ sign: String, at range: SourceRange, after end: Int) -> Diagnostic {
    Diagnostic(
      .missingAction, "conditions are joined by `and` or `or`", at: range, "not by `\(sign)`",
      fixes: [Fix("write `and`", replace: SourceRange(range.file, end, range.end), with: " and")])
  }

  fileprivate static func unless(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .foreignWord, "`unless` is written `when not`", at: range, "a word of another language",
      help: "write `when not (…)`, or go on with `and not (…)`; what is unknown keeps a rule from firing either way")
  }

  fileprivate static func blankInPath(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingAction, "names are joined by dots", at: range, "written `\(path)`",
      fixes: [Fix("write `\(path)`", replace: range, with: path, .always)])
  }

  fileprivate static func conditionOnWords(found: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingAction, "a condition cannot ask with \(found)", at: range, "expected an action, or `and`, or `or`",
      help: "declare the words once, `intent NAME says \"…\"`, and ask for `intent.NAME`; for one message, "
        + "`customer.last_message contains \"…\"`")
  }

  fileprivate static func blankInNumber(_ text: String, meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .stuckNumber, "a number stands in one piece", at: range,
      "`\(VisibleText.line(text, limit: 30))` is written `\(VisibleText.line(meant, limit: 30))`",
      fixes: [Fix("write `\(VisibleText.line(meant, limit: 30))`", replace: range, with: meant, .always)])
  }

  fileprivate static func currencyFirst(meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "an amount has its currency behind it", at: range, "written `\(meant)`",
      fixes: [Fix("write `\(meant)`", replace: range, with: meant, .always)])
  }
}

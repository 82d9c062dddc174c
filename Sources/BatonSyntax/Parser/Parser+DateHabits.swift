import BatonDiagnostics

/// Days as people write them elsewhere: `24.12.2026`, `December 24th`, `24 dec`, `first monday of september`.
extension Parser {
  /// Reads a day, or a range of days, in other words, and tells of it; false where nothing is to be told, or only what is
  /// told for itself.
  mutating func acceptForeignDate() -> Bool {
    guard !isPanicking, let date = looseDates(at: 0), date.isForeign || date.slips > 1 else { return false }
    let place = range.joined(with: range(ahead(date.count - 1)))
    lexer.faults.withdraw(within: place)
    let text = lexer.text(place.start, place.end)
    var fault = Diagnostic.otherwiseWritten(
      text, meant: date.meant, "days are `2026-12-24`, `dec 24`, `dec 24..dec 26`, `4th thu of nov`", at: place)
    if let other = ForeignDate(text)?.other {
      fault.help = "`\(other)`, if the day comes first"
      fault.fixes[0].applicability = .maybe
    }
    note(fault)
    let mark = mark
    for _ in 0..<date.count { bump() }
    finish(.unexpected, mark)
    return true
  }

  /// Tells that `on` is missing before the date to be read, if one is.
  mutating func noteMissingOn() -> Bool {
    let words = token.kind == .date ? 1 : looseMonth(at: 0) != nil && ahead().kind == .number ? 2 : 0
    guard words > 0, !isPanicking, looseSpans(at: words) != nil else { return false }
    note(.onLeftOut(at: range, before: SourceRange(lexer.file, Int(token.start), Int(token.start))))
    return true
  }

  /// Passes over `on` behind `closed`, and tells of it.
  mutating func passOn() {
    guard at(.on), !isPanicking, ahead().kind != .rightBrace, !ahead().startsLine else { return }
    note(
      .otherwiseWritten(
        "closed on", meant: "closed", "not needed", at: range,
        fixing: SourceRange(lexer.file, previousEnd, Int(token.end)), ""))
    bump()
  }

  // MARK: What is meant

  private func looseDates(at start: Int) -> LooseWords? {
    guard var dates = looseDate(at: start) else { return nil }
    let sign = ahead(start + dates.count)
    let text = lexer.text(sign)
    guard !sign.startsLine, ["..", "-", "–", "to", "through", "until", "till", "..."].contains(text) else {
      return dates
    }
    var last = looseDate(at: start + dates.count + 1)
    let number = ahead(start + dates.count + 1)
    if last == nil, number.kind == .number, ahead(start + dates.count + 2).keyword != .days,
      ahead(start + dates.count + 2).keyword != .day, let month = dates.meant.split(separator: " ").first,
      dates.meant.split(separator: " ").count == 2, Keyword(rawValue: String(month))?.month != nil,
      let day = Int(lexer.text(number)), 1...31 ~= day
    {
      // `dec 24-26`; `dec 24..26` is told for itself.
      last = LooseWords(count: 1, meant: "\(month) \(day)", slips: 1, isForeign: text != "..")
    }
    guard let last else { return dates }
    dates.count += 1
    if text != ".." { dates.slips += 1 }
    if text != "..", text != "-", text != "..." { dates.isForeign = true }
    dates.add(last, "..")
    return dates
  }

  private func looseDate(at start: Int) -> LooseWords? {
    let token = ahead(start)
    if token.kind == .date { return LooseWords(count: 1, meant: lexer.text(token)) }
    if let date = numericDate(at: start) { return date }
    if let month = looseMonth(at: start) { return monthDay(month, at: start) }
    if let date = dayMonth(at: start) { return date }
    if let date = weekdayOfMonth(at: start) { return date }
    for (words, meant) in Parser.feasts where spellsLoosely(words, start) {
      return LooseWords(count: words.count, meant: meant, slips: 1, isForeign: true)
    }
    return nil
  }

  /// `24.12.2026`, `24.12.`, `12/24/2026`, `12/24`, `2026/12/24`.
  private func numericDate(at start: Int) -> LooseWords? {
    guard ahead(start).kind == .number || ahead(start).kind == .badLiteral else { return nil }
    var count = 1
    while [.slash, .dot, .number].contains(ahead(start + count).kind), count < 5,
      ahead(start + count).start == ahead(start + count - 1).end
    {
      count += 1
    }
    while count > 0 {
      let text = lexer.text(Int(ahead(start).start), Int(ahead(start + count - 1).end))
      if text.utf8.count <= 10, let date = ForeignDate(text) {
        return LooseWords(count: count, meant: date.meant, slips: 1, isForeign: true)
      }
      count -= 1
    }
    return nil
  }

  /// A month, in whatever letters.
  private func looseMonth(at place: Int) -> LooseWords? {
    let token = ahead(place)
    guard token.kind == .name, token.end - token.start <= 9 else { return nil }
    let word = lexer.text(token)
    let small = word.lowercased()
    for (short, long) in Parser.months where small == short || small == long || small == "sept" && short == "sep" {
      return LooseWords(count: 1, meant: short, slips: word == short ? 0 : 1, isForeign: false)
    }
    return nil
  }

  /// `dec 24th`, `December 24, 2026`.
  private func monthDay(_ month: LooseWords, at start: Int) -> LooseWords? {
    let number = ahead(start + 1)
    guard number.kind == .number || number.kind == .ordinal, !number.startsLine else { return nil }
    guard let day = Int(lexer.text(number).prefix { $0.isNumber }), 1...31 ~= day else { return nil }
    var date = month
    date.count = 2
    date.meant += " \(day)"
    if number.kind == .ordinal {
      date.slips += 1
      date.isForeign = true
    }
    let hasComma = ahead(start + 2).kind == .comma
    let year = ahead(start + (hasComma ? 3 : 2))
    if year.kind == .number, !year.startsLine, year.end - year.start == 4, let value = Int(lexer.text(year)),
      value > 1000,
      let place = Parser.months.firstIndex(where: { $0.0 == month.meant })
    {
      date.count = hasComma ? 4 : 3
      date.isForeign = true
      date.meant = ForeignDate("\(value)/\(place + 1)/\(day)")?.meant ?? date.meant
    }
    return date
  }

  /// `24 dec`, `24th of December`, `24. Dez`.
  private func dayMonth(at start: Int) -> LooseWords? {
    let number = ahead(start)
    guard number.kind == .number || number.kind == .ordinal else { return nil }
    var next = start + 1
    if ahead(next).kind == .dot || ahead(next).keyword == .of { next += 1 }
    guard let day = Int(lexer.text(number).prefix { $0.isNumber }), 1...31 ~= day, !ahead(next).startsLine,
      let month = looseMonth(at: next)
    else { return nil }
    return LooseWords(count: next - start + 1, meant: "\(month.meant) \(day)", slips: 1, isForeign: true)
  }

  /// `first monday of september`, `1st mon in sep`.
  private func weekdayOfMonth(at start: Int) -> LooseWords? {
    var words = LooseWords(count: 1)
    if let place = Parser.ordinals.firstIndex(where: { $0.1 == lexer.text(ahead(start)).lowercased() }) {
      words.meant = Parser.ordinals[place].0
      words.isForeign = true
    } else if ahead(start).kind == .ordinal || ahead(start).keyword == .last {
      words.meant = lexer.text(ahead(start))
    } else {
      return nil
    }
    guard let day = looseWeekday(at: start + 1) else { return nil }
    words.add(day, " ")
    let of = ahead(start + 2)
    guard of.keyword == .of || of.kind == .inWord, let month = looseMonth(at: start + 3) else { return nil }
    if of.keyword != .of { words.isForeign = true }
    words.count += 1
    words.add(month, " of ")
    if lexer.text(ahead(start + 3)) != month.meant { words.isForeign = true }
    return words
  }

  /// Whether those words can be read, in whatever letters.
  private func spellsLoosely(_ words: [String], _ distance: Int) -> Bool {
    for (place, word) in words.enumerated() {
      let token = ahead(distance + place)
      guard token.kind == .name, place == 0 || !token.startsLine, lexer.text(token).lowercased() == word else {
        return false
      }
    }
    return true
  }

  private static let ordinals = [
    ("1st", "first"), ("2nd", "second"), ("3rd", "third"), ("4th", "fourth"), ("5th", "fifth"),
  ]

  private static let months = [
    ("jan", "january"), ("feb", "february"), ("mar", "march"), ("apr", "april"), ("may", "may"), ("jun", "june"),
    ("jul", "july"), ("aug", "august"), ("sep", "september"), ("oct", "october"), ("nov", "november"),
    ("dec", "december"),
  ]

  private static let feasts: [([String], String)] = [
    (["easter", "monday"], "easter + 1 day"), (["easter", "sunday"], "easter"),
    (["good", "friday"], "easter - 2 days"),
    (["whit", "monday"], "easter + 50 days"), (["christmas", "day"], "dec 25"), (["christmas", "eve"], "dec 24"),
    (["boxing", "day"], "dec 26"), (["new", "year"], "jan 1"), (["new", "years", "day"], "jan 1"),
    (["new", "years", "eve"], "dec 31"), (["labor", "day"], "1st mon of sep"),
    (["thanksgiving", "day"], "4th thu of nov"),
  ]
}

extension Diagnostic {
  fileprivate static func onLeftOut(at range: SourceRange, before start: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpected, "hours of single days begin with `on`", at: range, "`on` is missing before this",
      fixes: [Fix("write `on`", replace: start, with: "on ", .always)])
  }

  fileprivate static func otherwiseWritten(
    _ text: String, meant: String, _ label: String, at range: SourceRange, fixing place: SourceRange, _ edit: String
  ) -> Diagnostic {
    Diagnostic(
      .unexpected, "`\(text)` is written `\(meant)`", at: range, label,
      fixes: [Fix("write `\(meant)`", replace: place, with: edit, .always)])
  }
}

import BatonDiagnostics

/// Opening hours as people write them elsewhere: `Mon-Fri`, `Monday to Friday`, `9am - 5:30pm`, `24/7`.
///
/// What is meant is read from the words that follow; where more than one of them is wrong, all are told as one.
extension Parser {
  /// Words that are not what they should be, and what they mean.
  struct LooseWords {
    /// How many tokens they are.
    var count = 0
    /// What they mean.
    var meant = ""
    /// How many of the tokens are not as they should be.
    var slips = 0
    /// Whether one of them is nothing that is told for itself.
    var isForeign = false

    /// Adds words.
    mutating func add(_ words: LooseWords?, _ sign: String = "") {
      guard let words else { return }
      count += words.count
      meant += sign + words.meant
      slips += words.slips
      isForeign = isForeign || words.isForeign
    }
  }

  /// Reads days in other words, if they are some, and tells of them; false where nothing is to be told, or only what is
  /// told for itself.
  mutating func acceptForeignDays() -> Bool {
    guard !isPanicking, let days = looseDays(at: 0), days.isForeign || days.slips > 1 else { return false }
    tellLoose(days, "days of the week, from `mon` to `sun`, or `daily`")
    return true
  }

  /// Reads days and `closed` behind them, if they are there, and tells that `closed` comes first.
  mutating func acceptClosedDays() -> Bool {
    guard !isPanicking, var days = looseDays(at: 0), ahead(days.count).keyword == .closed,
      !ahead(days.count).startsLine
    else { return false }
    days.count += 1
    days.meant = "closed \(days.meant)"
    tellLoose(days, "`closed` comes first")
    return true
  }

  /// Reads times in other words, if they are some, and tells of them; false where nothing is to be told.
  mutating func acceptForeignSpans() -> Bool {
    guard !isPanicking, let spans = looseSpans(at: 0), spans.isForeign || spans.slips > 1 else { return false }
    tellLoose(spans, "times of day, from `00:00` to `24:00`")
    return true
  }

  /// Reads times before which the days are missing, or words for all days and hours, and tells of that.
  mutating func acceptHoursWithoutDays() -> Bool {
    guard !isPanicking else { return false }
    if let spans = looseSpans(at: 0) {
      var all = LooseWords(count: 0, meant: "daily ", slips: 0, isForeign: true)
      all.add(spans)
      tellLoose(all, "the days are missing")
      return true
    }
    guard spells(["always"]) || spells(["open"]) || spells(["nonstop"]) else { return false }
    var all = LooseWords(count: 1, meant: "daily 24 hours", isForeign: true)
    if spells(["open"]), let spans = looseSpans(at: 1) {
      all.add(spans)
      all.meant = "daily \(spans.meant)"
    }
    tellLoose(all, "the days and the times are missing")
    return true
  }

  /// Reads `closed` behind dates, which began at `start`, and tells that it comes before them.
  mutating func acceptClosedBehind(_ start: Int, dates: Int) -> Bool {
    guard at(.closed), !isPanicking else { return false }
    let days = lexer.text(dates, previousEnd)
    bump()
    let place = SourceRange(lexer.file, start, previousEnd)
    note(.otherwiseWritten(lexer.text(start, previousEnd), meant: "closed \(days)", "`closed` comes first", at: place))
    return true
  }

  /// Tells of words, and reads them.
  private mutating func tellLoose(_ words: LooseWords, _ label: String) {
    let place = range.joined(with: range(ahead(words.count - 1)))
    lexer.faults.withdraw(within: place)
    note(.otherwiseWritten(lexer.text(place.start, place.end), meant: words.meant, label, at: place))
    let mark = mark
    for _ in 0..<words.count { bump() }
    finish(.unexpected, mark)
  }

  /// Whether days or times can be read, in whatever words.
  var looseDaysOrTimes: Bool { looseDays(at: 0) != nil || looseSpans(at: 0) != nil }

  // MARK: Days

  private func looseDays(at start: Int) -> LooseWords? {
    guard var days = looseDay(at: start) else { return nil }
    while true {
      let next = start + days.count
      if ahead(next).startsLine { return days }
      let isJoin = ahead(next).kind == .andWord || lexer.text(ahead(next)) == "&"
      guard ahead(next).kind == .comma || isJoin, let day = looseDay(at: next + 1) else { return days }
      days.count += 1
      if isJoin { days.isForeign = true }
      days.add(day, ", ")
    }
  }

  /// One day, or a range of them.
  private func looseDay(at start: Int) -> LooseWords? {
    for (words, meant) in Parser.groupsOfDays where spells(words, start) {
      return LooseWords(count: words.count, meant: meant, slips: 1, isForeign: true)
    }
    guard var range = looseWeekday(at: start) else { return nil }
    let sign = ahead(start + 1)
    guard !sign.startsLine else { return range }
    let text = lexer.text(sign)
    guard ["..", "-", "–", "—", "to", "through", "thru", "until", "...", "…"].contains(text),
      let last = looseWeekday(at: start + 2)
    else { return range }
    range.count += 1
    if text != ".." { range.slips += 1 }
    if text != "..", text != "-", text != "..." { range.isForeign = true }
    range.add(last, "..")
    return range
  }

  /// A weekday, in whatever letters.
  func looseWeekday(at place: Int) -> LooseWords? {
    let token = ahead(place)
    guard token.kind == .name, token.end - token.start <= 10 else { return nil }
    let word = lexer.text(token)
    let small = word.lowercased()
    let name = small.hasSuffix("s") && small.count > 6 ? String(small.dropLast()) : small
    for (short, spellings) in Parser.weekdaySpellings where name == short || spellings.contains(name) {
      let isStrict = word == short
      return LooseWords(count: 1, meant: short, slips: isStrict ? 0 : 1, isForeign: small != short)
    }
    return nil
  }

  private static let weekdaySpellings: [(String, [String])] = [
    ("mon", ["monday"]), ("tue", ["tuesday", "tues"]), ("wed", ["wednesday", "weds"]),
    ("thu", ["thursday", "thur", "thurs"]), ("fri", ["friday"]), ("sat", ["saturday"]), ("sun", ["sunday"]),
  ]

  private static let groupsOfDays: [([String], String)] = [
    (["weekdays"], "mon..fri"), (["weekday"], "mon..fri"), (["workdays"], "mon..fri"), (["weekends"], "sat, sun"),
    (["weekend"], "sat, sun"), (["every", "day"], "daily"), (["everyday"], "daily"), (["all", "days"], "daily"),
    (["all", "week"], "daily"),
  ]

  // MARK: Times

  /// Spans of times, by commas.
  func looseSpans(at start: Int) -> LooseWords? {
    guard var spans = looseSpan(at: start) else { return nil }
    while true {
      let next = start + spans.count
      if ahead(next).startsLine { return spans }
      if ahead(next).kind == .comma, let span = looseSpan(at: next + 1) {
        spans.count += 1
        spans.add(span, ", ")
      } else if ahead(next).kind == .andWord || lexer.text(ahead(next)) == "&", let span = looseSpan(at: next + 1) {
        spans.count += 1
        spans.isForeign = true
        spans.add(span, ", ")
      } else if let span = looseSpan(at: next) {
        spans.isForeign = true
        spans.add(span, ", ")
      } else {
        return spans
      }
    }
  }

  /// One span of times.
  private func looseSpan(at start: Int) -> LooseWords? {
    if lexer.text(ahead(start)) == "24" {
      if ahead(start + 1).kind == .slash, lexer.text(ahead(start + 2)) == "7" {
        return LooseWords(count: 3, meant: "24 hours", slips: 1, isForeign: true)
      }
      if ahead(start + 1).keyword == .hours { return LooseWords(count: 2, meant: "24 hours") }
    }
    if spells(["all", "day"], start) { return LooseWords(count: 2, meant: "24 hours", slips: 1, isForeign: true) }
    if let quoted = quotedSpan(at: start) { return quoted }
    var span = LooseWords()
    if spells(["from"], start) {
      span.count = 1
      span.isForeign = true
    }
    guard let first = looseTime(at: start + span.count) else { return nil }
    span.add(first)
    let sign = ahead(start + span.count)
    let text = lexer.text(sign)
    guard !sign.startsLine, ["-", "–", "—", "−", "..", "...", "to", "until", "till"].contains(text),
      let last = looseTime(at: start + span.count + 1)
    else { return nil }
    span.count += 1
    if text != "-" { span.slips += 1 }
    if text.utf8.allSatisfy(isWordByte) || text == "..." { span.isForeign = true }
    span.add(last, "-")
    return span
  }

  /// A span in quotes.
  private func quotedSpan(at place: Int) -> LooseWords? {
    let token = ahead(place)
    guard token.kind == .string, !token.isTold, token.end - token.start == 13 else { return nil }
    let text = lexer.text(Int(token.start) + 1, Int(token.end) - 1)
    let parts = text.split(separator: "-").map(String.init)
    guard parts.count == 2, parts.allSatisfy({ DayTime.meant(by: $0) == $0 }) else { return nil }
    return LooseWords(count: 1, meant: text, slips: 1, isForeign: true)
  }

  /// A time of day.
  private func looseTime(at place: Int) -> LooseWords? {
    let token = ahead(place)
    guard [.time, .number, .badLiteral, .name].contains(token.kind), !token.startsLine || place == 0,
      token.end - token.start <= 8
    else { return nil }
    let text = lexer.text(token)
    let next = ahead(place + 1)
    if token.kind != .name, next.kind == .name, !next.startsLine {
      // `9 am`, `9:30 p.m.`
      let half = lexer.text(next).lowercased()
      if half == "am" || half == "pm", let meant = DayTime.meant(by: text + half) {
        return LooseWords(count: 2, meant: meant, slips: 1, isForeign: true)
      }
      if half == "a" || half == "p", ahead(place + 2).kind == .dot, lexer.text(ahead(place + 3)).lowercased() == "m",
        let meant = DayTime.meant(by: "\(text)\(half)m")
      {
        let hasDot = ahead(place + 4).kind == .dot
        return LooseWords(count: hasDot ? 5 : 4, meant: meant, slips: 1, isForeign: true)
      }
    }
    guard let meant = DayTime.meant(by: text) else { return nil }
    if token.kind == .time, !token.isTold { return LooseWords(count: 1, meant: text) }
    return LooseWords(count: 1, meant: meant, slips: 1, isForeign: token.kind != .time)
  }
}

extension Lexer {
  /// What a token is written as.
  func text(_ token: Token) -> String { text(Int(token.start), min(Int(token.end), Int(token.start) + 40)) }
}

extension Diagnostic {
  static func otherwiseWritten(_ text: String, meant: String, _ label: String, at range: SourceRange) -> Diagnostic {
    let shown = VisibleText.line(meant, limit: 50)
    return Diagnostic(
      .unexpected, "`\(VisibleText.line(text, limit: 50))` is written `\(shown)`", at: range, label,
      fixes: [Fix("write `\(shown)`", replace: range, with: meant, .always)])
  }
}

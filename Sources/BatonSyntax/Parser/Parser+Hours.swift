import BatonDiagnostics

extension Parser {
  private static let hoursItems = "days such as `mon..fri 09:00-18:00`, `closed` or `on`"

  /// Reads hours, whose mark is set.
  mutating func parseHours(_ mark: Int) {
    bumpKeyword()
    expectDeclaredName("the name of the hours")
    if kind == .name, at(.as) || at(.from), aheadKind() == .name {
      note(.foreignWord(lexer.text(token), meant: "like", at: range))
      lexer.tokens[Int(lexer.significant[position])].keyword = .like
    }
    if accept(.like) { expectName("the name of hours") }
    if accept(.inWord) { expectString("a time zone such as `\"Europe/Paris\"`") }
    if opensItems {
      parseItems(Parser.hoursItems) { $0.parseHoursItem() }
    } else {
      tellExpected("`{` and \(Parser.hoursItems)")
    }
    finish(.hoursDeclaration, mark)
  }

  /// Reads holidays, whose mark is set.
  mutating func parseHolidays(_ mark: Int) {
    bumpKeyword()
    expectDeclaredName("the name of the holidays")
    if opensItems {
      parseItems("a date such as `dec 25` or `4th thu of nov`") { parser in parser.parseList { $0.parseDateItem() } }
    } else {
      tellExpected("`{` and dates such as `dec 25` or `4th thu of nov`")
    }
    finish(.holidaysDeclaration, mark)
  }

  private mutating func parseHoursItem() {
    let mark = mark
    if at(.closed) {
      bumpKeyword()
      passOn()
      parseList { $0.parseDateItem(takesWeekdays: true) }
      finish(.closedDays, mark)
    } else if at(.on) || noteMissingOn() {
      let start = Int(token.start)
      if at(.on) { bumpKeyword() }
      let dates = Int(token.start)
      parseList { $0.parseDateItem() }
      if acceptClosedBehind(start, dates: dates) { return finish(.unexpected, mark) }
      if !acceptForeignSpans() { parseSpans() }
      finish(.datedHours, mark)
    } else if acceptClosedDays() {
      finish(.closedDays, mark)
    } else if acceptForeignDays() || at(.daily) || word?.weekday != nil {
      if self.mark == mark { parseWeekdays() }
      passNeedlessSign()
      if !acceptForeignSpans() { parseSpans() }
      finish(.weeklyHours, mark)
    } else if acceptHoursWithoutDays() {
      finish(.weeklyHours, mark)
    } else {
      tellExpected(Parser.hoursItems)
    }
  }

  /// Reads `mon..fri, sun` or `daily`.
  private mutating func parseWeekdays() {
    let mark = mark
    if !accept(.daily) {
      parseWeekdayRange()
      while kind == .comma, ahead().kind == .name, ahead().keyword?.weekday != nil {
        bump()
        parseWeekdayRange()
      }
    }
    finish(.weekdays, mark)
  }

  private mutating func parseWeekdayRange() {
    let mark = mark
    parseWeekday()
    if acceptDots(before: { $0.keyword?.weekday != nil }) { parseWeekday() }
    finish(.weekdayRange, mark)
  }

  /// Reads the `..` of a range, or a `-` before what could be its end, and tells of that.
  private mutating func acceptDots(before isEnd: (Token) -> Bool) -> Bool {
    if kind == .minus, isEnd(ahead()) {
      note(.wrongSign("-", meant: "..", at: range))
      bump()
      return true
    }
    return accept(.dots)
  }

  private mutating func parseWeekday() {
    if word?.weekday != nil {
      bumpKeyword()
    } else {
      tellExpected("a weekday: `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun`")
    }
  }

  private mutating func parseSpans() {
    parseList { parser in
      let mark = parser.mark
      if parser.kind == .number {
        if parser.aheadKind() == .minus { parser.tell(.timeWithoutMinutes(at: parser.range)) }
        parser.bumpNumber()
        parser.expect(.hours)
      } else if parser.kind == .time {
        parser.bump()
        if parser.kind == .dots {
          parser.note(.wrongSign("..", meant: "-", at: parser.range))
          parser.bump()
        } else {
          parser.expect(.minus, "`-` and the time when it ends")
        }
        parser.expect(.time, "a time such as `18:00`")
      } else {
        parser.tellExpected("a time such as `09:00-18:00`, or `24 hours`")
      }
      parser.finish(.timeSpan, mark)
    }
  }

  /// Reads a number without looking for its unit.
  private mutating func bumpNumber() {
    let mark = mark
    bump()
    finish(.numberLiteral, mark)
  }

  // MARK: Dates

  /// Reads `DATES [± N days] [if WEEKDAYS]`. The weekdays after `if` go on over commas.
  private mutating func parseDateItem(takesWeekdays: Bool = false) {
    let mark = mark
    parseDateBase(takesWeekdays)
    if kind == .plus || kind == .minus {
      bump()
      if kind == .number { bumpNumber() } else { tellExpected("a number of days") }
      if !accept(.day) { expect(.days) }
    }
    if accept(.if) {
      if at(.daily) { tellExpected("a weekday such as `fri`") } else { parseWeekdays() }
    }
    finish(.dateItem, mark)
  }

  private mutating func parseDateBase(_ takesWeekdays: Bool) {
    if acceptForeignDate() { return }
    let mark = mark
    switch (kind, word) {
    case (.date, _):
      bump()
      if acceptDots(before: { $0.kind == .date }) { expect(.date, "a date such as `2026-12-31`") }
      finish(.calendarDate, mark)
    case (.ordinal, _): parseWeekdayOfMonth()
    case (_, .last) where aheadWord()?.weekday != nil: parseWeekdayOfMonth()
    case (_, .easter):
      bumpKeyword()
      finish(.easterDate, mark)
    case (_, let word?) where word.month != nil && aheadKind() == .number: parseYearlyDate()
    case (_, let word?) where word.weekday != nil && takesWeekdays: parseWeekdayRange()
    case (_, let word?) where word.weekday != nil:
      tell(.weekdayAmongDates(word.rawValue, at: range))
      parseWeekdayRange()
      isPanicking = false
    case (.name, _):
      if aheadKind() == .number, ahead(2).keyword != .hours, !token.isTold {
        let month = Keyword(rawValue: lexer.text(Int(token.start), min(Int(token.end), Int(token.start) + 3)))
        tell(.noMonth(found: found, meant: month?.month == nil ? nil : month?.rawValue, at: range))
      }
      bump()
      finish(.holidaysName, mark)
    default:
      tellExpected("a date such as `2026-12-24`, `dec 25`, `4th thu of nov` or `easter`, or the name of holidays")
    }
  }

  private mutating func parseYearlyDate() {
    let mark = mark
    parseMonthDay()
    if acceptDots(before: { $0.keyword?.month != nil }) {
      if word?.month == nil, kind == .number {
        tell(.monthRepeated(at: range))
        bump()
        isPanicking = false
      } else {
        parseMonthDay()
      }
    }
    finish(.yearlyDate, mark)
  }

  private mutating func parseMonthDay() {
    parseMonth()
    expect(.number, "the day of the month")
  }

  private mutating func parseMonth() {
    if word?.month != nil { bumpKeyword() } else { tellExpected("a month: `jan`, `feb`, `mar` … `dec`") }
  }

  /// Reads `4th thu of nov` or `last mon of may`.
  private mutating func parseWeekdayOfMonth() {
    let mark = mark
    if !accept(.ordinal) { bumpKeyword() }
    parseWeekday()
    expect(.of)
    parseMonth()
    finish(.weekdayOfMonth, mark)
  }
}

import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Dates in hours and holidays.
extension Checker {
  /// The rules that a list of dates makes.
  mutating func rules(
    of items: [DateItemSyntax], holidays: [[DateRule]], room: inout DateRoom
  ) -> [DateRule] {
    var rules: [DateRule] = []
    for item in items {
      guard let base = item.base, let shift = shift(of: item) else { continue }
      let weekdays = item.weekdays.map { WeekdaySet(days(of: $0)) }
      if case .holidays(let view) = base {
        // An unknown name was told when the holidays were put in order.
        guard let place = view.name.flatMap({ scope.holidays.use($0.text) }) else { continue }
        guard room.take(holidays[place].count, at: item.range) else { continue }
        rules += holidays[place].map { $0.shifted(by: shift, on: weekdays) }
      } else if let base = ruleBase(base), room.take(1, at: item.range) {
        rules.append(DateRule(base, shift: shift, weekdays: weekdays))
      }
    }
    return rules
  }

  /// What names the days; nil where it is a mistake.
  private mutating func ruleBase(_ base: DateBaseSyntax) -> DateRule.Base? {
    switch base {
    case .calendar(let view): return calendar(view)
    case .yearly(let view):
      guard let first = view.first, let day = monthDay(first) else { return nil }
      guard let last = view.last else { return .yearly(day) }
      return monthDay(last).map { .yearlyRange(day, $0) }
    case .weekdayOfMonth(let view):
      guard let weekday = view.weekday.flatMap({ Weekday(rawValue: $0 - 1) }), let month = view.month else {
        return nil
      }
      guard let ordinal = view.ordinal else { return .last(weekday, month: month) }
      guard 1...5 ~= ordinal else {
        report(.noSuchOrdinal(view.ordinalToken?.text ?? "", weekday, at: view.ordinalToken?.range ?? view.range))
        return nil
      }
      return .nth(ordinal, weekday, month: month)
    case .easter: return .easter
    case .weekdays, .holidays: return nil
    }
  }

  private mutating func calendar(_ view: CalendarDateSyntax) -> DateRule.Base? {
    guard let first = view.first, let start = date(first.year, first.month, first.day, at: first.range) else {
      return nil
    }
    guard let last = view.last else { return .date(start) }
    guard let end = date(last.year, last.month, last.day, at: last.range) else { return nil }
    guard start <= end else {
      report(.reversedDates(first: first.token.text, last: last.token.text, at: view.range))
      return nil
    }
    return .dates(start, end)
  }

  private mutating func monthDay(_ day: YearlyDateSyntax.Day) -> DateRule.MonthDay? {
    if let day = DateRule.MonthDay(month: day.month, day: day.day) { return day }
    report(.noSuchDay(month: day.month, at: day.range))
    return nil
  }

  /// The days that are added or taken away.
  private mutating func shift(of item: DateItemSyntax) -> Int? {
    guard let sign = item.sign else { return 0 }
    guard let syntax = item.shift, let number = syntax.number else { return nil }
    guard case .success(let days) = decimal(number), days.millionths % 1_000_000 == 0,
      0...366 ~= days.millionths / 1_000_000
    else {
      report(.shiftOutOfRange(at: syntax.range))
      return nil
    }
    return Int(days.millionths / 1_000_000) * (sign.kind == .minus ? -1 : 1)
  }
}

extension DateRule {
  /// The same days that many days later, of those the ones on some weekdays.
  fileprivate func shifted(by days: Int, on others: WeekdaySet?) -> DateRule {
    // The rule's own weekdays are asked of the day before it moves.
    let moved = weekdays.map { weekdays in
      WeekdaySet(
        Weekday.allCases.filter { day in
          Weekday(rawValue: ((day.rawValue - days) % 7 + 7) % 7).map { weekdays.contains($0) } ?? false
        })
    }
    let both = moved.map { moved in others.map { moved.intersection($0) } ?? moved } ?? others
    return DateRule(base, shift: shift + days, weekdays: both)
  }
}

/// A way to name days in a calendar: `2026-12-24`, `dec 24..jan 1`, `4th thu of nov`, `easter + 1 day`.
package struct DateRule: Hashable, Sendable {
  /// A day of every year.
  package struct MonthDay: Hashable, Sendable {
    /// The month, 1 to 12.
    package let month: Int
    /// The day of the month, from 1.
    package let day: Int

    /// That day of that month; nil where no year has it.
    package init?(month: Int, day: Int) {
      guard 1...12 ~= month, 1...CivilDate.daysIn(month: month, of: 2000) ~= day else { return nil }
      self.month = month
      self.day = day
    }

    fileprivate init(_ date: CivilDate) {
      month = date.month
      day = date.day
    }
  }

  /// What names the days, before anything is added to them.
  package enum Base: Hashable, Sendable {
    /// One day, `2026-12-24`.
    case date(CivilDate)
    /// From one day to another, both included.
    case dates(CivilDate, CivilDate)
    /// A day of every year that has it, `dec 25`.
    case yearly(MonthDay)
    /// From one day of every year to another, both included, over New Year where they wrap.
    case yearlyRange(MonthDay, MonthDay)
    /// A weekday of a month by its number from 1, `4th thu of nov`, in the years that have it.
    case nth(Int, Weekday, month: Int)
    /// The last such weekday of a month, `last mon of may`.
    case last(Weekday, month: Int)
    /// Easter Sunday.
    case easter
  }

  /// What names the days.
  package var base: Base
  /// Days added, `+ 1 day`, or taken away.
  package var shift: Int
  /// The weekdays that count, `jul 3 if fri`: of the days that result, only those. Nil: all.
  package var weekdays: WeekdaySet?

  /// Those days, shifted, on those weekdays.
  package init(_ base: Base, shift: Int = 0, weekdays: WeekdaySet? = nil) {
    self.base = base
    self.shift = shift
    self.weekdays = weekdays
  }

  /// Whether it names a day.
  ///
  /// - Complexity: O(1).
  package func contains(_ date: CivilDate) -> Bool {
    if let weekdays, !weekdays.contains(date.weekday) { return false }
    // A shift is held at what leads out of all years, whatever the day.
    let date = shift == 0 ? date : date.adding(days: -min(max(shift, -4_000_000), 4_000_000))
    guard 1...9999 ~= date.year else { return false }
    switch base {
    case .date(let only): return date == only
    case .dates(let first, let last): return first <= date && date <= last
    case .yearly(let day): return MonthDay(date) == day
    case .yearlyRange(let first, let last):
      let day = MonthDay(date)
      return first <= last ? first <= day && day <= last : first <= day || day <= last
    case .nth(let number, let weekday, let month):
      return date.month == month && (date.day - 1) / 7 == number - 1 && date.weekday == weekday
    case .last(let weekday, let month):
      let end = CivilDate.daysIn(month: month, of: date.year)
      return date.month == month && date.day > end - 7 && date.weekday == weekday
    case .easter:
      return 3...4 ~= date.month && date == CivilDate.easter(of: date.year)
    }
  }
}

extension DateRule.MonthDay: Comparable {
  /// Whether one day comes before the other in a year.
  package static func < (a: Self, b: Self) -> Bool { (a.month, a.day) < (b.month, b.day) }
}

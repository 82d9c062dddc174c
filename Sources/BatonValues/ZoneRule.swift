/// How a zone's clocks change every year from now on, as the TZ variable of POSIX has it.
package struct ZoneRule: Hashable, Sendable {
  /// A day that comes every year.
  package enum Day: Hashable, Sendable {
    /// The day of the year from 1, the 29th of February never counted.
    case julian(Int)
    /// The day of the year from 0, the 29th of February counted.
    case ordinal(Int)
    /// That weekday (0 is Sunday) of that week of the month; the fifth week is the last.
    case weekday(month: Int, week: Int, day: Int)
  }

  /// A change of the clocks that comes every year.
  package struct Change: Hashable, Sendable {
    /// The day.
    package let day: Day
    /// Seconds after the day's midnight by the clocks before the change; may lie on other days.
    package let second: Int

    /// That second of that day.
    package init(day: Day, second: Int) {
      self.day = day
      self.second = second
    }
  }

  /// Summer time.
  package struct Daylight: Hashable, Sendable {
    /// Seconds east of UTC while it lasts.
    package let offset: Int
    /// When it begins.
    package let start: Change
    /// When it ends.
    package let end: Change

    /// Summer time of that offset between those changes.
    package init(offset: Int, start: Change, end: Change) {
      self.offset = offset
      self.start = start
      self.end = end
    }
  }

  /// Seconds east of UTC in winter.
  package let offset: Int
  /// Summer time, where there is one.
  package let daylight: Daylight?

  /// That offset, with that summer time.
  package init(offset: Int, daylight: Daylight? = nil) {
    self.offset = offset
    self.daylight = daylight
  }

  /// The offset at a second since 1970 UTC, and when the next change comes.
  func stretch(at second: Int64) -> (offset: Int, end: Int64?) {
    guard let daylight else { return (offset, nil) }
    let year = CivilDate(daysSinceEpoch: Int(floored(second + Int64(offset), by: 86_400))).year
    var latest: (at: Int64, offset: Int) = (.min, offset)
    var next = Int64.max
    func consider(_ at: Int64, _ offset: Int) {
      if at > second { next = min(next, at) } else if at >= latest.at { latest = (at, offset) }
    }
    for candidate in (year - 2)...(year + 2) {
      // Where the end of one summer is the start of another (summer all year), the start comes last and wins.
      consider(daylight.end.second(in: candidate) - Int64(daylight.offset), offset)
      consider(daylight.start.second(in: candidate) - Int64(offset), daylight.offset)
    }
    return (latest.offset, next)
  }
}

extension ZoneRule.Change {
  /// When it comes in a year, in seconds since 1970 by the clocks before it.
  fileprivate func second(in year: Int) -> Int64 {
    Int64(day.daysSinceEpoch(in: year)) * 86_400 + Int64(second)
  }
}

extension ZoneRule.Day {
  /// The day of a year, in days since 1970-01-01.
  fileprivate func daysSinceEpoch(in year: Int) -> Int {
    let newYear = CivilDate(unchecked: year, 1, 1).daysSinceEpoch
    switch self {
    case .julian(let day): return newYear + day - (day > 59 && CivilDate.isLeap(year) ? 0 : 1)
    case .ordinal(let day): return newYear + day
    case .weekday(let month, let week, let day):
      let first = CivilDate(unchecked: year, month, 1)
      let firstDay = 1 + (day - (first.weekday.rawValue + 1) + 7) % 7
      let last = CivilDate.daysIn(month: month, of: year)
      let dayOfMonth = firstDay + (week - 1) * 7
      return first.daysSinceEpoch + (dayOfMonth > last ? dayOfMonth - 7 : dayOfMonth) - 1
    }
  }
}

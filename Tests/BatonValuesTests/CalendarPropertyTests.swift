import BatonValues
import SeededRandom
import Testing

/// Calendars held against a clock that is looked at every minute.
@Suite struct CalendarPropertyTests {
  /// Hours as they come, overlapping and over midnight too.
  static func calendar(in zone: Zone, near day: CivilDate, _ generator: inout SeededGenerator) -> Calendar {
    func spans() -> [MinuteSpan] {
      (0..<Int.random(in: 0...2, using: &generator)).compactMap { _ in
        if Int.random(in: 0..<8, using: &generator) == 0 { return .day }
        // Half of them in the small hours, where the clocks are changed.
        let latest = Bool.random(using: &generator) ? 240 : 1439
        return MinuteSpan(
          from: Int.random(in: 0...latest, using: &generator) / 15 * 15,
          to: Int.random(in: 0...latest, using: &generator) / 15 * 15)
      }
    }
    var week = WeeklySpans()
    for day in Weekday.allCases { week[day] = spans() }
    let lines = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      let date = day.adding(days: Int.random(in: -4...8, using: &generator))
      let yearly = DateRule.MonthDay(month: date.month, day: date.day)!
      let rules = [
        DateRule(.date(date)), DateRule(.yearly(yearly)), DateRule(.date(date), shift: 1),
        DateRule(.nth((date.day - 1) / 7 + 1, date.weekday, month: date.month)),
        DateRule(.dates(date, date.adding(days: 2))),
      ]
      return Calendar.DatedLine(dates: [rules.randomElement(using: &generator)!], spans: spans())
    }
    return Calendar(zone: zone, week: week, lines: lines)
  }

  /// What the language says of a minute, word for word.
  static func isOpen(_ calendar: Calendar, _ instant: Int64) -> Bool {
    let shown = calendar.zone.time(at: instant)
    for (date, minute) in [(shown.date, shown.minute), (shown.date.adding(days: -1), shown.minute + 1440)] {
      let line = calendar.lines.last { line in line.dates.contains { $0.contains(date) } }
      let spans = line?.spans ?? calendar.week[date.weekday]
      if spans.contains(where: { $0.start <= minute && minute < $0.end }) { return true }
    }
    return false
  }

  @Test(arguments: [
    ("America/New_York", "2026-03-08"), ("America/New_York", "2026-11-01"), ("Europe/London", "2026-03-29"),
    ("Europe/London", "2040-10-28"), ("Australia/Lord_Howe", "2026-04-05"), ("Australia/Lord_Howe", "2026-10-04"),
    ("Asia/Kolkata", "2026-06-01"), ("Pacific/Apia", "2011-12-30"),
  ])
  func everyMinuteIsAsTheClockSays(_ name: String, _ change: String) throws {
    let zone = try zone(name)
    var generator = SeededGenerator(seed: 1234)
    for _ in 0..<30 {
      let calendar = Self.calendar(in: zone, near: day(change), &generator)
      let start = CivilTime(date: day(change).adding(days: -2), millisecond: 0).utcInstant
      let minutes = (0..<7200).map { Self.isOpen(calendar, start + Int64($0) * 60_000) }
      for _ in 0..<40 {
        let place = Int.random(in: 0..<5000, using: &generator)
        let now = start + Int64(place) * 60_000
        #expect(calendar.isOpen(at: now) == minutes[place])
        let change = minutes[place...].firstIndex(of: !minutes[place])
        let found = minutes[place] ? calendar.nextClosing(after: now) : calendar.nextOpening(after: now)
        #expect((minutes[place] ? calendar.nextOpening(after: now) : calendar.nextClosing(after: now)) == nil)
        if let change {
          #expect(found == start + Int64(change) * 60_000)
        } else {
          #expect(found.map { $0 >= start + 7200 * 60_000 } ?? true)
        }
        let wanted = Int.random(in: 1...600, using: &generator)
        var left = wanted
        let due = minutes[place...].indices.first { minute in
          if minutes[minute] { left -= 1 }
          return left == 0
        }
        if let due {
          let expected = start + Int64(due + 1) * 60_000
          #expect(calendar.adding(openTime: Int64(wanted) * 60_000, from: now) == expected)
        }
      }
    }
  }
}

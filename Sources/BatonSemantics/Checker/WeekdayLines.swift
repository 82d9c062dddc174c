import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Which line of some hours said each weekday's hours last.
struct WeekdayLines {
  private var ranges: [SourceRange?] = Array(repeating: nil, count: Weekday.allCases.count)

  /// Remembers the line of some days; those that had one come back with it.
  mutating func say(_ days: [Weekday], at range: SourceRange) -> [(day: Weekday, earlier: SourceRange)] {
    var again: [(day: Weekday, earlier: SourceRange)] = []
    for day in days {
      // A day that one line names twice has one line all the same.
      if let earlier = ranges[day.rawValue], earlier != range { again.append((day, earlier)) }
      ranges[day.rawValue] = range
    }
    return again
  }
}

/// Weekdays and times of day in hours.
extension Checker {
  /// Remembers the line of some days, and warns where they had one.
  mutating func say(_ days: [Weekday], at range: SourceRange, in lines: inout WeekdayLines) {
    let again = lines.say(days, at: range)
    if !again.isEmpty { report(.weekdayTwice(again, at: range)) }
  }

  /// The days that are named, or all.
  func days(of view: WeekdaysSyntax) -> [Weekday] {
    view.isDaily ? Weekday.allCases : view.ranges.flatMap { days(of: $0) }
  }

  /// The days from one to another.
  private func days(of view: WeekdayRangeSyntax) -> [Weekday] {
    guard let first = view.first.flatMap({ Weekday(rawValue: $0 - 1) }) else { return [] }
    let last = view.last.flatMap { Weekday(rawValue: $0 - 1) } ?? first
    return Weekday.days(from: first, through: last)
  }

  /// The weekdays among what is closed: they belong to the week, as if they had a line of their own.
  mutating func closedWeekdays(in line: ClosedDaysSyntax) -> [(days: [Weekday], range: SourceRange)] {
    line.dates.compactMap { item in
      guard case .weekdays(let view) = item.base else { return nil }
      guard item.sign == nil, item.weekdays == nil else {
        report(.movedWeekday(at: item.range))
        return nil
      }
      return (days(of: view), item.range)
    }
  }

  /// The spans of a line.
  mutating func spans(of views: [TimeSpanSyntax]) -> [MinuteSpan] { views.compactMap { span($0) } }

  private mutating func span(_ view: TimeSpanSyntax) -> MinuteSpan? {
    if let hours = view.hours {
      guard let number = hours.number else { return nil }
      guard case .success(Decimal(millionths: 24_000_000)) = decimal(number) else {
        report(.spanNotWholeDay(at: view.range))
        return nil
      }
      return .day
    }
    guard let start = view.start, let end = view.end else { return nil }
    let first = clock(start.hour, start.minute, at: start.range)
    let last = clock(end.hour, end.minute, at: end.range, isEnd: true)
    guard let first, let last else { return nil }
    if let span = MinuteSpan(from: first, to: last) { return span }
    report(.emptySpan(at: view.range))
    return nil
  }
}

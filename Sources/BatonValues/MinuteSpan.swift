/// Opening hours of one day, in minutes of its wall clock; the end is not inside.
package struct MinuteSpan: Hashable, Sendable {
  /// The first minute, 0 to 1439.
  package let start: Int
  /// The minute after the last; beyond 1440 on the next day, at most a day later than the start.
  package let end: Int

  /// The whole day, `24 hours`.
  package static let day = MinuteSpan(unchecked: 0, 1440)

  /// From one minute of the day to another, over midnight where the other is not later; nil where either is no
  /// minute (0 to 1440) or both are the same.
  package init?(from start: Int, to end: Int) {
    guard 0...1439 ~= start, 0...1440 ~= end, start != end else { return nil }
    self.init(unchecked: start, end > start ? end : end + 1440)
  }

  private init(unchecked start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }
}

/// The spans of every weekday, each day's in ascending order of their starts.
package struct WeeklySpans: Hashable, Sendable {
  private var days: [[MinuteSpan]]

  /// Never open.
  package init() { days = Array(repeating: [], count: 7) }

  /// The spans that start on a day.
  package subscript(day: Weekday) -> [MinuteSpan] {
    get { days[day.rawValue] }
    set { days[day.rawValue] = newValue.sorted { ($0.start, $0.end) < ($1.start, $1.end) } }
  }
}

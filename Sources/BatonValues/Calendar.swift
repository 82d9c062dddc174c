/// Business hours: when something is open, by the wall clock of a zone, minute by minute.
package struct Calendar: Hashable, Sendable {
  /// A line of dates with their own hours; it beats the week.
  package struct DatedLine: Hashable, Sendable {
    /// The days, of any of the rules.
    package let dates: [DateRule]
    /// The spans that start on them, in ascending order of their starts; none for `closed`.
    package let spans: [MinuteSpan]

    /// Those hours on those days.
    package init(dates: [DateRule], spans: [MinuteSpan]) {
      self.dates = dates
      self.spans = spans.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    /// Closed on those days.
    package static func closed(_ dates: [DateRule]) -> DatedLine { DatedLine(dates: dates, spans: []) }
  }

  /// Where the clock hangs.
  package let zone: Zone
  /// The hours of every week.
  package let week: WeeklySpans
  /// The dated lines as written; the later beats the earlier.
  package let lines: [DatedLine]
  /// The single dates of the lines in ascending order, each with its last line.
  private let dates: [DatedPlace]
  /// The other rules with their lines, the last line first.
  private let patterns: [RulePlace]

  /// Those hours in that zone.
  package init(zone: Zone, week: WeeklySpans, lines: [DatedLine] = []) {
    self.zone = zone
    self.week = week
    self.lines = lines
    var dates: [DatedPlace] = []
    var patterns: [RulePlace] = []
    for (line, rules) in lines.enumerated().reversed() {
      for rule in rules.dates {
        if case .date(let date) = rule.base, rule.shift == 0, rule.weekdays == nil {
          dates.append(DatedPlace(day: date.daysSinceEpoch, line: line))
        } else {
          patterns.append(RulePlace(rule: rule, line: line))
        }
      }
    }
    dates.sort { ($0.day, $1.line) < ($1.day, $0.line) }
    self.dates = dates
    self.patterns = patterns
  }

  /// Whether it is open every minute of every day: no date closes it, and each weekday is open all day.
  package var isAlwaysOpen: Bool {
    lines.isEmpty && Weekday.allCases.allSatisfy { week[$0].contains { $0.start == 0 && $0.end >= 24 * 60 } }
  }

  /// The spans that start on a day.
  ///
  /// - Complexity: O(*p* + log *d*) in the rules that are patterns and those that are single dates.
  package func spans(on date: CivilDate) -> [MinuteSpan] {
    let dated = lastSingleLine(on: date.daysSinceEpoch)
    for pattern in patterns {
      if let dated, pattern.line < dated { break }
      if pattern.rule.contains(date) { return lines[pattern.line].spans }
    }
    return dated.map { lines[$0].spans } ?? week[date.weekday]
  }

  /// The last line that names that day as a single date.
  private func lastSingleLine(on day: Int) -> Int? {
    var (low, high) = (0, dates.count)
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low < dates.count && dates[low].day == day ? dates[low].line : nil
  }
}

/// A day and the line that names it.
private struct DatedPlace: Hashable, Sendable {
  var day: Int
  var line: Int
}

/// A rule and the line that says it.
private struct RulePlace: Hashable, Sendable {
  var rule: DateRule
  var line: Int
}

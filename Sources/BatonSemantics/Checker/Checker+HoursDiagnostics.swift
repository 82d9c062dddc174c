import BatonDiagnostics
import BatonValues

/// Hours.
extension Diagnostic {
  /// Two lines for one weekday.
  static func weekdayTwice(_ days: [(day: Weekday, earlier: SourceRange)], at range: SourceRange) -> Diagnostic {
    var labels: [Label] = []
    for earlier in days.map(\.earlier) where !labels.contains(where: { $0.range == earlier }) {
      labels.append(Label(earlier, "this one no longer does"))
    }
    let names = days.map(\.day.name)
    let list = names.count > 1 ? names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1] : names[0]
    return Diagnostic(
      .weekdayTwice, "two lines for \(list)", at: range, "this line counts for the whole day", labels: labels,
      help: "spans of one day stand on one line: `mon 09:00-12:00, 13:00-17:00`")
  }

  /// Hours of a day that are not all of them.
  static func spanNotWholeDay(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badTimeSpan, "only `24 hours` is a span without a start", at: range, "not a whole day",
      help: "say from when to when: `09:00-18:00`",
      fixes: [Fix("write `24 hours` for the whole day", replace: range, with: "24 hours")])
  }

  /// A span that ends when it begins.
  static func emptySpan(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badTimeSpan, "a span that ends when it begins", at: range, "its ends must differ",
      fixes: [Fix("write `24 hours` for the whole day", replace: range, with: "24 hours")])
  }

  /// A weekday that should move, or count on some weekdays only.
  static func movedWeekday(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .movedWeekday, "a weekday neither moves nor has an `if`", at: range, "only dates do",
      help: "name the weekday that is meant: `closed sun`")
  }

  /// More dates than are kept.
  static func tooManyDates(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooLarge, "hours and holidays list more than \(limit) dates together", at: range, "no room from here on",
      help: "holidays that name others hold the dates of all of them")
  }
}

/// Dates, times and zones.
extension Diagnostic {
  /// A day that the calendar does not have.
  static func noSuchDate(year: Int, month: Int, day: Int, at range: SourceRange) -> Diagnostic {
    let label =
      if !(1...9999 ~= year) {
        "years are 0001 to 9999"
      } else if !(1...12 ~= month) {
        "months are 01 to 12"
      } else {
        "that month has the days 01 to \(CivilDate.daysIn(month: month, of: year))"
      }
    return Diagnostic(.dateDoesNotExist, "this date does not exist", at: range, label)
  }

  /// A day that a month never has.
  static func noSuchDay(month: Int, at range: SourceRange) -> Diagnostic {
    let most = CivilDate.daysIn(month: month, of: 2000)
    return Diagnostic(
      .dateDoesNotExist, "this date does not exist", at: range,
      "that month has the days 1 to \(most)" + (month == 2 ? ", in leap years" : ""))
  }

  /// A weekday that no month has so often.
  static func noSuchOrdinal(_ ordinal: String, _ day: Weekday, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .dateDoesNotExist, "no month has a \(ordinal) \(day.name)", at: range, "`1st` to `5th`, or `last`")
  }

  /// Dates whose last day comes before the first.
  static func reversedDates(first: String, last: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .reversedBounds, "the last day comes before the first", at: range, "no day lies between them",
      fixes: [Fix("swap them", replace: range, with: "\(last)..\(first)")])
  }

  /// A time that no clock shows.
  static func noSuchTime(isMidnight: Bool, at range: SourceRange) -> Diagnostic {
    isMidnight
      ? Diagnostic(
        .dateDoesNotExist, "`24:00` only ends a span", at: range, "no clock shows this",
        help: "a day begins at `00:00`")
      : Diagnostic(.dateDoesNotExist, "this time does not exist", at: range, "clocks show 00:00 to 23:59")
  }

  /// An instant outside all years.
  static func instantOutOfRange(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .dateDoesNotExist, "this moment is out of range", at: range, "in UTC its year is not one of 0001 to 9999")
  }

  /// An instant with its offset that is none.
  static func badInstant(_ error: InstantError, at range: SourceRange) -> Diagnostic {
    let label =
      switch error {
      case .malformed, .noOffset: "expected `2026-11-20T15:30:00Z`, or another offset, such as `+01:00`"
      case .noSuchTime: "the calendar or the clock has no such time"
      case .tooFine: "finer than a millisecond"
      }
    return Diagnostic(.dateDoesNotExist, "this moment does not exist", at: range, label)
  }

  /// A date where a moment is needed.
  static func bareDate(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .bareDate, "a day is no point in time", at: range, "a moment is needed here",
      fixes: [Fix("write its midnight: `\(text) 00:00`", replace: range, with: "\(text) 00:00")])
  }

  /// Too many days, or not whole ones.
  static func shiftOutOfRange(at range: SourceRange) -> Diagnostic {
    Diagnostic(.numberOutOfRange, "the number does not fit", at: range, "dates move by whole days, at most 366")
  }

  /// A wall clock without a zone.
  static func zoneNeeded(by what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .zoneNeeded, "\(what) needs a time zone", at: range, "no zone is said here or for the policy",
      help: "say it once, in the first line: `policy \"name\" in \"America/New_York\"`")
  }

  /// A time zone that nobody knows.
  static func unknownZone(_ name: String, at range: SourceRange, among names: [String]) -> Diagnostic {
    let meant = zone(called: name, among: names)
    let isShort = name.count <= 4 && name.allSatisfy(\.isUppercase)
    return Diagnostic(
      .unknownZone, "there is no time zone \"\(name)\"", at: range,
      "not a name of the IANA time zone database, such as `Europe/Paris`",
      help: isShort && meant == nil ? "name a city of the zone: it knows when summer time begins" : nil,
      fixes: meant.map { [Fix("did you mean `\"\($0)\"`?", replace: range, with: "\"\($0)\"")] }
        ?? (isShort ? [] : .suggestion(for: name, at: range, among: names) { "\"\($0)\"" }))
  }

  /// The zone that a city's name, or the short name of a time, means.
  private static func zone(called name: String, among names: [String]) -> String? {
    let short: [String: String] = [
      "CST": "America/Chicago", "CDT": "America/Chicago", "EDT": "America/New_York", "PST": "America/Los_Angeles",
      "PDT": "America/Los_Angeles", "MDT": "America/Denver", "BST": "Europe/London", "CEST": "Europe/Berlin",
      "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney", "IST": "Asia/Kolkata", "JST": "Asia/Tokyo",
      "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
    ]
    if let zone = short[name.uppercased()] { return names.contains(zone) ? zone : nil }
    let city = name.lowercased().map { $0 == " " ? "_" : String($0) }.joined()
    guard !city.contains("/") else { return nil }
    let regions = ["america/", "europe/", "asia/", "africa/", "australia/", "pacific/", "atlantic/", "indian/"]
    return names.first { name in
      let small = name.lowercased()
      return small.hasSuffix("/\(city)") && regions.contains { small.hasPrefix($0) }
    }
  }

  /// A zone whose file cannot be used.
  static func damagedZone(_ name: String, _ error: Zone.FileError, at range: SourceRange) -> Diagnostic {
    let label =
      switch error {
      case .notAZoneFile: "what this system has under that name is no zone file"
      case .damaged: "this system's file of the zone is damaged"
      case .leapSeconds: "this system's file of the zone counts leap seconds"
      }
    return Diagnostic(.damagedZone, "the time zone \"\(name)\" cannot be read", at: range, label)
  }
}

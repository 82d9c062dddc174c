import Baton
import BatonValues
import Testing

/// Which days the calendars of the standard library close.
@Suite("The holidays of the standard library")
struct HolidayTests {
  /// A calendar and all its days of a year, as the authorities published them.
  static let years: [(calendar: String, year: Int, days: [String])] = [
    (
      "us_federal", 2026,
      [
        "01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "07-04", "09-07", "10-12", "11-11", "11-26", "12-25",
      ]
    ),
    (
      // New Year's Day 2022 fell on a Saturday: its Friday is in 2021.
      "us_federal", 2021,
      [
        "01-01", "01-18", "02-15", "05-31", "06-18", "06-19", "07-04", "07-05", "09-06", "10-11", "11-11", "11-25",
        "12-24", "12-25", "12-31",
      ]
    ),
    ("england", 2026, ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-26", "12-28"]),
    ("germany", 2026, ["01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "10-03", "12-25", "12-26"]),
    (
      "france", 2026,
      ["01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-01", "11-11", "12-25"]
    ),
  ]

  @Test("Each closes the days of a year and no other", arguments: years)
  func closes(_ calendar: String, _ year: Int, _ days: [String]) throws {
    let policy = try Policy(
      source: """
        policy "days" in "UTC"
        use std.holidays
        hours open { daily 24 hours; closed \(calendar) }
        team "open"
        when hours.open route to team "open"
        otherwise hold
        """)
    var closed: [String] = []
    let first = try #require(CivilDate(year: year, month: 1, day: 1)).daysSinceEpoch
    let last = try #require(CivilDate(year: year, month: 12, day: 31)).daysSinceEpoch
    for day in first...last {
      let decision = try policy.decide(Chat(now: Int64(day) * 86_400_000 + 43_200_000))
      if decision.outcome == .hold { closed.append(String("\(CivilDate(daysSinceEpoch: day))".dropFirst(5))) }
    }
    #expect(closed == days)
  }
}

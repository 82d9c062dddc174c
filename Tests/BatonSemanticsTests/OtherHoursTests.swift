import Testing

/// Hours and days as people write them elsewhere are one error, whose fix is what they mean.
struct OtherHoursTests {
  /// The lines of hours, as written, as marked, and as they should be.
  static let lines: [(String, String, String)] = [
    ("Mon-Fri 09:00-17:00", "Mon-Fri", "mon..fri 09:00-17:00"),
    ("Monday to Friday 09:00-17:00", "Monday to Friday", "mon..fri 09:00-17:00"),
    ("mon–fri 09:00-17:00", "mon–fri", "mon..fri 09:00-17:00"),
    ("weekdays 09:00-17:00", "weekdays", "mon..fri 09:00-17:00"),
    ("mon and tues 09:00-17:00", "mon and tues", "mon, tue 09:00-17:00"),
    ("every day 09:00-17:00", "every day", "daily 09:00-17:00"),
    ("mon: 09:00-17:00", ":", "mon 09:00-17:00"),
    ("mon 9am-5:30pm", "9am-5:30pm", "mon 09:00-17:30"),
    ("mon 9:30 a.m. to 5 p.m.", "9:30 a.m. to 5 p.m.", "mon 09:30-17:00"),
    ("mon 8.30-17.00", "8.30-17.00", "mon 08:30-17:00"),
    ("mon 0830-1700", "0830-1700", "mon 08:30-17:00"),
    ("mon 9-17", "9-17", "mon 09:00-17:00"),
    ("mon from 09:00 to 17:00", "from 09:00 to 17:00", "mon 09:00-17:00"),
    ("mon 08h30-17h00", "08h30-17h00", "mon 08:30-17:00"),
    ("mon \"08:30-17:00\"", "\"08:30-17:00\"", "mon 08:30-17:00"),
    ("mon 08:30-12:00 and 13:00-17:00", "08:30-12:00 and 13:00-17:00", "mon 08:30-12:00, 13:00-17:00"),
    ("24/7", "24/7", "daily 24 hours"),
    ("daily 24/7", "24/7", "daily 24 hours"),
    ("always", "always", "daily 24 hours"),
    ("22:00-06:00", "22:00-06:00", "daily 22:00-06:00"),
    ("daily 24 hours; sunday closed", "sunday closed", "daily 24 hours; closed sun"),
    ("daily 24 hours; closed 24 dec", "24 dec", "daily 24 hours; closed dec 24"),
    ("daily 24 hours; closed December 24th", "December 24th", "daily 24 hours; closed dec 24"),
    ("daily 24 hours; closed dec 24, 2026", "dec 24, 2026", "daily 24 hours; closed 2026-12-24"),
    ("daily 24 hours; closed 24.12.2026", "24.12.2026", "daily 24 hours; closed 2026-12-24"),
    ("daily 24 hours; closed 24.12.", "24.12.", "daily 24 hours; closed dec 24"),
    ("daily 24 hours; closed 12/24/2026", "12/24/2026", "daily 24 hours; closed 2026-12-24"),
    ("daily 24 hours; closed 2026/12/24", "2026/12/24", "daily 24 hours; closed 2026-12-24"),
    ("daily 24 hours; closed dec 24-26", "dec 24-26", "daily 24 hours; closed dec 24..dec 26"),
    ("daily 24 hours; closed dec 24 to dec 26", "dec 24 to dec 26", "daily 24 hours; closed dec 24..dec 26"),
    (
      "daily 24 hours; closed first monday of September", "first monday of September",
      "daily 24 hours; closed 1st mon of sep"
    ),
    ("daily 24 hours; closed good friday", "good friday", "daily 24 hours; closed easter - 2 days"),
    ("daily 24 hours; closed on dec 24", "on", "daily 24 hours; closed dec 24"),
    ("daily 24 hours; on dec 24 closed", "on dec 24 closed", "daily 24 hours; closed dec 24"),
    ("daily 24 hours; dec 24 09:00-12:00", "dec", "daily 24 hours; on dec 24 09:00-12:00"),
  ]

  @Test(arguments: lines) func isOneErrorWithItsFix(line: (String, String, String)) throws {
    func hours(_ text: String) -> String { "hours h { \(text) }\nwhen hours.h hold" }
    try OtherWordsTests.Line(hours(line.0), line.1, hours(line.2)).check()
  }
}

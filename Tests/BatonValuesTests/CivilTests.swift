import BatonValues
import SeededRandom
import Testing

@Suite struct CivilTests {
  @Test func daysCountBothWays() {
    var expected = CivilDate(year: 1, month: 1, day: 1)!
    for days in CivilDate(year: 1, month: 1, day: 1)!
      .daysSinceEpoch...CivilDate(year: 2400, month: 12, day: 31)!
      .daysSinceEpoch
    {
      let date = CivilDate(daysSinceEpoch: days)
      guard date == expected, date.daysSinceEpoch == days else {
        Issue.record("\(date) is not \(expected)")
        return
      }
      if let next = CivilDate(year: date.year, month: date.month, day: date.day + 1) {
        expected = next
      } else if let next = CivilDate(year: date.year, month: date.month + 1, day: 1) {
        expected = next
      } else {
        expected = CivilDate(year: date.year + 1, month: 1, day: 1)!
      }
    }
  }

  @Test func onlyDaysOfTheCalendarAreDays() {
    #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2026, month: 13, day: 1) == nil)
    #expect(CivilDate(year: 2026, month: 0, day: 1) == nil)
    #expect(CivilDate(year: 2026, month: 4, day: 31) == nil)
    #expect(CivilDate(year: 0, month: 1, day: 1) == nil)
    #expect(CivilDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CivilDate(year: .max, month: .max, day: .max) == nil)
  }

  @Test func weekdaysAreKnown() {
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.weekday == .thursday)
    #expect(CivilDate(year: 2026, month: 11, day: 20)?.weekday == .friday)
    #expect(CivilDate(year: 1, month: 1, day: 1)?.weekday == .monday)
    #expect(Weekday.days(from: .saturday, through: .monday) == [.saturday, .sunday, .monday])
    #expect(Weekday.days(from: .monday, through: .monday) == [.monday])
    #expect(Weekday(word: "thu") == .thursday)
    #expect(Weekday(word: "thursday") == nil)
    #expect(Weekday.allCases.allSatisfy { Weekday(word: $0.word) == $0 })
  }

  @Test(arguments: [
    (1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2038, 4, 25),
    (2285, 3, 22),
  ])
  func easterIsOnItsSunday(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDate.easter(of: year) == CivilDate(year: year, month: month, day: day))
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-11-20T15:30:00Z", 1_795_188_600_000),
    ("2026-11-20t15:30:00z", 1_795_188_600_000), ("2026-11-20T10:30:00-05:00", 1_795_188_600_000),
    ("2026-11-20T15:30:00.123Z", 1_795_188_600_123), ("2026-11-20T15:30:00.5000000Z", 1_795_188_600_500),
    ("1969-12-31T23:59:59.999Z", -1), ("0001-01-01T00:00:00Z", -62_135_596_800_000),
    ("9999-12-31T23:59:59.999Z", 253_402_300_799_999), ("2026-11-20T15:30:00-00:00", 1_795_188_600_000),
  ])
  func instantsAreRead(_ text: String, _ instant: Int64) {
    #expect(Instant.parse(rfc3339: text) == .success(instant))
  }

  @Test(arguments: [
    "", "2026-11-20", "2026-11-20 15:30:00Z", "2026-11-20T15:30Z", "2026-11-20T15:30:00+5", "2026-11-20T15:30:00.Z",
    "2026-11-20T15:30:00+0500", "2026-11-20T15:30:00ZZ", "26-11-20T15:30:00Z", "2026-11-20T15:30:00 Z", "now",
    "2026-11-20T15:30:00+05:00 ", "-026-11-20T15:30:00Z", "２０２６-11-20T15:30:00Z",
  ])
  func otherTextsAreNoInstants(_ text: String) {
    #expect(Instant.parse(rfc3339: text) == .failure(.malformed))
  }

  @Test(arguments: [
    "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-11-20T24:00:00Z", "2026-11-20T15:60:00Z",
    "2016-12-31T23:59:60Z", "2026-11-20T15:30:00+24:00", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59-00:01",
  ])
  func timesThatAreNotAreRefused(_ text: String) {
    #expect(Instant.parse(rfc3339: text) == .failure(.noSuchTime))
  }

  @Test func anOffsetAndMillisecondsAreWanted() {
    #expect(Instant.parse(rfc3339: "2026-11-20T15:30:00") == .failure(.noOffset))
    #expect(Instant.parse(rfc3339: "2026-11-20T15:30:00.25") == .failure(.noOffset))
    #expect(Instant.parse(rfc3339: "2026-11-20T15:30:00.1234Z") == .failure(.tooFine))
  }

  @Test func instantsPrintAndReadBack() {
    #expect(Instant.rfc3339(1_795_188_600_000) == "2026-11-20T15:30:00Z")
    #expect(Instant.rfc3339(1_795_188_600_120) == "2026-11-20T15:30:00.120Z")
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5000 {
      let instant = Int64.random(in: Instant.range, using: &generator)
      #expect(Instant.parse(rfc3339: Instant.rfc3339(instant)) == .success(instant))
    }
    #expect(Instant.adding(1, to: Instant.range.upperBound) == nil)
    #expect(Instant.adding(.max, to: .max) == nil)
    #expect(Instant.subtracting(.min, from: 0) == nil)
  }
}

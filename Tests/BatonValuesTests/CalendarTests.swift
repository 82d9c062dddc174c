import BatonValues
import Testing

/// A span from `09:00-18:00`.
func span(_ text: String) -> MinuteSpan {
  let minutes = text.split(separator: "-").map { clock in
    clock.split(separator: ":").map { Int($0)! }.reduce(0) { $0 * 60 + $1 }
  }
  return MinuteSpan(from: minutes[0], to: minutes[1])!
}

/// A week with the same spans on some days.
func week(_ days: [Weekday], _ spans: String...) -> WeeklySpans {
  var week = WeeklySpans()
  for day in days { week[day] = spans.map { span($0) } }
  return week
}

/// A day from `2026-12-24`.
func day(_ text: String) -> CivilDate { civil(text + " 00:00").date }

@Suite struct CalendarTests {
  static let officeWeek = week(Weekday.days(from: .monday, through: .friday), "9:00-18:00")

  /// The hours of the language's first example.
  static func office() throws -> Calendar {
    let december = DateRule.MonthDay(month: 12, day: 24)!, january = DateRule.MonthDay(month: 1, day: 1)!
    return Calendar(
      zone: try zone("America/New_York"), week: officeWeek,
      lines: [
        .closed([DateRule(.yearlyRange(december, january)), DateRule(.nth(4, .thursday, month: 11))]),
        .init(dates: [DateRule(.date(day("2026-12-24")))], spans: [span("9:00-12:00")]),
      ])
  }

  @Test(arguments: [
    ("2026-11-20T15:30:00Z", true), ("2026-11-20T13:59:59.999Z", false), ("2026-11-20T14:00:00Z", true),
    ("2026-11-20T22:59:59.999Z", true), ("2026-11-20T23:00:00Z", false), ("2026-11-21T15:30:00Z", false),
    ("2026-11-26T15:30:00Z", false), ("2026-12-24T15:30:00Z", true), ("2026-12-24T17:30:00Z", false),
    ("2026-12-28T15:30:00Z", false), ("2027-01-01T15:30:00Z", false), ("2027-01-04T15:30:00Z", true),
  ])
  func anOfficeIsOpenAtItsHours(_ time: String, _ isOpen: Bool) throws {
    #expect(try Self.office().isOpen(at: instant(time)) == isOpen)
  }

  @Test func theNextOpeningAndClosingAreFound() throws {
    let office = try Self.office()
    let (friday, evening) = (instant("2026-11-20T15:30:00Z"), instant("2026-11-20T23:00:00Z"))
    #expect(office.nextOpening(after: friday) == nil)
    #expect(office.nextClosing(after: friday) == evening)
    #expect(office.nextOpening(after: evening) == instant("2026-11-23T14:00:00Z"))
    #expect(office.nextClosing(after: evening) == nil)
    #expect(office.reopening(after: friday) == instant("2026-11-23T14:00:00Z"))
    #expect(office.nextOpening(after: instant("2026-12-24T17:00:00Z")) == instant("2027-01-04T14:00:00Z"))
  }

  @Test func openTimeIsCountedInHoursThatAreOpen() throws {
    let office = try Self.office()
    let friday = instant("2026-11-20T22:30:00Z")
    #expect(office.adding(openTime: 1_800_000, from: friday) == instant("2026-11-20T23:00:00Z"))
    #expect(office.adding(openTime: 1_800_001, from: friday) == instant("2026-11-23T14:00:00.001Z"))
    #expect(
      office.adding(openTime: 3_600_000, from: instant("2026-11-21T12:00:00Z")) == instant("2026-11-23T15:00:00Z"))
    #expect(office.adding(openTime: 0, from: instant("2026-11-21T12:00:00Z")) == instant("2026-11-21T12:00:00Z"))
    #expect(office.adding(openTime: .max, from: friday) == nil)
    #expect(Calendar(zone: .utc, week: WeeklySpans()).adding(openTime: 1, from: friday) == nil)
  }

  @Test func hoursOverMidnightBelongToTheDayTheyStartOn() {
    let night = Calendar(
      zone: .utc, week: week([.friday, .saturday], "22:00-6:00"), lines: [.closed([DateRule(.date(day("2026-11-21")))])]
    )
    #expect(night.isOpen(at: instant("2026-11-21T05:59:00Z")))
    #expect(!night.isOpen(at: instant("2026-11-21T06:00:00Z")))
    #expect(!night.isOpen(at: instant("2026-11-21T23:00:00Z")))
    #expect(!night.isOpen(at: instant("2026-11-22T03:00:00Z")))
    #expect(night.nextClosing(after: instant("2026-11-20T23:00:00Z")) == instant("2026-11-21T06:00:00Z"))
  }

  @Test func openingsThatTouchAreOne() {
    var spans = week([.friday], "18:00-24:00")
    spans[.saturday] = [span("0:00-6:00"), span("5:00-7:00"), span("7:00-8:00")]
    let calendar = Calendar(zone: .utc, week: spans)
    #expect(calendar.nextClosing(after: instant("2026-11-20T19:00:00Z")) == instant("2026-11-21T08:00:00Z"))
    // The hour that two spans share counts once.
    #expect(
      calendar.adding(openTime: 13 * 3_600_000, from: instant("2026-11-20T19:00:00Z"))
        == instant("2026-11-21T08:00:00Z"))
    var always = WeeklySpans()
    for day in Weekday.allCases { always[day] = [.day] }
    let open = Calendar(zone: .utc, week: always)
    #expect(open.nextClosing(after: 0) == nil)
    #expect(open.nextOpening(after: 0) == nil)
    #expect(open.isOpen(at: instant("2026-11-21T00:00:00Z")))
    #expect(open.adding(openTime: 300_000, from: 0) == 300_000)
  }

  @Test func skippedTimesDoNotExistAndRepeatedOnesCountTwice() throws {
    let newYork = try zone("America/New_York")
    let night = Calendar(zone: newYork, week: week([.sunday], "2:00-3:00"))
    #expect(night.nextOpening(after: instant("2026-03-08T05:00:00Z")) == instant("2026-03-15T06:00:00Z"))
    let early = Calendar(zone: newYork, week: week([.sunday], "1:00-2:00"))
    let start = instant("2026-11-01T05:00:00Z")
    #expect(early.nextClosing(after: start) == instant("2026-11-01T07:00:00Z"))
    let half = Calendar(zone: newYork, week: week([.sunday], "1:00-1:30"))
    #expect(half.nextClosing(after: start) == instant("2026-11-01T05:30:00Z"))
    #expect(half.nextOpening(after: instant("2026-11-01T05:30:00Z")) == instant("2026-11-01T06:00:00Z"))
    #expect(half.adding(openTime: 2_700_000, from: start) == instant("2026-11-01T06:15:00Z"))
  }

  @Test func whatIsFartherThanAYearIsNotSaid() {
    let once = Calendar(
      zone: .utc, week: WeeklySpans(), lines: [.init(dates: [DateRule(.date(day("2030-02-01")))], spans: [.day])])
    #expect(once.nextOpening(after: instant("2029-01-31T00:00:00Z")) == instant("2030-02-01T00:00:00Z"))
    #expect(once.nextOpening(after: instant("2029-01-30T23:59:59.999Z")) == nil)
    #expect(once.nextOpening(after: Instant.range.upperBound) == nil)
    #expect(once.nextOpening(after: .max) == nil)
    #expect(!once.isOpen(at: .min))
  }

  @Test func theLaterOfTwoLinesWins() {
    let date = DateRule(.date(day("2026-12-24"))), every = DateRule(.yearly(.init(month: 12, day: 24)!))
    let open = Calendar.DatedLine(dates: [every], spans: [.day])
    let noon = instant("2026-12-24T12:00:00Z")
    #expect(Calendar(zone: .utc, week: WeeklySpans(), lines: [.closed([date]), open]).isOpen(at: noon))
    #expect(!Calendar(zone: .utc, week: WeeklySpans(), lines: [open, .closed([date])]).isOpen(at: noon))
    #expect(
      !Calendar(zone: .utc, week: WeeklySpans(), lines: [open, .closed([date]), .closed([every])]).isOpen(at: noon))
    #expect(
      Calendar(zone: .utc, week: WeeklySpans(), lines: [.closed([date]), .init(dates: [date], spans: [.day])]).isOpen(
        at: noon))
  }

  @Test func openingsAreSaidForPeople() throws {
    let zone = try zone("America/New_York")
    func words(_ opening: String, _ now: String) -> String {
      OpeningTime(instant(opening), seenAt: instant(now), in: zone).words
    }
    #expect(words("2026-11-20T14:00:00Z", "2026-11-20T06:00:00Z") == "at 09:00")
    #expect(words("2026-11-20T14:00:00Z", "2026-11-20T04:00:00Z") == "tomorrow at 09:00")
    #expect(words("2026-11-23T14:00:00Z", "2026-11-20T23:00:00Z") == "on Monday at 09:00")
    #expect(words("2026-11-26T14:00:00Z", "2026-11-20T23:00:00Z") == "on Thursday at 09:00")
    #expect(words("2026-11-27T14:00:00Z", "2026-11-20T23:00:00Z") == "on 2026-11-27 at 09:00")
  }
}

import BatonDiagnostics
import Testing

/// Hours and dates.
struct HoursTests {
  private static func hours(_ lines: String, _ more: String = "") -> String {
    "policy \"p\" in \"America/New_York\"\nuse std.holidays\n\(more)hours h { \(lines) }\nwhen hours.h hold\notherwise hold"
  }

  static let all: [Verdict] = [
    .silent(hours("mon..fri 09:00-18:00")), .silent(hours("sat, sun 10:00-12:00, 13:00-14:00; mon 00:00-24:00")),
    .silent(hours("sat..mon 22:00-06:00")), .silent(hours("daily 24 hours")), .silent(hours("")),
    .silent(hours("daily 9:00-17:30")),
    .silent(
      hours("daily 24 hours; closed us_federal, dec 24..jan 1, 4th thu of nov, last mon of may, easter, 2026-12-24")),
    .silent(hours("daily 24 hours; closed easter + 1 day, easter - 2 days, dec 25 + 1 days, us_federal - 1 day")),
    .silent(hours("daily 24 hours; closed 2026-12-24..2027-01-01, sun; on dec 24 09:00-12:00")),
    .silent(hours("daily 24 hours; on feb 29, 5th mon of mar 10:00-12:00")),
    .silent(hours("mon..fri 09:00-18:00; closed fri")),
    .silent(
      "hours h in \"Europe/Paris\" { daily 24 hours }\nhours g like h { closed sun }\nwhen hours.h and hours.g hold\notherwise hold"
    ),
    .silent(
      "policy \"p\" in \"UTC\"\nholidays mine { dec 25; 2nd fri of jul\n  easter }\nhours h { daily 24 hours; closed mine }\n"
        + "when hours.h hold\notherwise hold"),
    .wrong(hours("mon..fri 09:00-25:00"), .dateDoesNotExist, "25:00"),
    .wrong(hours("mon..fri 24:00-08:00"), .dateDoesNotExist, "24:00"),
    .wrong(hours("mon..fri 09:60-10:00"), .dateDoesNotExist, "09:60"),
    .wrong(hours("mon..fri 09:00-09:00"), .badTimeSpan, "09:00-09:00"),
    .wrong(hours("daily 12 hours"), .badTimeSpan, "12 hours"),
    .wrong(hours("daily 24 hours; closed feb 30"), .dateDoesNotExist, "feb 30"),
    .wrong(hours("daily 24 hours; closed 2026-02-29"), .dateDoesNotExist, "2026-02-29"),
    .wrong(hours("daily 24 hours; closed nov 31..dec 2"), .dateDoesNotExist, "nov 31"),
    .wrong(hours("daily 24 hours; closed 6th mon of may"), .dateDoesNotExist, "6th"),
    .wrong(hours("daily 24 hours; closed 2027-01-01..2026-12-24"), .reversedBounds, "2027-01-01..2026-12-24"),
    .wrong(hours("daily 24 hours; closed sun + 1 day"), .movedWeekday, "sun + 1 day"),
    .wrong(hours("daily 24 hours; closed dec 25 + 400 days"), .numberOutOfRange, "400"),
    .wrong(hours("daily 24 hours; closed us_feder"), .unknownDeclaration, "us_feder"),
    .wrong(hours("mon..fri 09:00-12:00; fri 13:00-17:00"), .weekdayTwice, "fri"),
    .wrong(hours("daily 24 hours; mon 13:00-17:00"), .weekdayTwice, "mon"),
    .wrong("hours h { daily 24 hours }\nwhen hours.h hold\notherwise hold", .zoneNeeded, "h"),
    .wrong("hours h in \"EST5\" { daily 24 hours }\nwhen hours.h hold\notherwise hold", .unknownZone, "\"EST5\""),
    .wrong("policy \"p\" in \"Mars\"\notherwise hold", .unknownZone, "\"Mars\""),
    .wrong("hours h like g { daily 24 hours }\nwhen hours.h hold\notherwise hold", .unknownDeclaration, "g"),
    .wrong("fact i: instant\nwhen i < 2026-11-20 10:30 hold\notherwise hold", .zoneNeeded, "2026-11-20 10:30"),
    .silent("fact i: instant\nwhen i < 2026-11-20 10:30 in \"UTC\" or i < 2026-11-20T10:30:00Z hold\notherwise hold"),
    // Said once, the missing zone is not said again.
    .wrong(
      "hours h { daily 24 hours }\nhours g { daily 24 hours }\nwhen hours.h or hours.g hold\notherwise hold",
      .zoneNeeded, "h"),
    .mixUp("hours.office.is_open", .unknownColumn, "is_open"), .mixUp("hours > 3", .onlyOpenHours, "hours"),
    .mixUp("hours.office.opens_in > 5", .missingUnit, "5"),
    .mixUp("hours.office.opens_in", .notACondition, "hours.office.opens_in"),
  ]

  @Test("hours and dates", arguments: all)
  func check(verdict: Verdict) { verdict.check() }
}

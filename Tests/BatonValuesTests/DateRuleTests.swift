import BatonValues
import Testing

@Suite struct DateRuleTests {
  /// The days of a year that a rule names.
  func days(of rule: DateRule, in year: Int) -> [String] {
    let first = CivilDate(year: year, month: 1, day: 1)!.daysSinceEpoch
    return (0..<366).map { CivilDate(daysSinceEpoch: first + $0) }
      .filter { $0.year == year && rule.contains($0) }.map(\.description)
  }

  @Test func everyFormNamesItsDays() {
    #expect(days(of: DateRule(.nth(4, .thursday, month: 11)), in: 2026) == ["2026-11-26"])
    #expect(days(of: DateRule(.nth(5, .thursday, month: 11)), in: 2026) == [])
    #expect(days(of: DateRule(.last(.monday, month: 5)), in: 2026) == ["2026-05-25"])
    #expect(days(of: DateRule(.easter, shift: -2), in: 2026) == ["2026-04-03"])
    #expect(days(of: DateRule(.easter, shift: 60), in: 2026) == ["2026-06-04"])
    #expect(days(of: DateRule(.nth(4, .thursday, month: 11), shift: 1), in: 2026) == ["2026-11-27"])
    #expect(days(of: DateRule(.yearly(.init(month: 2, day: 29)!)), in: 2026) == [])
    #expect(days(of: DateRule(.yearly(.init(month: 2, day: 29)!)), in: 2028) == ["2028-02-29"])
    #expect(days(of: DateRule(.yearly(.init(month: 1, day: 1)!), shift: -1), in: 2026) == ["2026-12-31"])
    #expect(
      days(of: DateRule(.dates(day("2026-12-30"), day("2027-01-02"))), in: 2026) == ["2026-12-30", "2026-12-31"])
    let turn = DateRule(.yearlyRange(.init(month: 12, day: 30)!, .init(month: 1, day: 2)!))
    #expect(days(of: turn, in: 2026) == ["2026-01-01", "2026-01-02", "2026-12-30", "2026-12-31"])
    let may = DateRule(.yearlyRange(.init(month: 5, day: 1)!, .init(month: 5, day: 2)!))
    #expect(days(of: may, in: 2026) == ["2026-05-01", "2026-05-02"])
    #expect(days(of: DateRule(.easter, shift: .max), in: 2026) == [])
    #expect(days(of: DateRule(.easter, shift: .min), in: 2026) == [])
    #expect(DateRule.MonthDay(month: 2, day: 30) == nil)
    #expect(DateRule.MonthDay(month: 13, day: 1) == nil)
  }

  @Test func aRuleMayCountOnSomeWeekdaysOnly() {
    // The Fourth of July was a Saturday in 2026 and a Sunday in 2027.
    let before = DateRule(.yearly(.init(month: 7, day: 3)!), weekdays: WeekdaySet([.friday]))
    let after = DateRule(.yearly(.init(month: 7, day: 4)!), shift: 1, weekdays: WeekdaySet([.monday]))
    #expect(days(of: before, in: 2026) == ["2026-07-03"])
    #expect(days(of: before, in: 2027) == [])
    #expect(days(of: after, in: 2027) == ["2027-07-05"])
    #expect(days(of: after, in: 2026) == [])
  }
}

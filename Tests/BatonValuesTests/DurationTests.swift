import BatonValues
import Testing

@Suite struct DurationTests {
  @Test(arguments: [
    (0, "0 seconds"), (999, "0 seconds"), (1000, "1 second"), (61_999, "1 minute 1 second"),
    (95_400_000, "1 day 2 hours 30 minutes"), (1_209_600_000, "14 days"), (-7_200_000, "-2 hours"), (-1, "0 seconds"),
  ])
  func aDurationPrintsInWords(_ duration: Int64, _ words: String) {
    #expect(DurationValue.words(duration) == words)
  }

  @Test(arguments: [(300_000, "300"), (500, "0.5"), (1001, "1.001"), (-1500, "-1.5"), (0, "0")])
  func aDurationPrintsInSeconds(_ duration: Int64, _ seconds: String) {
    #expect(DurationValue.seconds(duration) == seconds)
    #expect(DurationValue.parse(seconds: seconds) == .success(duration))
  }

  @Test(arguments: [
    ("PT5M", 300_000), ("P1DT2H", 93_600_000), ("P2W", 1_209_600_000), ("PT0.5S", 500), ("PT0,5H", 1_800_000),
    ("-PT5M", -300_000), ("P1W2DT3H4M5.006S", 788_645_006), ("PT0S", 0), ("P0D", 0), ("PT005M", 300_000),
    ("PT36H", 129_600_000), ("PT00.25S", 250),
  ])
  func isoDurationsAreRead(_ text: String, _ duration: Int64) {
    #expect(DurationValue.parse(iso8601: text) == .success(duration))
  }

  @Test(arguments: [
    "", "P", "PT", "5M", "PT5", "P5", "P1DT", "PT5M4H", "PT1.5H2M", "PTM", "PT-5M", "PT5M ", "pt5m", "P1H", "PT1D",
    "PT1e3S", "P1DT1HT1M", "PT.5S", "PTéS", "P1D2W", "PT1H1H",
  ])
  func otherTextsAreNoDurations(_ text: String) {
    #expect(DurationValue.parse(iso8601: text) == .failure(.malformed))
  }

  @Test func everyFaultOfADurationHasItsName() {
    #expect(DurationValue.parse(iso8601: "P1Y") == .failure(.yearsOrMonths))
    #expect(DurationValue.parse(iso8601: "P1M") == .failure(.yearsOrMonths))
    #expect(DurationValue.parse(iso8601: "P2Y3M4D") == .failure(.yearsOrMonths))
    #expect(DurationValue.parse(iso8601: "PT0.0001S") == .failure(.tooFine))
    #expect(DurationValue.parse(iso8601: "P9000000000000W") == .failure(.outOfRange))
    #expect(DurationValue.parse(iso8601: "PT99999999999999999999S") == .failure(.outOfRange))
    #expect(DurationValue.parse(seconds: "0.0005") == .failure(.tooFine))
    #expect(DurationValue.parse(seconds: "1e30") == .failure(.outOfRange))
    #expect(DurationValue.parse(seconds: "soon") == .failure(.malformed))
  }

  @Test func unitsAreReadInOneAndMany() {
    #expect(DurationUnit(word: "minute") == .minute)
    #expect(DurationUnit(word: "weeks") == .week)
    #expect(DurationUnit(word: "fortnight") == nil)
    #expect(DurationUnit(word: "minutess") == nil)
    #expect(DurationUnit.hour.times(decimal("1.5")!) == .success(5_400_000))
    #expect(DurationUnit.second.times(decimal("0.0001")!) == .failure(.tooFine))
    #expect(DurationUnit.week.times(Decimal(millionths: .max)) == .failure(.tooFine))
    #expect(DurationUnit.week.times(Decimal(9_000_000_000_000)) == .failure(.outOfRange))
  }

  @Test func arithmeticIsCheckedAndRounded() {
    #expect(DurationValue.sum(.max, 1) == nil)
    #expect(DurationValue.difference(-.max, 1) == nil)
    #expect(DurationValue.product(1, decimal("0.5")!) == 0)
    #expect(DurationValue.product(3, decimal("0.5")!) == 2)
    #expect(DurationValue.quotient(3_600_000, decimal("2")!) == 1_800_000)
    #expect(DurationValue.quotient(1, .zero) == nil)
    #expect(DurationValue.ratio(5_400_000, 3_600_000) == decimal("1.5"))
    #expect(DurationValue.ratio(1, 0) == nil)
    #expect(DurationValue.ratio(.max, 1) == nil)
  }
}

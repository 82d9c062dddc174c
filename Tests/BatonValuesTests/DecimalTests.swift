import BatonValues
import Testing

/// A number of the tests, from its digits.
func decimal(_ digits: String) -> Decimal? { try? Decimal.parse(digits).get() }

@Suite struct DecimalTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("0.000", 0), ("0e999999999999999999999", 0), ("1", 1_000_000), ("40000.50", 40_000_500_000),
    ("5.00", 5_000_000), ("4e4", 40_000_000_000), ("4E+4", 40_000_000_000), ("4e-6", 4), ("0.7", 700_000),
    ("-1.25", -1_250_000), ("1.0000000000000000", 1_000_000), ("1000000000000000000000e-21", 1_000_000),
    ("0.000000000000000000001e21", 1_000_000), ("9223372036854.775807", Int64.max),
    ("-9223372036854.775807", -Int64.max), ("92233720368547758070e-7", Int64.max),
  ])
  func aNumeralIsReadExactly(_ digits: String, _ millionths: Int64) {
    #expect(Decimal.parse(digits) == .success(Decimal(millionths: millionths)))
  }

  @Test(arguments: [
    "", "-", "+1", "01", "1.", ".5", "1e", "1e+", "1.e1", "0x1", "1_000", " 1", "1 ", "--1", "1.2.3", "NaN", "1e1.5",
    "é", "１",
  ])
  func whatIsNoNumeralIsMalformed(_ digits: String) {
    #expect(Decimal.parse(digits) == .failure(.malformed))
  }

  @Test(arguments: ["0.0000001", "1e-7", "1.2345678", "1e-999999999999999999999999", "9223372036854.7758071"])
  func pastSixPlacesIsTooFine(_ digits: String) {
    #expect(Decimal.parse(digits) == .failure(.tooFine))
  }

  @Test(arguments: [
    "9223372036854.775808", "-9223372036854.775808", "1e13", "1e999999999", "-1e99999999999999999999999999",
    "10000000000000",
  ])
  func beyondTheRangeIsRefused(_ digits: String) {
    #expect(Decimal.parse(digits) == .failure(.outOfRange))
  }

  @Test func aLongNumeralIsRead() {
    let zeros = String(repeating: "0", count: 100_000)
    #expect(Decimal.parse("1." + zeros) == .success(.one))
    #expect(Decimal.parse("1" + zeros) == .failure(.outOfRange))
    #expect(Decimal.parse("0." + zeros + "1") == .failure(.tooFine))
    #expect(Decimal.parse("1" + zeros + "e-100000") == .success(.one))
  }

  @Test(arguments: [
    ("40000", "40000"), ("0.700", "0.7"), ("-40000.50", "-40000.5"), ("0.000001", "0.000001"), ("-0.1", "-0.1"),
    ("1000000", "1000000"), ("9223372036854.775807", "9223372036854.775807"),
  ])
  func aNumberPrintsInItsShortestForm(_ digits: String, _ printed: String) {
    #expect(decimal(digits)?.description == printed)
  }

  @Test(arguments: [
    ("40000", "40,000 USD"), ("-40000.5", "-40,000.50 USD"), ("999", "999 USD"), ("1000000.125", "1,000,000.125 USD"),
    ("0.05", "0.05 USD"), ("0", "0 USD"), ("1234.560", "1,234.56 USD"),
  ])
  func anAmountPrintsForPeople(_ digits: String, _ printed: String) {
    #expect(decimal(digits)?.amount(currency: "usd") == printed)
  }

  @Test func productsAndQuotientsRoundHalfToEven() {
    #expect(decimal("0.000001")?.multiplying(by: decimal("0.5")!) == .zero)
    #expect(decimal("0.000003")?.multiplying(by: decimal("0.5")!) == decimal("0.000002"))
    #expect(decimal("-0.000003")?.multiplying(by: decimal("0.5")!) == decimal("-0.000002"))
    #expect(decimal("0.000005")?.dividing(by: decimal("2")!) == decimal("0.000002"))
    #expect(decimal("2")?.dividing(by: decimal("3")!) == decimal("0.666667"))
    #expect(decimal("-2")?.dividing(by: decimal("3")!) == decimal("-0.666667"))
    #expect(decimal("2")?.dividing(by: decimal("-3")!) == decimal("-0.666667"))
  }

  @Test func whatHasNoValueIsNil() {
    let most = Decimal(millionths: .max)
    #expect(most.adding(decimal("0.000001")!) == nil)
    #expect(most.negated()?.subtracting(decimal("0.000001")!) == nil)
    #expect(most.multiplying(by: most) == nil)
    #expect(most.dividing(by: decimal("0.000001")!) == nil)
    #expect(most.dividing(by: .zero) == nil)
    #expect(Decimal(Int.max) == nil)
    #expect(Decimal(Int.min) == nil)
    #expect(Decimal(40_000) == decimal("40000"))
  }
}

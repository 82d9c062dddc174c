import BatonValues
import Testing

@Suite struct CurrencyTests {
  @Test func codesAreKnownInLowerCase() {
    #expect(["usd", "eur", "gbp", "jpy", "chf", "cny", "inr", "brl"].allSatisfy(Currency.isKnown))
    #expect(!["USD", "usx", "", "us", "euro", "é"].contains(where: Currency.isKnown))
    #expect(Currency.codes == Currency.codes.sorted())
    #expect(Set(Currency.codes).count == Currency.codes.count)
    #expect(Currency.codes.allSatisfy { $0.utf8.count == 3 })
  }
}

import Baton
import Testing

/// Values of Swift as facts.
struct GivenValuesTests {
  @Test(
    arguments: [
      (.seconds(90), "90.000"), (.milliseconds(-1), "-0.001"), (.microseconds(1999), "0.001"),
      (.microseconds(-1), "-0.001"), (.zero, "0.000"), (.seconds(-2), "-2.000"),
    ] as [(Duration, String)])
  func durations(duration: Duration, digits: String) {
    #expect(Chat.Given(duration) == .number(digits))
  }

  @Test func instants() throws {
    let instant = try #require(Instant("2026-11-20T10:30:00.250-05:00"))
    #expect(instant.millisecondsSince1970 == 1_795_188_600_250)
    #expect(Chat.Given(instant) == "2026-11-20T15:30:00.250Z")
    #expect(Instant(millisecondsSince1970: .max) == nil && Instant("2026-11-20") == nil)
    #expect(Instant(millisecondsSince1970: 0)! < instant)
  }

  @Test func nothingIsUnknown() {
    #expect(Chat.Given(Bool?.none) == .null && Chat.Given(Decimal?.none) == .null)
    #expect(Chat.Given(Duration?.none) == .null && Chat.Given(Instant?.none) == .null)
    #expect(Chat.Given(String?.none) == .null && Chat.Given(Set<String>?.none) == .null)
  }

  @Test func decimals() {
    let decimals: [Decimal] = [40_000, -0.5, 1e-6, 9_223_372_036_854]
    #expect(decimals.map(\.description) == ["40000", "-0.5", "0.000001", "9223372036854"])
    #expect(Chat.Given(decimals[1]) == .number("-0.5"))
  }

  @Test func aPolicyAsText() throws {
    let policy = try Policy(source: "policy \"a\"\notherwise hold\n")
    for length in [4, 112] {
      let lines = policy.embedded(lineLength: length)
      #expect(lines.dropLast().allSatisfy { $0.utf8.count == length })
    }
    #expect(policy.embedded(lineLength: 8).joined() == policy.embedded(lineLength: 400_000).joined())
  }
}

import BatonDiagnostics
import Testing

/// Sets, bare words, and `is open` beside an enum with such a value.
struct SetTests {
  static let verdicts: [Verdict] = [
    .fine("plans has paid"), .fine("plans has any of {paid, open}"), .fine("plans has all of {paid}"),
    .fine("plans has none of {}"), .fine("plans has any of plans"), .fine("topics has \"tax\""),
    .fine("topics has all of {\"tax\", \"law\"}"), .fine("topics has any of topics"), .fine("paid in {true}"),
    // A set of text takes an enum's words.
    .fine("topics has plan"), .fine("topics has any of plans"), .fine("plan in topics"), .fine("topics has role"),
    .fine("owners has owner"), .fine("owners has any of {owner, team \"east\"}"), .fine("owner in owners"),
    .fine("amounts has 5 usd"), .fine("budget in amounts"), .fine("budget not in amounts"),
    .fine("{\"a\", \"b\"} has state"), .fine("seats in {1, seats + 1}"), .fine("known {seats}"),
    .mixUp("known {}", .literalExpected, "{}"), .mixUp("known {seats, state}", .typeMismatch, "state"),
    .mixUp("known {topics}", .notASet, "{topics}"),
    // A set of words takes no text.
    .mixUp("plans has any of topics", .typeMismatch, "topics"), .mixUp("plans has state", .typeMismatch, "state"),
    .mixUp("tier in plans", .typeMismatch, "tier"),
    // A bare word beside an enum is its value, whatever else bears the name.
    .fine("plan is paid"), .fine("plan in {paid}"), .fine("paid and plan is paid"),
    .mixUp("plan is vip", .typeMismatch, "vip"),
    .fine("tier is (free)"), .fine("free is not tier"),
    .mixUp("seats is free", .unknownName, "free"), .mixUp("free", .unknownName, "free"),
    // An enum's value may be called open.
    .fine("plan is open"), .fine("plan is closed"), .fine("plan is not open"), .fine("owner is not open"),
    .mixUp("role is open", .unknownEnumValue, "open"), .mixUp("seats is closed", .typeMismatch, "seats"),
  ]

  @Test("sets and bare words", arguments: verdicts)
  func check(verdict: Verdict) { verdict.check() }
}

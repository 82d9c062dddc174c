import BatonDiagnostics
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("enterprize", "enterprise"), ("Enterprise", "enterprise"), ("busines", "business"), ("fere", "free"),
    ("acount.tier", "account.tier"), ("account.teir", "account.tier"), ("lead.budgets", "lead.budget"),
  ])
  func aSlipOfThePenIsSeen(_ word: String, _ meant: String) {
    let names = ["free", "starter", "business", "enterprise", "account.tier", "lead.budget"]
    #expect(Suggestion.closest(to: word, in: names) == meant)
  }

  @Test(arguments: ["", "x", "premium", "tier", "lead.timeline", "frxx"])
  func whatIsFarIsNotSuggested(_ word: String) {
    let names = ["free", "starter", "business", "enterprise", "account.tier", "lead.budget"]
    #expect(Suggestion.closest(to: word, in: names) == nil)
  }

  @Test func theNearestWinsAndThenTheFirst() {
    #expect(Suggestion.closest(to: "team", in: ["tear", "teams", "TEAM"]) == "TEAM")
    #expect(Suggestion.closest(to: "colour", in: ["colours", "color"]) == "colours")
    #expect(Suggestion.closest(to: "same", in: ["same"]) == nil)
  }

  @Test func longNamesAreLeftAlone() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(Suggestion.closest(to: long, in: [long + "b", "a"]) == nil)
    #expect(Suggestion.closest(to: "a", in: [long]) == nil)
  }
}

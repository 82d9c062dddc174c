import BatonDiagnostics
import Testing

/// Whose name it is: declarations before and after their use, twice, in other files, and beside the standard library.
struct NameTests {
  static let declarations: [Verdict] = [
    .silent("when vip hold\notherwise hold\nfact vip: bool"),
    .wrong("fact a.b: bool\nfact a.b: bool\nwhen a.b hold\notherwise hold", .declaredTwice, "a.b"),
    .wrong("fact a.b: bool\ndefine a.b as true\nwhen a.b hold\notherwise hold", .declaredTwice, "a.b"),
    .wrong("type t is a, b\ntype t is c, d\nfact f: t\nwhen f is a hold\notherwise hold", .declaredTwice, "t"),
    .wrong("team \"a\"\nteam \"a\"\notherwise route to team \"a\"", .declaredTwice, "\"a\""),
    .wrong("intent a says \"x\"\nintent a says \"y\"\nwhen intent.a hold\notherwise hold", .declaredTwice, "a"),
    .wrong("type number is a, b\nfact f: number\nwhen f > 1 hold\notherwise hold", .declaredTwice, "number"),
    .wrong("type t is a, b, a\nfact f: t\nwhen f is b hold\notherwise hold", .contradictoryEnum, "a"),
    .wrong("type t is a < b, c\nfact f: t\nwhen f is b hold\notherwise hold", .contradictoryEnum, ","),
    .wrong("fact f: one of a, a\nwhen f is a hold\notherwise hold", .contradictoryEnum, "a"),
    .wrong("fact f: money dollars\nwhen known f hold\notherwise hold", .unknownCurrency, "dollars"),
    .wrong("fact f: set of set of text\nwhen known f hold\notherwise hold", .notASet, "set of text"),
    .wrong("fact f: tiers\ntype tier is a, b\nwhen f is a hold\notherwise hold", .unknownType, "tiers"),
    // One kind of name does not stand in the way of another.
    .silent("fact a: bool\nintent a says \"x\"\nteam \"a\"\nwhen a and intent.a route to team \"a\"\notherwise hold"),
    // First names that belong to other declarations, of facts and of defines.
    .wrong("fact intent.a: bool\nwhen intent.a hold\notherwise hold", .reservedName, "intent"),
    .wrong("fact score.a: number\nwhen score.a > 1 hold\notherwise hold", .reservedName, "score"),
    .wrong("define qualification.a as true\nwhen qualification.a hold\notherwise hold", .reservedName, "qualification"),
    .wrong("fact hours.a: bool\nwhen hours.a hold\notherwise hold", .reservedName, "hours"),
    .wrong("fact team.a: bool\nwhen team.a hold\notherwise hold", .reservedName, "team"),
    // Other keywords are good names.
    .silent(
      "fact lead.title: text\nfact account.hours: number\nfact rule: bool\nfact route.to: bool\n"
        + "when lead.title is \"x\" and account.hours > 3 and rule and route.to hold\notherwise hold"),
    .wrong("fact lead.when: bool\notherwise hold", .reservedWord, "when"),
  ]

  @Test("a name means one thing", arguments: declarations)
  func declares(verdict: Verdict) { verdict.check() }

  static let facts: [Verdict] = [
    .silent("fact a: number = 5\nwhen a > 1 hold\notherwise hold"),
    .silent("fact a: money usd = -5 usd\nwhen a > 1 usd hold\notherwise hold"),
    .silent("fact a: one of x, y = x\nwhen a is y hold\notherwise hold"),
    .silent("fact a: set of text = {\"x\"}\nwhen a has \"y\" hold\notherwise hold"),
    .silent("fact a: set of text = {}\nwhen a has \"y\" hold\notherwise hold"),
    .silent("team \"x\"\nfact a: team = team \"x\"\nroute to a\notherwise hold"),
    .wrong("fact a: number = 5 usd\nwhen a > 1 hold\notherwise hold", .typeMismatch, "5 usd"),
    .wrong("fact a: money usd = 5\nwhen a > 1 usd hold\notherwise hold", .missingUnit, "5"),
    .wrong("fact a: one of x, y = z\nwhen a is y hold\notherwise hold", .unknownEnumValue, "z"),
    .wrong("fact a: number\nfact b: number = a\nwhen a > b hold\notherwise hold", .literalExpected, "a"),
    .wrong("fact a: number = 1 + 1\nwhen a > 1 hold\notherwise hold", .literalExpected, "1 + 1"),
    .wrong("fact a: bool = yes\nwhen a hold\notherwise hold", .unknownName, "yes"),
    .wrong("fact a: team = team \"x\"\nroute to a\notherwise hold", .unknownTeam, "\"x\""),
  ]

  @Test("facts and their defaults", arguments: facts)
  func declaresFact(verdict: Verdict) { verdict.check() }

  static let standard: [Verdict] = [
    .silent("use std.chat\nwhen customer.returning hold\notherwise hold"),
    .wrong("when customer.returning hold\notherwise hold", .unknownName, "customer.returning"),
    .wrong("when intent.pricing hold\notherwise hold", .unknownDeclaration, "pricing"),
    .silent("use std.intents\nwhen intent.pricing hold\notherwise hold"),
    // The policy's own name wins, wherever the `use` stands.
    .silent("use std.intents\nintent pricing says \"how much\"\nwhen intent.pricing hold\notherwise hold"),
    .silent("intent pricing says \"how much\"\nuse std.intents\nwhen intent.pricing hold\notherwise hold"),
    .silent("use std.chat\nfact customer.returning: number\nwhen customer.returning > 3 hold\notherwise hold"),
    .silent("use std.chat\ndefine chat.messages as 5\nwhen chat.messages > 3 hold\notherwise hold"),
    .silent("use std.chat\nuse std.chat\nwhen customer.returning hold\notherwise hold"),
    .wrong("use std.chats\notherwise hold", .unknownModule, "std.chats"),
    .wrong("use std.nothing\nwhen nothing.there and intent.x hold\notherwise hold", .unknownModule, "std.nothing"),
  ]

  @Test("names of the standard library", arguments: standard)
  func standardNames(verdict: Verdict) { verdict.check() }

  static let team = "team \"sales\"\n"
  static let used: [Verdict] = [
    .silent("use \"a.baton\"\notherwise route to team \"sales\"", ["a.baton": team]),
    // Each file once, however often and however it is named.
    .silent(
      "use \"a.baton\"\nuse \"./a.baton\"\nuse \"b/../a.baton\"\notherwise route to team \"sales\"", ["a.baton": team]),
    // A path is relative to the file that says it.
    .silent(
      "use \"x/b.baton\"\notherwise route to team \"sales\"", ["x/b.baton": "use \"a.baton\"", "x/a.baton": team]),
    .silent(
      "use \"x/b.baton\"\notherwise route to team \"sales\"", ["x/b.baton": "use \"../a.baton\"", "a.baton": team]),
    .wrong("use \"../a.baton\"\notherwise route to team \"sales\"", .fileOutside, "\"../a.baton\""),
    .wrong(
      "use \"x/b.baton\"\notherwise hold", .fileOutside, "\"../../a.baton\"", ["x/b.baton": "use \"../../a.baton\""]),
    .wrong("use \"a.baton\"\notherwise route to team \"sales\"", .fileNotFound, "\"a.baton\""),
    // Circles.
    .wrong("use \"main.baton\"\notherwise hold", .cycle, "\"main.baton\"", ["main.baton": ""]),
    .wrong(
      "use \"a.baton\"\notherwise hold", .cycle, "\"a.baton\"",
      ["a.baton": "use \"b.baton\"", "b.baton": "use \"a.baton\""]),
    // Names of two files are one space.
    .wrong(
      "use \"a.baton\"\nteam \"sales\"\notherwise route to team \"sales\"", .declaredTwice, "\"sales\"",
      ["a.baton": team]),
    .wrong("use \"a.baton\"\notherwise hold", .misplacedPolicyLine, "policy \"b\"", ["a.baton": "policy \"b\""]),
    .wrong("otherwise hold\npolicy \"b\"", .misplacedPolicyLine, "policy \"b\""),
    .wrong("policy \"a\"\npolicy \"b\"\notherwise hold", .misplacedPolicyLine, "policy \"b\""),
    // Rules of a used file are tried where the `use` stands.
    .wrong("use \"a.baton\"\nwhen 1 > 2 hold", .otherwiseNotLast, "when", ["a.baton": "otherwise hold"]),
    .silent("when 1 > 2 hold\nuse \"a.baton\"", ["a.baton": "otherwise hold"]),
    // A mistake in a used file is told there.
    .wrong("use \"a.baton\"\notherwise hold", .unknownName, "nobody.knows", ["a.baton": "when nobody.knows hold"]),
  ]

  @Test("names of other files", arguments: used)
  func usedNames(verdict: Verdict) { verdict.check() }

  @Test func `a module that would bring the name is offered`() {
    let told = Verdict.diagnostics("policy \"p\"\nwhen customer.returning and intent.pricing hold\notherwise hold")
    #expect(told.map { $0.fixes.map(\.message) } == [["`use std.chat` brings it"], ["`use std.intents` brings it"]])
  }

  @Test func `a missing declaration is told once, a slip each time`() {
    let missing = Verdict.diagnostics("when a.b hold\nwhen a.b and a.b hold\nwhen not a.b hold\notherwise hold")
    #expect(missing.map(\.code) == [.unknownName])
    let slips = Verdict.diagnostics("fact lead.vip: bool\nwhen lead.vpi hold\nwhen not lead.vpi hold\notherwise hold")
    #expect(slips.map(\.code) == [.unknownName, .unknownName])
  }
}

import BatonDiagnostics
import Testing

/// Every mix-up is one error at the exact word.
struct MixUpTests {
  static let all: [Verdict] = [
    // A misspelt name or value.
    .mixUp("bugdet > 5 usd", .unknownName, "bugdet"),
    .mixUp("lead.budget > 5 usd", .unknownName, "lead.budget"),
    .mixUp("intent.princing", .unknownDeclaration, "princing"),
    .mixUp("score.redy > 3", .unknownDeclaration, "redy"),
    .mixUp("qualification.sale", .unknownDeclaration, "sale"),
    .mixUp("qualification.sales.mony", .unknownColumn, "mony"),
    .mixUp("hours.ofice", .unknownDeclaration, "ofice"),
    .mixUp("hours.office.opens", .unknownColumn, "opens"),
    .mixUp("known owner_of[state].owner", .unknownDeclaration, "owner_of"),
    .mixUp("known owners_of[state].ower", .unknownColumn, "ower"),
    .mixUp("tier is enterprize", .unknownEnumValue, "enterprize"),
    .mixUp("tier in {free, bussiness}", .unknownEnumValue, "bussiness"),
    .mixUp("tier between free and enterprize", .unknownEnumValue, "enterprize"),
    .mixUp("enterprize is tier", .unknownEnumValue, "enterprize"),
    .mixUp("plans has payd", .unknownEnumValue, "payd"),
    .mixUp("plans has any of {paid, opne}", .unknownEnumValue, "opne"),
    // A number without its unit.
    .mixUp("budget >= 5000", .missingUnit, "5000"),
    .mixUp("5000 <= budget", .missingUnit, "5000"),
    .mixUp("(budget) >= (5000)", .missingUnit, "5000"),
    .mixUp("budget between 5000 and 6_000 usd", .missingUnit, "5000"),
    .mixUp("budget between 5_000 usd and 6000", .missingUnit, "6000"),
    .mixUp("budget in {5000}", .missingUnit, "5000"),
    .mixUp("amounts has 5000", .missingUnit, "5000"),
    .mixUp("timeline <= 30", .missingUnit, "30"),
    .mixUp("budget < -5000", .missingUnit, "-5000"),
    // Two currencies.
    .mixUp("budget >= 5_000 eur", .currencyMismatch, "5_000 eur"),
    .mixUp("budget >= spent", .currencyMismatch, "spent"),
    .mixUp("5_000 eur < budget", .currencyMismatch, "5_000 eur"),
    .mixUp("budget + spent > 5 usd", .currencyMismatch, "spent"), .mixUp("budget + 5 > 5 usd", .missingUnit, "5"),
    .mixUp("5 + timeline > 5 days", .missingUnit, "5"), .mixUp("began + 5 > began", .missingUnit, "5"),
    .mixUp("budget in {5 usd, 5 eur}", .currencyMismatch, "5 eur"),
    // A text against an enum, and the other way round.
    .mixUp("tier is \"enterprise\"", .quotedEnumValue, "\"enterprise\""),
    .mixUp("\"enterprise\" is tier", .quotedEnumValue, "\"enterprise\""),
    .mixUp("tier in {\"free\"}", .quotedEnumValue, "\"free\""),
    .mixUp("plans has \"paid\"", .quotedEnumValue, "\"paid\""),
    .mixUp("state is tier", .typeMismatch, "tier"),
    .mixUp("tier is plan", .typeMismatch, "plan"),
    .mixUp("tier starts with \"ent\"", .typeMismatch, "tier"),
    // A team.
    .mixUp("owner is team \"sails\"", .unknownTeam, "\"sails\""),
    .mixUp("owner is \"sales\"", .typeMismatch, "\"sales\""),
    .mixUp("team \"easst\" is open", .unknownTeam, "\"easst\""),
    .mixUp("state is open", .typeMismatch, "state"),
    .mixUp("hours.office is open", .typeMismatch, "hours.office"),
    // Other types.
    .mixUp("seats > \"ten\"", .typeMismatch, "\"ten\""),
    .mixUp("seats > 10 usd", .typeMismatch, "10 usd"),
    .mixUp("seats > 10 days", .typeMismatch, "10 days"),
    .mixUp("timeline > 5 usd", .typeMismatch, "5 usd"),
    .mixUp("budget > 10 days", .typeMismatch, "10 days"),
    .mixUp("seats is true", .typeMismatch, "true"),
    .mixUp("state contains 5", .typeMismatch, "5"),
    .mixUp("began > 5 days", .typeMismatch, "5 days"),
    .mixUp("tier is 5", .typeMismatch, "5"),
    .mixUp("score.ready >= 30 usd", .typeMismatch, "30 usd"),
    // Zones, dates and moments.
    .mixUp("began < 2026-12-24", .bareDate, "2026-12-24"),
    .mixUp("began < 2026-02-30 10:00", .dateDoesNotExist, "2026-02-30"),
    .mixUp("began < 2026-13-01 10:00", .dateDoesNotExist, "2026-13-01"),
    .mixUp("began < 2026-12-24 24:30", .dateDoesNotExist, "24:30"),
    .mixUp("began < 2026-12-24 10:00 in \"Europe/Pariss\"", .unknownZone, "\"Europe/Pariss\""),
    // Order.
    .mixUp("plan < paid", .notOrdered, "<"),
    .mixUp("state < \"b\"", .notOrdered, "<"),
    .mixUp("vip > false", .notOrdered, ">"),
    .mixUp("owner >= team \"sales\"", .notOrdered, ">="),
    .mixUp("role between boss and clerk", .notOrdered, "role"),
    .mixUp("seats between 10 and 1", .reversedBounds, "10 and 1"),
    .mixUp("tier between business and free", .reversedBounds, "business and free"),
    // Conditions.
    .mixUp("budget", .notACondition, "budget"),
    .mixUp("vip and budget", .notACondition, "budget"),
    .mixUp("vip or tier", .notACondition, "tier"),
    .mixUp("not seats", .notACondition, "seats"),
    .mixUp("score.ready", .notACondition, "score.ready"),
    .mixUp("team \"sales\"", .notACondition, "team \"sales\""),
    .mixUp("5 > 3 and \"text\"", .notACondition, "\"text\""),
    // A comparison that goes on without its left side.
    .mixUp("state is \"a\" or \"b\"", .notACondition, "\"b\""),
    .mixUp("state is \"a\" or \"b\" or \"c\"", .notACondition, "\"b\""),
    .mixUp("state is not \"a\" and \"b\"", .notACondition, "\"b\""),
    .mixUp("state starts with \"a\" or \"b\" or vip", .notACondition, "\"b\""),
    .mixUp("tier is free or business", .notACondition, "business"),
    .mixUp("owner is team \"sales\" or team \"east\"", .notACondition, "team \"east\""),
    .mixUp("vip or tier is free or seats", .notACondition, "seats"),
    // Sets.
    .mixUp("tier has free", .notASet, "tier"),
    .mixUp("tier in plan", .notASet, "plan"),
    .mixUp("plans has any of paid", .notASet, "paid"),
    .mixUp("plans has any of closed", .notASet, "closed"),
    .mixUp("topics is {\"a\"}", .notASet, "is"),
    .mixUp("seats in topics", .typeMismatch, "seats"),
    .mixUp("topics has any of {5}", .typeMismatch, "5"),
    .mixUp("topics has any of owners", .typeMismatch, "owners"),
    // Tables.
    .mixUp("known owners_of[seats].owner", .typeMismatch, "seats"),
    .mixUp("known owners_of[state, tier].owner", .wrongKeyCount, "owners_of[state, tier].owner"),
    .mixUp("known sla_of[tier].sla", .wrongKeyCount, "sla_of[tier].sla"),
    .mixUp("known sla_of[state, tier].sla", .typeMismatch, "state"),
    .mixUp("known owners_of[state]", .notAValue, "owners_of[state]"),
    .mixUp("known owners_of", .notAValue, "owners_of"),
    // What stands elsewhere.
    .mixUp("team.languages has \"en\"", .onlyInTeamsWhere, "team.languages"),
    .mixUp("team.title is \"x\"", .noTeamHere, "team.title"),
    .mixUp("team.size > 3", .unknownColumn, "size"),
    // Numbers.
    .mixUp("seats > 9_223_372_036_855", .numberOutOfRange, "9_223_372_036_855"),
    .mixUp("seats > 0.0000001", .numberOutOfRange, "0.0000001"),
    .mixUp("timeline > 0.0001 seconds", .numberOutOfRange, "0.0001 seconds"),
    .mixUp("timeline > 5 month", .unknownUnit, "month"),
    .mixUp("budget > 5 dollars", .unknownUnit, "dollars"),
  ]

  @Test func `a comparison that goes on is said whole`() throws {
    let told = Verdict.diagnostics("fact s: text\nwhen s is \"a\" or \"b\" or \"c\" hold\notherwise hold")
    let fix = try #require(told.first?.fixes.first)
    #expect(fix.message == "say it whole: `s is \"b\"`")
    #expect(fix.edits.map(\.text) == ["s is \"b\"", "s is \"c\""])
  }

  @Test("a mix-up is one error at its word", arguments: all)
  func mixUp(verdict: Verdict) { verdict.check() }
}

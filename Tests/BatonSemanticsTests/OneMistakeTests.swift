import BatonDiagnostics
import Testing

/// One mistake high up, and much that follows from it: one error.
struct OneMistakeTests {
  /// What leans on declarations that are wrong.
  static let rest = """

    team "sales"
    when lead.budget >= 5_000 usd and lead.tier is pro route to team "sales" priority high
    when lead.budget * 2 < 10 usd or lead.tier in {free} hold say "{lead.tier|?} {lead.budget|?}"
    also when lead.tier > free tag "{lead.tier|?}"
    otherwise hold
    test "t" { lead.budget = 5 usd; lead.tier = pro; expect route to team "sales" priority high }
    """
  static let money = "fact lead.budget: money usd\n"
  static let tier = "fact lead.tier: tier\n"
  static let type = "type tier is free < pro\n"

  static let all: [Verdict] = [
    .silent(type + money + tier + rest),
    // A type that is wrong.
    .wrong(type + "fact lead.budget: mony usd\n" + tier + rest, .unexpected, "mony"),
    .wrong(type + "fact lead.budget: money dollars\n" + tier + rest, .unknownCurrency, "dollars"),
    .wrong("type teir is free < pro\n" + money + tier + rest, .unknownType, "tier"),
    .wrong("type tier is free < pro, max\n" + money + tier + rest, .contradictoryEnum, ","),
    .wrong("type tier is free < pro < free\n" + money + tier + rest, .contradictoryEnum, "free"),
    // A word that is misspelt.
    .wrong(type + "fcat lead.budget: money usd\n" + tier + rest, .noDeclaration, "fcat"),
    .wrong("tpye tier is free < pro\n" + money + tier + rest, .noDeclaration, "tpye"),
    .wrong(
      type + money + tier + rest.replacing("team \"sales\"\nwhen", with: "taem \"sales\"\nwhen"), .noDeclaration, "taem"
    ),
    // A path that is broken.
    .wrong(type + "fact lead.Budget: money usd\n" + tier + rest, .badName, "Budget"),
    .wrong(type + money + money + tier + rest, .declaredTwice, "lead.budget"),
    .wrong(type + money + "fact lead.budget: number\n" + tier + rest, .declaredTwice, "lead.budget"),
    .wrong(type + "fact lead.budget: money usd = 5_000\n" + tier + rest, .missingUnit, "5_000"),
    // A definition that is wrong, and what is made of it.
    .wrong(
      type + tier + "fact a: money usd\ndefine lead.budget as a + 5\n" + rest.split(separator: "\ntest")[0],
      .missingUnit, "5"),
    .wrong(
      type + tier + "define lead.budget as b\ndefine b as lead.budget\n" + rest.split(separator: "\ntest")[0], .cycle,
      "lead.budget"),
    // A file that is not there.
    .wrong("use \"facts.baton\"" + rest, .fileNotFound, "\"facts.baton\""),
    .wrong("use std.fact" + rest, .unknownModule, "std.fact"),
    // An intent, a score, a qualification, hours.
    .wrong(
      "intent a says \"(x\"\nwhen intent.a and count of intent.a > 1 hold\nwhen not intent.a hold\notherwise hold",
      .badPattern, "("),
    .wrong(
      "score a { +10 when b }\nwhen score.a > 1 hold\nwhen score.a + 1 < 5 hold\notherwise hold", .unknownName, "b"),
    .wrong(
      "qualification a { b c > 5 }\nwhen qualification.a and qualification.a.b hold\notherwise hold", .unknownName, "c"),
    .wrong(
      "policy \"p\" in \"UTC\"\nhours a { mon 9:00-25:00 }\nteam \"x\" { hours a }\nwhen hours.a route to team \"x\"\notherwise hold",
      .dateDoesNotExist, "25:00"),
    .wrong(
      "policy \"p\" in \"UTX\"\nhours a { mon 09:00-12:00 }\nfact i: instant\nwhen hours.a and i < 2026-11-20 10:00 hold\notherwise hold",
      .unknownZone, "\"UTX\""),
    .wrong(
      "hours a { mon 09:00-12:00 }\nhours b like a { tue 09:00-12:00 }\nfact i: instant\n"
        + "when hours.a or hours.b or i < 2026-11-20 10:00 hold\notherwise hold", .zoneNeeded, "a"),
    // A table.
    .wrong(
      "fact k: text\ntable t (a: txt -> b: number) { \"x\": 5 }\nwhen t[k].b > 5 or t[k].c hold\notherwise hold",
      .unknownType, "txt"),
    // A team, and what refers to it.
    .wrong(
      "team \"a\" { hours offce }\nwhen team \"a\" is open route to team \"a\"\notherwise hold", .unknownDeclaration,
      "offce"),
    // A rule whose condition is wrong has an action that is right, and the other way round.
    .wrong(
      "team \"a\"\nwhen nobody.knows route to team \"a\" within 5 minutes\notherwise route to team \"a\"", .unknownName,
      "nobody.knows"),
    .wrong("fact a: number\nwhen a > 5 and a > \"x\" and a < 7 hold\notherwise hold", .typeMismatch, "\"x\""),
  ]

  @Test("one mistake is one error", arguments: all)
  func check(verdict: Verdict) { verdict.check() }
}

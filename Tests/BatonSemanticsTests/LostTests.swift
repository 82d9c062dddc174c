import BatonDiagnostics
import Testing

/// What could not be read is told, and nothing that follows from it.
struct LostTests {
  private static let rest = """

    team "sales"
    rule "big" when a.big and intent.human route to team "sales"
    otherwise hold
    test "t" { customer "a human"; a.big = true; expect route to team "sales" by rule "big" }
    """

  static let all: [Verdict] = [
    .silent("use std.intents\nfact a.big: bool" + rest),
    // A line is missing, whatever it would bring.
    .wrong(
      "use std.chat\nfact a.big: bool\nwhen intent.demo hold\nwhen intent.pricing or known customer.name hold" + rest,
      .unknownDeclaration, "demo"),
    .wrong("use std.\nfact a.big: bool" + rest, .unexpected, ""),
    .wrong("std use.intents\nfact a.big: bool" + rest, .noDeclaration, "std"),
    // A name is missing.
    .wrong("use std.intents\nfact a.: bool" + rest, .unexpected, ":"),
    .wrong("use std.intents\nfact .big: bool" + rest, .unexpected, "."),
    .wrong("use std.intents\nfact a big: bool" + rest, .unexpected, "a big"),
    .wrong(
      "use std.intents\nfact a.big: bool" + rest.replacing("team \"sales\"\nrule", with: "eam \"sales\"\nrule"),
      .noDeclaration, "eam"),
    .wrong(
      "use std.intents\nfact a.big: bool" + rest.replacing("team \"sales\"\nrule", with: "team sales\nrule"),
      .unexpected, "sales"),
    // A rule is wrong that a test names.
    .wrong(
      "use std.intents\nfact a.big: bool" + rest.replacing("when a.big", with: "wen a.big"), .missingAction, "wen"),
    // A quote is missing.
    .wrong(
      "use std.intents\nfact a.big: bool\nfact a.city: text\nwhen a.city is \"x hold say \"Hello there, friend?\""
        + rest,
      .unclosedText, "\"x hold say \""),
    .wrong(
      "use std.intents\nfact a.big: bool\nwhen not a.big hold say \"Hello\nthere\"" + rest, .unclosedText, "\"Hello"),
    // A brace is missing, or one too many.
    .wrong(
      "use std.intents\nfact a.big: bool\nfact n: number\nhours h in \"UTC\"\n  mon 09:00-10:00\n}\n"
        + "define s: one of x, y as {\n  x when n > 5\n  otherwise y\n}\nwhen hours.h or s is x hold" + rest,
      .unexpected, ""),
    .wrong(
      "use std.intents\nfact a.big: bool\nteam \"x\" { { title \"y\" }\nfact n: number\n"
        + "define s: one of x, y as {\n  x when n > 5\n  otherwise y\n}\nwhen s is x route to team \"x\"" + rest,
      .unexpected,
      "{"),
    .wrong(
      "use std.intents\nfact a.big: bool\nrule \"r\" when a.big priority high\n  when intent.demo hold\n"
        + "  otherwise hold\n}\nwhen intent.trial hold" + rest, .misplacedModifier, "priority"),
  ]

  @Test("one mistake is one error", arguments: all)
  func check(verdict: Verdict) { verdict.check() }

  /// A team whose hours never end may be routed to.
  @Test func alwaysOpen() {
    Verdict.silent(
      "policy \"p\" in \"UTC\"\nhours all { daily 24 hours }\nteam \"a\" { hours all }\notherwise route to team \"a\""
    ).check()
    Verdict.wrong(
      "policy \"p\" in \"UTC\"\nhours all { daily 24 hours; closed dec 25 }\nteam \"a\" { hours all }\n"
        + "otherwise route to team \"a\"", .unguardedRoute, "team \"a\""
    ).check()
  }
}

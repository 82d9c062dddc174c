import BatonDiagnostics
import Testing

/// Warnings: what looks wrong in a policy that is right.
struct LintTests {
  private static let end = "\notherwise hold"
  private static let head = "policy \"p\" in \"UTC\"\nuse \"names.baton\"\n"

  static let unused: [Verdict] = [
    .wrong("fact a: bool" + end, .unused, "a"),
    .wrong("fact a.b: bool\ntest \"t\" { a.b = true; expect hold }" + end, .unused, "a.b"),
    .wrong("define a as true" + end, .unused, "a"), .wrong("type t is a, b" + end, .unused, "t"),
    .wrong("intent a says \"x\"" + end, .unused, "a"), .wrong("score s { +1 when true }" + end, .unused, "s"),
    .wrong("qualification q { x true }" + end, .unused, "q"),
    .wrong("policy \"p\" in \"UTC\"\nhours h { daily 24 hours }" + end, .unused, "h"),
    .wrong("holidays h { dec 25 }" + end, .unused, "h"),
    .wrong("table t (a: text -> b: text) { \"x\": \"y\" }" + end, .unused, "t"),
    .wrong("team \"t\"" + end, .unused, "\"t\""),
    .wrong("fact a: bool\nfact b: bool = true\nwhen b hold" + end, .unused, "a"),
    // What `use` brings, columns and values are excepted.
    .silent("use \"names.baton\"\nuse std.chat\nuse std.intents" + end),
    .silent("type t is a, b\nfact f: t\nwhen f is a hold" + end),
    .silent(
      "fact f: text\ntable t (a: text -> b: text, c: text) { \"x\": \"y\", \"z\" }\nwhen t[f].b is \"y\" hold" + end),
    // Whatever reads it counts, even if nothing reads that.
    .wrong("fact f: bool\ndefine d as f" + end, .unused, "d"), .silent("fact f: bool\nask \"x?\" for f" + end),
    .silent("fact f: text\notherwise hold say \"{f|?}\""),
    .silent("fact f: bool\nassert \"x\" when f always hold" + end),
    // A team may be chosen by a condition, or named by a fact.
    .silent(
      "team \"a\" { languages en }\nteam \"b\"\nroute to first open of teams where team.languages has \"en\"" + end),
    .silent("fact f: team\nteam \"a\"\nteam \"b\"\nroute to f" + end),
    .silent("team \"a\" { backup team \"b\" after 1 minute }\nteam \"b\"\notherwise route to team \"a\""),
  ]

  @Test("declared and not used", arguments: unused)
  func declaredInVain(verdict: Verdict) { verdict.check() }

  static let unreachable: [Verdict] = [
    .line("when vip hold\nwhen vip hold", .unreachableRule, "when"),
    .line("when vip hold\nwhen paid and vip hold", .unreachableRule, "when"),
    .line("when vip hold\nwhen vip { when paid hold }", .unreachableRule, "when"),
    .line("when vip hold\nwhen paid { when vip hold }", .unreachableRule, "when"),
    .line("when vip and paid hold\nwhen paid { when rich { when vip hold } }", .unreachableRule, "when"),
    .line("when vip { otherwise hold }\nwhen vip and paid hold", .unreachableRule, "when"),
    .line("when vip or paid hold\nwhen paid or vip hold", .unreachableRule, "when"),
    .line("when seats > 3 hold\nrule \"r\" when seats > 3 and vip hold", .unreachableRule, "rule"),
    .wrong("fact v: bool\nhold\nwhen v hold", .unreachableRule, "when"),
    .wrong("hold\notherwise hold", .unreachableRule, "otherwise"),
    .line("when vip hold\nwhen paid hold"), .line("when vip and paid hold\nwhen vip hold"),
    .line("when vip hold\nwhen not vip hold"),
    // A rule that may not fire stands in nobody's way.
    .line("when vip route to owner\nwhen vip hold"), .line("when vip route to first open of owner\nwhen vip hold"),
    .line("when vip ask \"x?\" for budget\nwhen vip hold"), .line("when vip { when paid hold }\nwhen vip hold"),
    .line("when vip ask \"x?\" for budget\nwhen vip ask \"y?\" for seats"),
  ]

  @Test("rules that can never fire", arguments: unreachable)
  func neverFires(verdict: Verdict) { verdict.check() }

  static let gaps: [Verdict] = [
    .wrong("fact v: bool\nwhen v hold", .noOtherwise, "when"),
    .wrong("ask \"x?\" for f\nfact f: bool", .noOtherwise, "ask"),
    .silent("hold"), .silent("team \"a\"\nroute to team \"a\""), .silent("fact v: bool\nwhen v hold\notherwise hold"),
    .wrong("fact v: bool\nwhen v { otherwise hold }", .noOtherwise, "when"),
    .silent("when 1 > 2 hold\nuse \"o.baton\"", ["o.baton": "otherwise hold"]),
  ]

  @Test("a policy without otherwise", arguments: gaps)
  func gap(verdict: Verdict) { verdict.check() }

  static let guards: [Verdict] = [
    .line("when vip route to team \"east\"", .unguardedRoute, "team \"east\""),
    .line("when vip { when paid route to team \"east\" }", .unguardedRoute, "team \"east\""),
    .line("when vip route to team \"sales\""), .line("when team \"east\" is open route to team \"east\""),
    .line("when team \"east\" is closed hold\nwhen vip and hours.office route to team \"east\""),
    .line("when vip route to team \"east\" or queue"), .line("when vip route to team \"east\" even if closed"),
    .line("when vip route to first open of team \"east\""),
    .line("when hours.office { when vip route to team \"east\" }"),
    .line("define awake as hours.office\nwhen awake and vip route to team \"east\""),
    .line("qualification awake { now hours.office }\nwhen qualification.awake route to team \"east\""),
    .line("when vip queue for team \"east\""), .line("when vip route to owner"),
    .line("when vip route to owners_of[state].owner"),
  ]

  @Test("routes that nothing guards", arguments: guards)
  func guarded(verdict: Verdict) { verdict.check() }

  private static func score(_ amount: String) -> String {
    head + "score s {\n\(amount)\n}\nwhen score.s > 3 hold" + end
  }
  static let scores: [Verdict] = [
    .wrong(score("-5 when vip"), .rangedScore, "-5 when vip"),
    .wrong(score("-5 when not (seats > 3)"), .rangedScore, "-5 when not (seats > 3)"),
    .silent(score("-5 when known vip and vip")), .silent(score("-5 when vip and known vip")),
    .silent(score("+5 when vip")),
    .silent(score("-5 when intent.pricing")), .silent(score("-5 when unknown seats")),
    .silent(score("-5 when count of intent.pricing > 3")),
    .silent(score("-5 when known seats and known budget and seats > 3 and budget > 5 usd")),
    .wrong(score("-5 when known seats and budget > 5 usd"), .rangedScore, "-5 when known seats and budget > 5 usd"),
    .wrong(score("-5 when known seats or seats > 3"), .rangedScore, "-5 when known seats or seats > 3"),
    .silent("fact f: bool = true\nscore s { -5 when f }\nwhen score.s > 3 hold" + end),
    .silent(head + "define d as count of intent.pricing > 1\nscore s { -5 when d }\nwhen score.s > 3 hold" + end),
    .wrong(head + "define d as vip\nscore s { -5 when d }\nwhen score.s > 3 hold" + end, .rangedScore, "-5 when d"),
  ]

  @Test("amounts that take away", arguments: scores)
  func score(verdict: Verdict) { verdict.check() }

  private static func say(_ text: String, when condition: String = "vip") -> Verdict {
    .line("when \(condition) hold say \"\(text)\"")
  }
  private static func hole(_ text: String, _ marked: String, when condition: String = "vip") -> Verdict {
    .line("when \(condition) hold say \"\(text)\"", .emptyHole, marked)
  }

  static let holes: [Verdict] = [
    hole("{budget}", "budget"), hole("a {budget|x} {seats}", "seats"), hole("{budget * 2}", "budget * 2"),
    say("{budget|x}"),
    say("{count of intent.pricing} {known budget}"), .line("when paid route to team \"sales\" say \"{team.opens_at}\""),
    // What the condition compares is known.
    say("{budget}", when: "budget > 5 usd"), say("{budget * 2 + 1 usd}", when: "budget > 5 usd"),
    say("{budget}", when: "paid and 5 usd < budget"),
    say("{budget}", when: "known budget"), say("{budget}", when: "not unknown budget"),
    say("{budget}", when: "not (budget > 5 usd)"),
    say("{budget}", when: "not (paid or budget > 5 usd)"), say("{budget}", when: "budget between 1 usd and 2 usd"),
    say("{vip}", when: "vip"), say("{vip}", when: "not vip"),
    say("{state}", when: "state in {\"a\", \"b\"}"), say("{state}", when: "state starts with \"a\""),
    say("{topics}", when: "topics has \"a\""),
    say("{owner}", when: "owner is open"), say("{budget}", when: "rich"), say("{budget}", when: "qualification.sales"),
    say("{owners_of[state].limit} {state}", when: "owners_of[state].limit > 5 usd"),
    say("{budget}", when: "budget * 2 > 5 usd"),
    .line("when budget > 5 usd { when vip hold say \"{budget}\" }"),
    .line("when budget > 5 usd say \"{budget}\" { when vip hold }"),
    .line("when budget > 5 usd { when vip route to owner say \"{owner} {budget}\" }"),
    .line("also when budget > 5 usd tag \"{budget}\""),
    .line("when budget > 5 usd route to owner or queue say \"{budget}\""),
    // What only may be so is not.
    hole("{budget}", "budget", when: "vip or budget > 5 usd"),
    hole("{budget}", "budget", when: "not (vip and budget > 5 usd)"),
    hole("{seats}", "seats", when: "budget > 5 usd"), hole("{budget}", "budget", when: "unknown budget"),
    hole("{budget}", "budget", when: "not known budget"),
    hole("{budget / seats}", "budget / seats", when: "budget > 5 usd and seats > 0"),
    .line("when vip say \"{budget}\" { when budget > 5 usd hold }", .emptyHole, "budget"),
    .line("when budget > 5 usd hold\nwhen vip hold say \"{budget}\"", .emptyHole, "budget"),
    // A comparison with a score can be true while the score is a range.
    .line("score s { +5 when vip; +5 when paid }\nwhen score.s > 5 hold say \"{score.s}\"", .emptyHole, "score.s"),
    .line("score s { +5 when vip; +5 when paid }\ndefine d as score.s\nwhen d > 5 hold say \"{d}\"", .emptyHole, "d"),
    .line("score s { +5 when vip; +5 when paid }\nwhen known score.s hold say \"{score.s}\""),
    say("{score.ready}"),
  ]

  @Test("holes without a fallback", arguments: holes)
  func hole(verdict: Verdict) { verdict.check() }

  static let doubtful: [Verdict] = [
    .line("when budget >= 5.000 usd hold", .doubtfulPoint, "5.000 usd"),
    .line("when budget >= 12.345 usd hold", .doubtfulPoint, "12.345 usd"),
    .line("when seats > 1.500 hold", .doubtfulPoint, "1.500"),
    .line("define limit as 250.000 usd\nwhen budget > limit hold", .doubtfulPoint, "250.000 usd"),
    .line("when budget >= 5.00 usd or budget < 0.125 usd hold"), .line("when budget >= 1234.567 usd hold"),
    .line("when seats > 1.125 or seats < 0.850 hold"), .line("when budget >= 2.500k usd hold"),
    .silent("fact price: money kwd\nwhen price > 5.250 kwd hold" + end),
  ]

  @Test("a point that may have been meant for thousands", arguments: doubtful)
  func doubtfulPoint(verdict: Verdict) { verdict.check() }

  static let braces: [Verdict] = [
    .line("when vip hold say \"Dear {{state}}\"", .doubtfulBraces, "{{state}}"),
    .line("when vip hold say \"a {{{{state}}}} b {{ state|you }} c\"", .doubtfulBraces, "{{ state|you }}"),
    .line("when vip route to team \"east\" say \"{{team.title}} comes\" or queue", .doubtfulBraces, "{{team.title}}"),
    .line("when vip ask \"Which {{state}}?\" for state", .doubtfulBraces, "{{state}}"),
    .line("when vip hold say \"a set: {{x, y}}, {{, }} and {{{state|?}}}\""),
    .line("when vip hold say \"{{{{state}}}}\""),
  ]

  @Test("doubled braces around a name", arguments: braces)
  func doubledBraces(verdict: Verdict) { verdict.check() }
}

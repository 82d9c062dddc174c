import BatonDiagnostics
import Testing

/// Rules, their actions and modifiers, and what stands in texts.
struct RuleTests {
  static let actions: [Verdict] = [
    .line("when vip route to team \"sales\""), .line("when vip route to owner"),
    .line("route to first open of owner, team \"east\""),
    .line("route to first open of teams where team.languages has \"en\" and team.skills has any of topics"),
    .line("route to owners_of[state].owner or queue say \"x\""),
    .line("when vip route to team \"east\" even if closed priority high"),
    .line("when vip queue for team \"east\""), .line("ask \"What?\" for budget, seats"), .line("when vip hold"),
    .line("rule \"a name\" when vip hold"), .line("when vip { when paid hold\notherwise queue for owner }"),
    .line("when vip priority high tag \"x\" { when paid hold }"), .line("also tag \"x\""),
    .line("also when vip tag \"x\" attach transcript"),
    .line("when vip route to \"sales\"", .typeMismatch, "\"sales\""),
    .line("when vip route to state", .typeMismatch, "state"),
    .line("when vip route to team \"nope\"", .unknownTeam, "\"nope\""),
    .line("when vip queue for seats", .typeMismatch, "seats"),
    .line("route to first open of owner, state", .typeMismatch, "state"),
    .line("route to first open of teams where team.title is \"x\"", .unknownColumn, "title"),
    .line("route to first open of teams where team.languages is \"en\"", .typeMismatch, "\"en\""),
    .line("route to teams", .notAValue, "teams"), .line("when vip ask \"What?\" for rich", .onlyFacts, "rich"),
    .line("when vip ask \"What?\" for nothing.there", .unknownName, "nothing.there"),
    .line("route to team \"sales\" even if closed or queue", .queueBesideEvenIfClosed, "or queue"),
    .line("when vip { }", .emptyDeclaration, "{ }"),
    .wrong("fact vip: bool\notherwise hold\nwhen vip hold", .otherwiseNotLast, "when"),
    .wrong("fact vip: bool\notherwise hold\notherwise hold\nwhen vip hold", .otherwiseNotLast, "otherwise"),
    .line("when vip { otherwise hold\nwhen paid hold }", .otherwiseNotLast, "when"),
    // The rules of a used file stand where its `use` does.
    .wrong("fact vip: bool\nuse \"a.baton\"\nwhen vip hold", .otherwiseNotLast, "when", ["a.baton": "otherwise hold"]),
    .wrong(
      "fact vip: bool\nwhen vip hold\notherwise hold\nuse \"a.baton\"", .otherwiseNotLast, "use \"a.baton\"",
      ["a.baton": "use \"b.baton\"", "b.baton": "when vip hold\notherwise hold"]),
    .silent("fact vip: bool\nwhen vip hold\nuse \"a.baton\"", ["a.baton": "otherwise hold"]),
    .silent("fact vip: bool\nwhen vip hold\notherwise hold\nuse \"a.baton\"", ["a.baton": "team \"x\""]),
  ]

  @Test("actions", arguments: actions)
  func action(verdict: Verdict) { verdict.check() }

  private static func modifier(_ text: String) -> Verdict { .line("when vip route to team \"sales\" \(text)") }
  private static func modifier(_ text: String, _ code: DiagnosticCode, _ marked: String) -> Verdict {
    .line("when vip route to team \"sales\" \(text)", code, marked)
  }

  static let modifiers: [Verdict] = [
    modifier(
      "priority urgent say \"a\" because \"b\" next \"c\" summary \"d\" within 5 minutes backup team \"east\" after 3 minutes "
        + "notify slack \"#x\" attach transcript, qualification, intents, source, facts, questions tag \"e\""),
    modifier(
      "tag \"a\" tag \"b\" notify slack \"a\" notify slack \"b\" backup owner after timeline attach facts attach source"
    ),
    modifier("within sla_of[tier, state].sla"), modifier("within 4 hours of hours.office"),
    modifier("priority urgency"),
    modifier("within timeline + 3 minutes"), modifier("or queue priority low say \"b\""),
    modifier("priority high or queue priority low"),
    modifier("priority high priority low", .modifierTwice, "priority"),
    modifier("say \"a\" say \"b\"", .modifierTwice, "say"),
    modifier("within 5 minutes within 6 minutes", .modifierTwice, "within"),
    modifier("or queue say \"a\" say \"b\"", .modifierTwice, "say"),
    modifier("because \"a\" next \"b\" because \"c\"", .modifierTwice, "because"),
    modifier("priority hihg", .unknownEnumValue, "hihg"), modifier("priority tier", .typeMismatch, "tier"),
    modifier("priority 5", .typeMismatch, "5"),
    modifier("within 5", .missingUnit, "5"), modifier("within -5 minutes", .badDuration, "-5 minutes"),
    modifier("within seats", .typeMismatch, "seats"),
    modifier("within 4 hours of hours.ofice", .unknownDeclaration, "ofice"),
    modifier("within 4 hours of seats", .onlyOpenHours, "seats"),
    modifier("backup team \"nope\" after 1 minute", .unknownTeam, "\"nope\""),
    modifier("backup state after 1 minute", .typeMismatch, "state"),
    modifier("attach transcripts", .unknownEnumValue, "transcripts"),
    .line("when vip priority high { when paid hold priority low }"),
    .line("when vip hold within 5 minutes", .noEffect, "within"),
    .line("ask \"What?\" for budget notify slack \"x\"", .noEffect, "notify"),
    .line("when vip within 5 minutes { when paid hold }"),
    .line("also priority high priority low", .modifierTwice, "priority"),
    .line("also when seats tag \"x\"", .notACondition, "seats"),
  ]

  @Test("modifiers", arguments: modifiers)
  func modifier(verdict: Verdict) { verdict.check() }

  private static func text(_ text: String) -> Verdict { modifier("say \"\(text)\"") }
  private static func text(_ text: String, _ code: DiagnosticCode, _ marked: String) -> Verdict {
    modifier("say \"\(text)\"", code, marked)
  }

  static let texts: [Verdict] = [
    text("plain"), text("{budget|nothing}"), text("{budget * 2|nothing} {{braces}}"),
    text("{team.title} {team.opens_at} {team.sla}"),
    text("{team.opens_time} {team.opens_date}"),
    text("{owner|nobody} {tier|?} {topics|none} {vip} {hours.office.opens_at|soon}"),
    text("{count of intent.pricing} {known budget}"), .line("also tag \"{team.title}\""),
    .line("when vip because \"{team.title}\" { when paid hold }"),
    text("{nothing.there}", .unknownName, "nothing.there"), text("{budget + 5}", .missingUnit, "5"),
    text("{team.size}", .unknownColumn, "size"),
    text("{team.languages}", .onlyInTeamsWhere, "team.languages"), text("{budget", .badTemplate, "{"),
    text("{}", .badTemplate, "{}"),
    .line("when vip hold say \"{team.title}\"", .noTeamHere, "team.title"),
    .line("ask \"{team.title}?\" for budget", .noTeamHere, "team.title"),
    .line("when vip hold tag \"{team.title}\"", .noTeamHere, "team.title"),
  ]

  @Test("texts", arguments: texts)
  func text(verdict: Verdict) { verdict.check() }

  static let expectations: [Verdict] = [
    .line("assert \"a\" when vip always route to team \"sales\" priority urgent"), .line("assert \"a\" never hold"),
    .line(
      "assert \"a\" always route or queue to team \"sales\" or team \"east\" priority high within 5 minutes tag \"x\" no tag \"y\" say \"z\""
    ),
    .line(
      "test \"t\" { at 2026-11-20 10:30\nbudget = 40_000 usd; owner = team \"sales\"; vip = unknown; topics = {\"a\"}\n"
        + "customer \"hi\"\nbot \"ho\" confidence 40% labelled \"x\"\nwait 5 minutes\nteam \"east\" is closed\nexpect hold\nagent \"x\"\n"
        + "expect route or hold }"),
    .line("rule \"r\" when vip hold\ntest \"t\" { expect hold by rule \"r\" }"),
    .line("rule \"r\" when vip { when paid hold }\ntest \"t\" { expect hold by rule \"r\" }"),
    .line("assert \"a\" when budget always hold", .notACondition, "budget"),
    .line("assert \"a\" always route to team \"nope\"", .unknownTeam, "\"nope\""),
    .line("assert \"a\" always hold to team \"sales\"", .nothingToExpect, "team \"sales\""),
    .line("assert \"a\" always hold within 5 minutes", .nothingToExpect, "within 5 minutes"),
    .line("assert \"a\" always route priority hihg", .unknownEnumValue, "hihg"),
    .line("assert \"a\" always route within 5", .missingUnit, "5"),
    .line("assert \"a\" always route priority low priority high", .modifierTwice, "priority high"),
    .line("test \"t\" { budget = 5; expect hold }", .missingUnit, "5"),
    .line("test \"t\" { bugdet = 5 usd; expect hold }", .unknownName, "bugdet"),
    .line("test \"t\" { rich = true; expect hold }", .onlyFacts, "rich"),
    .line("test \"t\" { tier = pro; expect hold }", .unknownEnumValue, "pro"),
    .line("test \"t\" { seats = seats; expect hold }", .literalExpected, "seats"),
    .line("test \"t\" { vip = true }", .emptyDeclaration, "\"t\""),
    .line("test \"t\" { bot \"x\" confidence 140%; expect hold }", .numberOutOfRange, "140%"),
    .line("test \"t\" { wait 5 minutes; expect hold }", .noEffect, "wait 5 minutes"),
    .line("test \"t\" { at 2026-02-30 10:00; expect hold }", .dateDoesNotExist, "2026-02-30"),
    .line("test \"t\" { team \"nope\" is open; expect hold }", .unknownTeam, "\"nope\""),
    .line("rule \"r\" when vip hold\ntest \"t\" { expect hold by rule \"s\" }", .unknownRule, "\"s\""),
    .line("test \"t\" { at 2026-11-20 10:30; wait -5 minutes; expect hold }", .badDuration, "-5 minutes"),
    .line("use std.chat\ntest \"t\" { chat.now = 2026-11-20 10:30; expect hold }", .onlyFacts, "chat.now"),
  ]

  @Test("assertions and tests", arguments: expectations)
  func expectation(verdict: Verdict) { verdict.check() }
}

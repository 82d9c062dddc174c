import BatonDiagnostics
import Testing

/// Teams.
struct TeamTests {
  private static func team(_ lines: String) -> String {
    "use \"names.baton\"\nteam \"t\" { \(lines) }\notherwise route to team \"t\" even if closed"
  }

  static let all: [Verdict] = [
    .silent(
      team(
        "title \"The team\"; hours office; languages en, \"pt-BR\"; skills a, \"b c\"; sla 5 minutes; "
          + "backup team \"east\" after 3 minutes; notify slack \"#x\"; notify email \"a@b.c\"")),
    .silent(team("")), .silent("team \"t\"\notherwise route to team \"t\""), .silent(team("sla 0 minutes")),
    .silent(team("languages en, \"EN\"")),
    .wrong(team("hours ofice"), .unknownDeclaration, "ofice"), .wrong(team("sla 5"), .missingUnit, "5"),
    .wrong(team("sla -5 minutes"), .badDuration, "-5 minutes"),
    .wrong(team("sla 5 usd"), .typeMismatch, "5 usd"), .wrong(team("title \"\""), .emptyText, "\"\""),
    .wrong(team("title \"a\"; title \"b\""), .saidTwice, "title \"b\""),
    .wrong(team("sla 5 minutes; sla 6 minutes"), .saidTwice, "sla 6 minutes"),
    .wrong(team("hours office; hours office"), .saidTwice, "hours office"),
    .wrong(team("backup team \"nope\" after 1 minute"), .unknownTeam, "\"nope\""),
    .wrong(team("backup team \"east\" after 1"), .missingUnit, "1"),
    .wrong(team("backup team \"east\" after -1 minute"), .badDuration, "-1 minute"),
    .wrong(team("notify slack \"\""), .emptyText, "\"\""),
    .wrong("team \"\"\notherwise route to team \"\"", .emptyText, "\"\""),
    .wrong(team("tittle \"x\""), .unexpected, "tittle"),
  ]

  @Test("teams", arguments: all)
  func check(verdict: Verdict) { verdict.check() }
}

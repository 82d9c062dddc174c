import BatonDiagnostics
import Testing

/// Tables: their rows, and the files that hold them.
struct TableTests {
  private static let uses = "\nroute to first open of t[state].owner\nwhen t[state].limit > 5 usd hold\notherwise hold"
  private static func table(_ rows: String) -> String {
    "use \"names.baton\"\ntable t (state: text -> owner: team, limit: money usd) {\n\(rows)\n}\(uses)"
  }
  private static func file(_ csv: String) -> (String, [String: String]) {
    (
      "use \"names.baton\"\ntable t (state: text -> owner: team, limit: money usd) from \"t.csv\"\(uses)",
      ["t.csv": csv]
    )
  }
  private static func silent(_ csv: String) -> Verdict { .silent(file(csv).0, file(csv).1) }
  private static func wrong(_ csv: String, _ code: DiagnosticCode, _ marked: String) -> Verdict {
    .wrong(file(csv).0, code, marked, file(csv).1)
  }

  static let rows: [Verdict] = [
    .silent(table("\"NY\": team \"east\", 5 usd")),
    .silent(
      table("\"NY\" | \"MA\": team \"east\", 5 usd\n\"CA\": unknown, unknown\notherwise: team \"sales\", 1k usd")),
    .silent(table("\"NY\": team \"east\", 5 usd; \"MA\": team \"east\", -5 usd")),
    .silent(
      "use \"names.baton\"\ntable t (tier: tier, vip: bool -> sla: duration) {\n"
        + "  free | starter, true | false: 3 days\n  business, true: 1 hour\n}\nwhen t[tier, vip].sla < 1 day hold\notherwise hold"
    ),
    .wrong(table("\"NY\": team \"east\""), .wrongCellCount, "\"NY\": team \"east\""),
    .wrong(table("\"NY\": team \"east\", 5 usd, 6 usd"), .wrongCellCount, "\"NY\": team \"east\", 5 usd, 6 usd"),
    .wrong(table("\"NY\", \"MA\": team \"east\", 5 usd"), .wrongCellCount, "\"NY\", \"MA\""),
    .wrong(table("\"NY\": team \"east\", 5"), .missingUnit, "5"),
    .wrong(table("\"NY\": team \"east\", 5 eur"), .currencyMismatch, "5 eur"),
    .wrong(table("\"NY\": \"east\", 5 usd"), .typeMismatch, "\"east\""),
    .wrong(table("\"NY\": team \"west\", 5 usd"), .unknownTeam, "\"west\""),
    .wrong(table("5: team \"east\", 5 usd"), .typeMismatch, "5"),
    .wrong(table("\"NY\": owner, 5 usd"), .literalExpected, "owner"),
    .wrong(table("\"NY\": team \"east\", 5 usd\n\"ny \": team \"east\", 6 usd"), .duplicateKey, "\"ny \""),
    .wrong(table("\"NY\" | \"ny\": team \"east\", 5 usd"), .duplicateKey, "\"ny\""),
    .wrong(
      table("\"NY\" | \"MA\": team \"east\", 5 usd\n\"CA\" | \"MA\": team \"east\", 6 usd"), .duplicateKey, "\"MA\""),
    .wrong(table("otherwise: team \"east\", 5 usd\notherwise: team \"east\", 6 usd"), .saidTwice, "otherwise"),
    .wrong("table t (a: text, a: text -> b: text) { \"x\", \"y\": \"z\" }\notherwise hold", .declaredTwice, "a"),
    .wrong("table t (a: text -> a: text) { \"x\": \"z\" }\notherwise hold", .declaredTwice, "a"),
  ]

  @Test("rows", arguments: rows)
  func row(verdict: Verdict) { verdict.check() }

  static let files: [Verdict] = [
    silent("state,owner,limit\nNY,east,5\n"), silent("limit,state,owner\n5000.50,NY,east\n"),
    silent("state,owner,limit\r\nNY,east,5\r\n\"MA, and more\",\"sales\",\"5\"\r\n"),
    silent("state,owner,limit\nNY,,\nMA,unknown,unknown\n"), silent("state,owner,limit\n"),
    silent("\u{FEFF}state,owner,limit\nNY,east,5"),
    wrong("state,owner\nNY,east\n", .missingColumn, "state,owner"),
    wrong("state,owner,limits\nNY,east,5\n", .missingColumn, "limits"),
    wrong("state,owner,limit,note\nNY,east,5,x\n", .extraColumn, "note"),
    wrong("state,owner,limit,state\nNY,east,5,x\n", .extraColumn, "state"),
    wrong("", .missingColumn, "\"t.csv\""), wrong("state,owner,limit\nNY,east\n", .wrongCellCount, "NY,east"),
    wrong("state,owner,limit\nNY,east,5,6\n", .wrongCellCount, "NY,east,5,6"),
    wrong("state,owner,limit\n,east,5\n", .emptyText, ""),
    wrong("state,owner,limit\nNY,esat,5\n", .unknownTeam, "esat"),
    wrong("state,owner,limit\nNY,east,five\n", .typeMismatch, "five"),
    wrong("state,owner,limit\nNY,east,0.0000001\n", .numberOutOfRange, "0.0000001"),
    wrong("state,owner,limit\nNY,east,5.000\n", .doubtfulPoint, "5.000"),
    wrong("state,owner,limit\nNY,east,5\nMA,east,5\n ny,sales,6\n", .duplicateKey, " ny"),
    wrong("state;owner;limit\nNY;east;5\n", .missingColumn, "state;owner;limit"),
    wrong("state\towner\tlimit\nNY\teast\t5\n", .missingColumn, "state\towner\tlimit"),
    wrong("State,Owner,Limit\nNY,east,5\n", .missingColumn, "State,Owner,Limit"),
    wrong("state,owner,limit\n\"NY,east,5\n", .csvOpenQuote, "\""),
    wrong("state,owner,limit\n\"NY\"x,east,5\n", .csvStrayQuote, "x"),
    .wrong(
      "use \"names.baton\"\ntable t (state: text -> owner: team, limit: money usd) from \"u.csv\"\(uses)",
      .fileNotFound, "\"u.csv\""),
    // A file's own lines are named, blank ones and those in quotes counted.
    .wrong(
      "use \"names.baton\"\ntable t (tier: tier -> plan: plan) from \"t.csv\"\nwhen t[tier].plan is open hold\notherwise hold",
      .unknownEnumValue, "opne", ["t.csv": "tier,plan\nfree,open\nbusiness,opne\n"]),
  ]

  @Test("files of rows", arguments: files)
  func file(verdict: Verdict) { verdict.check() }

  @Test func `an error in a file names the file's own line`() throws {
    let verdict = Self.wrong("state,owner,limit\n\n\"a\nb\",east,5\nNY,east,x\n", .typeMismatch, "x")
    verdict.check()
    #expect(verdict.report.contains("--> t.csv:5:9"), "\(verdict.report)")
  }
}

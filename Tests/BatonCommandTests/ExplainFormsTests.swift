import Foundation
import Testing

/// What `baton explain` and `baton ask` tell beside why, and what they say to those who ask for what is not there.
struct ExplainFormsTests {
  private func explain(
    _ options: String..., in folder: Folder? = nil, chat: String? = "three"
  ) throws -> Command {
    let chosen = chat.map { ["--chat", $0] } ?? []
    return try Command(
      arguments: ["explain", "desk.baton", "chats.jsonl"] + chosen + options, in: try folder ?? .desk())
  }

  @Test(arguments: ["team \"desk\"", "rule \"large\"", "large", "5", "desk.baton:5", "route to team \"desk\"", "route"])
  func whyNot(goal: String) throws {
    let run = try explain("--why-not", goal)
    #expect(run.status == 0)
    #expect(run.output.contains("missing lead.budget >= 5_000 usd"))
    let json = try explain("--why-not", goal, "--format", "json")
    let ways = try #require(object(json.lines.first)?["ways"] as? [[String: Any]])
    #expect(ways.count == 1)
    #expect((ways.first?["missing"] as? [Any])?.count == 1)
  }

  @Test func whoTookIt() throws {
    let run = try explain("--why-not", "hold", chat: "one")
    #expect(run.output.contains("would take the chat, but rule \"large\" at desk.baton:5:1 stands above it"))
    #expect(try explain("--why-not", "hold").output.contains("That is hold"))
  }

  @Test func howTo() throws {
    let run = try explain("--how-to", "team \"desk\"")
    #expect(run.status == 0)
    #expect(run.output.contains("if lead.budget were at least 5,000 USD (it is unknown)"))
    let json = try explain("--how-to", "team \"desk\"", "--format", "json")
    #expect((object(json.lines.first)?["ways"] as? [Any])?.count == 1)
  }

  @Test(arguments: ["lead.budget", "lead"])
  func whatIsFixedStays(path: String) throws {
    let run = try explain("--how-to", "team \"desk\"", "--fix", path)
    #expect(run.status == 0)
    #expect(!run.output.contains("lead.budget"))
    #expect(run.output.contains("Nothing that can change would have led to team \"desk\""))
  }

  @Test func whatTheClockDoes() throws {
    let folder = try Folder.desk()
    try folder.write(
      """
      policy "desk" in "UTC"
      hours open { mon..fri 09:00-18:00 }
      team "desk" { hours open }
      when hours.open route to team "desk"
      otherwise hold

      """, to: "desk.baton")
    try folder.write("{\"id\": \"three\", \"now\": \"2026-11-20T10:00:00Z\"}\n", to: "chats.jsonl")
    let week = try explain("--when", "--ahead", "4", in: folder)
    #expect(week.output.contains("Fri 2026-11-20 18:00  hold"))
    #expect(week.output.contains("Mon 2026-11-23 09:00  route to team \"desk\""))
    let day = try explain("--when", "--ahead", "1", in: folder)
    #expect(!day.output.contains("Mon 2026-11-23"))
    let json = try explain("--when", "--ahead", "4", "--format", "json", in: folder)
    let turns = try #require(object(json.lines.first)?["turns"] as? [[String: Any]])
    #expect(turns.compactMap { $0["at"] as? String }.first == "2026-11-20T18:00:00Z")
    #expect(!(try explain("--how-to", "hold", "--ahead", "0", in: folder)).output.contains("it were"))
    #expect(try explain("--how-to", "hold", "--ahead", "1", in: folder).output.contains("it were Fri 2026-11-20 18:00"))
  }

  @Test func aPageOfItsOwn() throws {
    let run = try explain("--format", "html")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("<!DOCTYPE html>"))
    #expect(!run.output.contains("src=") && !run.output.contains("href=\"http"))
  }

  @Test func whatToAsk() throws {
    let folder = try Folder.desk()
    let run = try Command("ask", "desk.baton", "chats.jsonl", "--chat", "three", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("Ask next for lead.budget"))
    let json = try Command("ask", "desk.baton", "chats.jsonl", "--chat", "three", "--format", "json", in: folder)
    #expect(object(json.lines.first)?["next"] as? String == "lead.budget")
  }

  @Test func severalChatsAreToldOneAfterTheOther() throws {
    let run = try explain("--format", "json", chat: nil)
    #expect(run.status == 1)
    #expect(run.lines.count == 3)
    #expect(run.lines[1].contains("\"error\""))
  }

  @Test(arguments: [
    (["--why-not", "team \"dsk\""], "did you mean `team \"desk\"`?"),
    (["--why-not", "rule \"lrge\""], "did you mean `rule \"large\"`?"),
    (["--how-to", "3"], "the nearest one begins on line 5"),
    (["--how-to", "300"], "the nearest one begins on line 9"),
    (["--why-not", "other.baton:3"], "its files are `desk.baton`"),
    (["--why-not", ""], "say `team \"x\"`"), (["--why-not", "team"], "say `team \"x\"`"),
    (["--how-to", "hold", "--fix", "leed"], "say the path of a fact"),
    (["--chat", "four"], "its chats are `one`, `two`, `three`"),
    (["--why-not", "hold", "--how-to", "ask"], "say `--why-not` or `--how-to`"),
    (["--fix", "lead"], "`--fix` goes with `--how-to`"), (["--ahead", "3"], "`--ahead` goes with"),
    (["--when", "--ahead", "100000"], "from 0 to 3660"), (["--format", "html"], "say by its id"),
    (["--format", "html", "--when"], "is the page of why"), (["--receipt", "baton1:x"], "has 75 characters"),
    (["--now", "noon"], "2026-11-20T15:30:00Z"),
  ])
  func aWrongCallIsOneErrorThatHelps(options: [String], help: String) throws {
    let run = try Command(arguments: ["explain", "desk.baton", "chats.jsonl"] + options, in: .desk())
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(help), "\(run.errors)")
    #expect(run.errors.components(separatedBy: "Error:").count == 2)
    #expect(!run.errors.contains("baton <subcommand>"))
  }
}

import Foundation
import Testing

/// Every command takes a compiled policy in place of the policy, with nothing beside it.
struct CompiledPolicyTests {
  /// A policy of several files, and the same compiled in a folder of its own.
  static func folders() throws -> (text: Folder, compiled: Folder) {
    let text = try Folder([
      "desk.baton": """
      policy "desk" in "Europe/Paris"
      use std.intents
      use "parts/teams.baton"
      type size is small, big
      fact lead.size: size
      fact lead.state: text
      hours open in "Asia/Kolkata" { mon..fri 09:00-18:00 }
      when lead.size is big route to owners[lead.state].owner even if closed
      when intent.human route to team "east" even if closed
      when lead.state is "zz" hold
      test "big" {
        at 2026-11-20 10:30
        lead.size = big; lead.state = "ny"
        expect route to team "east"
      }

      """,
      "parts/teams.baton": """
      team "east" { hours open }
      team "west"
      table owners (state: text -> owner: team) from "owners.csv"

      """,
      "parts/owners.csv": "owner,state\neast,NY\nwest,CA\n",
    ])
    let compiled = try Folder()
    let run = try Command("compile", "desk.baton", "-o", compiled.url(of: "desk.batonc").path, in: text)
    #expect(run.status == 0, "\(run.errors)")
    let chats = """
      {"id": "a", "now": "2026-11-20T10:00:00Z", "facts": {"lead.size": "big", "lead.state": "ca"}}
      {"id": "b", "messages": [{"from": "customer", "text": "a human please"}]}

      """
    for folder in [text, compiled] { try folder.write(chats, to: "chats.jsonl") }
    return (text, compiled)
  }

  @Test(arguments: [
    ["decide", "*", "chats.jsonl", "--format", "json", "--now", "2026-11-20T10:00:00Z"],
    ["decide", "*", "chats.jsonl", "--engine", "interpreter", "--now", "2026-11-20T10:00:00Z"],
    ["explain", "*", "chats.jsonl", "--now", "2026-11-20T10:00:00Z"], ["check", "*", "--format", "json"],
    ["test", "*", "--format", "junit"], ["test", "*", "--coverage"],
  ])
  func commandsSayTheSame(_ arguments: [String]) throws {
    let (text, compiled) = try Self.folders()
    func run(_ policy: String, in folder: Folder) throws -> Command {
      try Command(arguments: arguments.map { $0 == "*" ? policy : $0 }, in: folder)
    }
    let meant = try run("desk.baton", in: text)
    let got = try run("desk.batonc", in: compiled)
    let output = got.output.replacingOccurrences(of: "desk.batonc", with: "desk.baton")
    #expect(output == meant.output)
    #expect(!output.isEmpty && got.errors == meant.errors && got.status == 0 && meant.status == 0)
  }

  @Test func itsDigestsAreTold() throws {
    let (text, compiled) = try Self.folders()
    let meant = try Command("check", "desk.baton", in: text)
    let told = try Command("check", "desk.batonc", in: compiled)
    let line = try #require(told.output.split(separator: "\n").last)
    #expect(told.status == 0 && told.output == meant.output + line + "\n")
    let figures = try Command("compile", "desk.batonc", "--stats", "--format", "json", in: compiled).output
    let digests = line.split(whereSeparator: { " ,".contains($0) }).filter { $0.hasPrefix("sha256:") }
    #expect(line.hasPrefix("desk.batonc: policy sha256:") && digests.count == 2)
    for digest in digests { #expect(figures.contains("digest\": \"\(digest)\"")) }
  }

  @Test func aSessionExploresIt() throws {
    let (text, compiled) = try Self.folders()
    let lines = """
      lead.size = big
      lead.state = "ny"
      :show team "east"
      when lead.state is "ny" route to team "west"
      hours night in "America/New_York" { daily 22:00-23:00 }
      fact lead.vip: bool
      when lead.vip and intent.human hold
      :check

      """
    let meant = try Command("repl", "desk.baton", "--now", "2026-11-20T10:00:00Z", in: text, input: lines)
    let got = try Command("repl", "desk.batonc", "--now", "2026-11-20T10:00:00Z", in: compiled, input: lines)
    #expect(got.output == meant.output && got.output.contains("nothing uses hours `night`"))
    #expect(got.errors == meant.errors && got.status == 0)
  }

  @Test func aSessionDoesNotWriteIt() throws {
    let (_, compiled) = try Self.folders()
    let before = try Data(contentsOf: compiled.url(of: "desk.batonc"))
    let run = try Command("repl", "desk.batonc", in: compiled, input: ":save test \"x\"\n")
    #expect(run.status == 1 && run.errors.contains("a compiled policy stays what was compiled"))
    #expect(try Data(contentsOf: compiled.url(of: "desk.batonc")) == before)
  }

  @Test func compiledAgainItIsTheSame() throws {
    let (_, compiled) = try Self.folders()
    #expect(try Command("compile", "desk.batonc", "-o", "again.batonc", in: compiled).status == 0)
    #expect(
      try Data(contentsOf: compiled.url(of: "again.batonc")) == Data(contentsOf: compiled.url(of: "desk.batonc")))
  }
}

import Foundation
import Testing

/// `baton decide --log` and `baton log`
struct LogTests {
  /// A desk whose chats are logged, at a time that is said.
  private static func logged(_ options: String...) throws -> Folder {
    let folder = try Folder.desk()
    let run = try Command(
      arguments: ["decide", "desk.baton", "chats.jsonl", "--log", "desk.log", "--now", "2026-11-20T12:00:00Z"]
        + options,
      in: folder)
    // One of the chats is wrong; the others are decided and logged.
    #expect(run.status == 1)
    return folder
  }

  @Test func whatIsDecidedIsListed() throws {
    let folder = try Self.logged()
    let run = try Command("log", "desk.log", in: folder)
    #expect(run.status == 0)
    #expect(
      run.lines == [
        "1  2026-11-20T12:00:00Z  one: route to desk by \"large\" at desk.baton:5:1",
        "2  2026-11-20T12:00:00Z  three: hold at desk.baton:9:1",
      ])
  }

  @Test func theLogHasTheSameDecisionsAsTheOutput() throws {
    let folder = try Folder.desk()
    let plain = try Command("decide", "desk.baton", "chats.jsonl", "--format", "json", in: folder)
    let logging = try Command("decide", "desk.baton", "chats.jsonl", "--format", "json", "--log", "d.log", in: folder)
    #expect(logging.output == plain.output)
    let log = try Command("log", "d.log", "--format", "json", in: folder)
    let decisions = log.lines.map { line in line.dropFirst(line.distance(of: "\"decision\": ")) }
    let printed = plain.lines.filter { !$0.contains("\"error\"") }
    #expect(decisions.count == printed.count)
    for (decision, line) in zip(decisions, printed) { #expect(decision.hasPrefix(line)) }
  }

  @Test func entriesArePicked() throws {
    let folder = try Self.logged()
    func numbers(_ filter: String...) throws -> [String] {
      let run = try Command(arguments: ["log", "desk.log"] + filter, in: folder)
      #expect(run.status == 0, "\(filter): \(run.errors)")
      return run.lines.map { String($0.prefix(1)) }
    }
    #expect(try numbers("--outcome", "route") == ["1"])
    #expect(try numbers("--team", "desk") == ["1"])
    #expect(try numbers("--rule", "large") == ["1"])
    #expect(try numbers("--rule", "desk.baton:9") == ["2"])
    #expect(try numbers("--chat", "three") == ["2"])
    #expect(try numbers("--policy", "desk") == ["1", "2"])
    #expect(try numbers("--policy", "other") == [])
    #expect(try numbers("--last", "1") == ["2"])
    #expect(try numbers("--since", "2026-11-20T12:00:00Z") == ["1", "2"])
    #expect(try numbers("--until", "2026-11-20T12:00:00Z") == [])
  }

  @Test func whatIsOldIsTrimmed() throws {
    let folder = try Self.logged()
    func trim(_ options: String...) throws -> Command {
      try Command(arguments: ["log", "trim", "desk.log", "--now", "2026-11-21T08:00:00Z"] + options, in: folder)
    }
    #expect(try trim().status == 2)
    #expect(try trim("--keep", "-1").status == 2)
    #expect(try trim("--before", "yesterday").errors.contains("`--before` wants an instant"))
    #expect(try trim("--before", "2026-11-20T12:00:00Z").output == "nothing trimmed\n")
    #expect(try trim("--keep", "1").output == "entry 1 trimmed, 1 entry left\n")
    let verified = try Command("log", "verify", "desk.log", "--format", "json", in: folder)
    #expect(verified.status == 0)
    #expect(
      verified.output.contains(
        "\"entries\": 1, \"at\": \"2026-11-21T08:00:00Z\"}], \"entries\": 1, \"chain_faults\": 0"))
    let json = try trim("--before", "2026-11-20T12:00:01Z", "--format", "json")
    #expect(object(json.lines.first)?["trimmed"] != nil && json.status == 0)
    // What is decided next goes on in the same log.
    _ = try Command("decide", "desk.baton", "chats.jsonl", "--log", "desk.log", in: folder)
    #expect(try Command("log", "desk.log", in: folder).lines.map { $0.prefix(1) } == ["3", "4"])
    #expect(try Command("log", "verify", "desk.log", in: folder).status == 0)
  }

  @Test func whereThereIsNoLogNoneIsBegun() throws {
    let folder = try Folder.desk()
    let run = try Command("log", "trim", "gone.log", "--keep", "1", in: folder)
    #expect(run.status == 2 && run.errors == "error: `gone.log`: there is no such log\n")
    #expect(!FileManager.default.fileExists(atPath: folder.url(of: "gone.log").path))
  }

  @Test func anEntryIsExplained() throws {
    let folder = try Self.logged("--log-chats")
    let run = try Command("log", "explain", "desk.log", "1", "--policy", "desk.baton", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("Decided by rule \"large\""))
    let json = try Command(
      "log", "explain", "desk.log", "2", "--policy", "desk.baton", "--format", "json", in: folder)
    #expect(json.status == 0)
    #expect(object(json.lines.first) != nil)
  }

  @Test func aChatThatWasNotKeptIsGiven() throws {
    let folder = try Self.logged()
    let run = try Command("log", "explain", "desk.log", "1", "--policy", "desk.baton", in: folder)
    #expect(run.status == 1)
    #expect(run.errors == "error: entry 1: the log does not keep chats: give this one with `--chats`\n")
    let given = try Command(
      "log", "explain", "desk.log", "1", "--policy", "desk.baton", "--chats", "chats.jsonl", in: folder)
    #expect(given.status == 0)
    #expect(given.output.contains("Decided by rule \"large\""))
  }

  @Test func aMaskedChatIsSaidToBe() throws {
    let folder = try Self.logged("--log-chats", "--mask", "lead.budget")
    let run = try Command("log", "explain", "desk.log", "1", "--policy", "desk.baton", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("`lead.budget`"))
    #expect(run.errors.contains("--chats"))
    let verified = try Command("log", "verify", "desk.log", "--policy", "desk.baton", in: folder)
    #expect(verified.status == 0)
    #expect(verified.output.contains("1 not decided again: masked: lead.budget"))
  }

  @Test func aPolicyThatDecidesOtherwiseIsAnotherPolicy() throws {
    let folder = try Self.logged("--log-chats")
    let text = try folder.text(of: "desk.baton")
    try folder.write(text.replacing("5_000", with: "50_000"), to: "other.baton")
    let run = try Command("log", "verify", "desk.log", "--policy", "other.baton", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("0 decided again"))
    #expect(run.output.contains("was not given"))
  }

  @Test func verifyingSaysTheHead() throws {
    let folder = try Self.logged("--log-chats")
    let run = try Command("log", "verify", "desk.log", "--policy", "desk.baton", in: folder)
    #expect(run.status == 0)
    #expect(
      run.lines.prefix(2) == ["2 entries, the chain is whole", "2 decided again with the same outcome, 0 otherwise"])
    let head = try #require(run.lines.last.map { String($0.dropFirst(5)) })
    let again = try Command("log", "verify", "desk.log", "--head", head, in: folder)
    #expect(again.status == 0)
    let other = try Command("log", "verify", "desk.log", "--head", "1" + head.dropFirst(), in: folder)
    #expect(other.status == 1)
    #expect(other.output.contains("another hash"))
    let wrong = try Command("log", "verify", "desk.log", "--head", "17", in: folder)
    #expect(wrong.status == 2)
  }

  @Test(arguments: [
    (["log", "nobody.log"], "error: `nobody.log`: there is no such log\n"),
    (["log", "desk.baton"], "error: `desk.baton`: the file is no decision log\n"),
    (["log", "verify", "."], "error: `.`: the log cannot be opened: it is not a file\n"),
    (
      ["decide", "desk.baton", "chats.jsonl", "--log", "desk.baton"],
      "error: `desk.baton`: the file is no decision log\n"
    ),
  ])
  func whatIsNoLogIsOneLine(_ arguments: [String], _ error: String) throws {
    let folder = try Folder.desk()
    let run = try Command(arguments: arguments, in: folder)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors == error)
  }

  @Test(arguments: [["--log-chats"], ["--mask", "lead.budget"], ["--log", "x.log", "--mask", "Lead"]])
  func optionsThatMeanNothing(_ options: [String]) throws {
    let folder = try Folder.desk()
    let run = try Command(arguments: ["decide", "desk.baton", "chats.jsonl"] + options, in: folder)
    #expect(run.status == 2)
    #expect(run.output == "")
  }
}

extension String {
  /// How many characters stand up to the end of the first occurrence of a text.
  fileprivate func distance(of text: String) -> Int {
    range(of: text).map { distance(from: startIndex, to: $0.upperBound) } ?? count
  }
}

import Foundation
import Testing

/// `baton decide`
struct DecideTests {
  @Test func theOthersAreDecidedAllTheSame() throws {
    let run = try Command("decide", "desk.baton", "chats.jsonl", "--format", "json", in: .desk())
    #expect(run.status == 1)
    #expect(run.lines.count == 3)
    #expect(run.lines.map { object($0)?["chat"] as? String } == ["one", "two", "three"])
    #expect(object(run.lines[0])?["outcome"] as? String == "route")
    let error = try #require(object(run.lines[1])?["error"] as? [String: Any])
    #expect(error["line"] as? Int == 2)
    #expect((error["code"] as? String)?.hasPrefix("E06") == true)
    #expect((error["message"] as? String)?.contains("lead.budget") == true)
    #expect(object(run.lines[2])?["outcome"] as? String == "hold")
  }

  @Test func forPeopleTheErrorIsOnStandardError() throws {
    let run = try Command("decide", "desk.baton", "chats.jsonl", in: .desk())
    #expect(run.status == 1)
    #expect(run.output.contains("one: route to desk"))
    #expect(run.output.contains("three: hold"))
    #expect(!run.output.contains("error"))
    #expect(run.errors.contains("chats.jsonl"))
    #expect(run.errors.contains("lead.budget"))
  }

  @Test(arguments: [[], ["-"]])
  func standardInput(_ arguments: [String]) throws {
    let folder = try Folder.desk()
    let input = #"{"id": "in", "facts": {"lead.budget": 5000}}"#
    let run =
      arguments.isEmpty
      ? try Command("decide", "desk.baton", "--format", "json", in: folder, input: input)
      : try Command("decide", "desk.baton", "-", "--format", "json", in: folder, input: input)
    #expect(run.status == 0)
    #expect(object(run.lines.first)?["team"] as? String == "desk")
  }

  @Test func aDocumentHoldsOneChatOrAnArray() throws {
    let folder = try Folder.desk()
    try folder.write("[{\"id\": \"a\"},\n {\"id\": \"b\"}]", to: "two.json")
    try folder.write("{\n \"id\": \"c\"\n}\n", to: "one.json")
    let run = try Command("decide", "desk.baton", "two.json", "one.json", "--format", "json", in: folder)
    #expect(run.status == 0)
    #expect(run.lines.map { object($0)?["chat"] as? String } == ["a", "b", "c"])
  }

  @Test func noChatsAreNoMistake() throws {
    let folder = try Folder.desk()
    try folder.write("", to: "none.jsonl")
    let run = try Command("decide", "desk.baton", "none.jsonl", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "")
  }

  @Test func aWrongPolicyDecidesNothing() throws {
    let run = try Command("decide", "wrong.baton", "chats.jsonl", in: .desk())
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("E0203"))
  }

  @Test func aMissingFileOfChatsLeavesTheOthers() throws {
    let run = try Command("decide", "desk.baton", "nobody.jsonl", "chats.jsonl", in: .desk())
    #expect(run.status == 2)
    #expect(run.errors.contains("there is no file `nobody.jsonl`"))
    #expect(run.output.contains("one: route to desk"))
  }

  @Test func aMissingPolicy() throws {
    let run = try Command("decide", "nobody.baton", "chats.jsonl", in: .desk())
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("there is no file `nobody.baton`"))
  }

  @Test func undeclaredNamesWarnOnce() throws {
    let folder = try Folder.desk()
    let chat = #"{"id": "x", "facts": {"lead.bugdet": 1}, "teams": {"dest": {"open": true}}}"#
    try folder.write("\(chat)\n\(chat)\n", to: "odd.jsonl")
    let lenient = try Command("decide", "desk.baton", "odd.jsonl", in: folder)
    #expect(lenient.status == 0)
    #expect(lenient.errors.components(separatedBy: "W0611").count == 2)
    #expect(lenient.errors.components(separatedBy: "W0612").count == 2)
    let strict = try Command("decide", "desk.baton", "odd.jsonl", "--strict", "--format", "json", in: folder)
    #expect(strict.status == 1)
    #expect(strict.lines.allSatisfy { object($0)?["error"] != nil })
  }

  @Test func theTimeThatIsSaid() throws {
    let folder = try Folder.desk()
    let input = #"{"id": "late", "messages": [{"from": "customer", "text": "Hi", "at": "2026-11-20T08:00:00Z"}]}"#
    let own = try Command(
      "decide", "desk.baton", "--now", "2026-11-20T10:00:00Z", "--format", "json", in: folder, input: input)
    #expect(object(own.lines.first)?["now"] as? String == "2026-11-20T08:00:00Z")
    let none = try Command(
      "decide", "desk.baton", "--now", "2026-11-20T10:00:00Z", "--format", "json", in: folder, input: "{}")
    #expect(object(none.lines.first)?["now"] as? String == "2026-11-20T10:00:00Z")
    #expect(object(none.lines.first)?["chat"] is NSNull)
  }

  @Test(arguments: ["yesterday", "2026-11-20", "2026-11-20T10:00:00", "2026-02-30T10:00:00Z"])
  func aTimeThatIsNone(_ now: String) throws {
    let run = try Command("decide", "desk.baton", "--now", now, in: .desk())
    #expect(run.status == 2)
    #expect(run.errors.contains("--now"))
  }

  @Test func theClockIsReadWhereNothingIsSaid() throws {
    let run = try Command("decide", "desk.baton", "--format", "json", in: .desk(), input: "{}")
    #expect(run.status == 0)
    #expect((object(run.lines.first)?["now"] as? String)?.hasSuffix("Z") == true)
  }

  @Test func brokenBytes() throws {
    let folder = try Folder.desk()
    var bytes = Data(#"{"id": "bad", "facts": {"lead.budget": "#.utf8)
    bytes.append(contentsOf: [0xFF, 0xFE])
    bytes.append(contentsOf: Data("}}\n\u{0}\u{0}\n{\"id\": \"good\"}\n".utf8))
    try folder.write(bytes, to: "bytes.jsonl")
    let run = try Command("decide", "desk.baton", "bytes.jsonl", "--format", "json", in: folder)
    #expect(run.status == 1)
    #expect(run.lines.count == 3)
    #expect(object(run.lines.last)?["chat"] as? String == "good")
  }

  @Test func severalCoresAnswerAsOne() throws {
    let folder = try Folder.desk()
    let chat = #"{"id": "x", "now": "2026-11-20T10:00:00Z", "facts": {"lead.budget": 7000}}"#
    try folder.write(String(repeating: chat + "\n{\n", count: 5_000), to: "many.jsonl")
    let runs = try ["1", "3"].map { jobs in
      try Command("decide", "desk.baton", "many.jsonl", "--format", "json", "--jobs", jobs, in: folder)
    }
    #expect(runs[0].lines.count == 10_000)
    #expect(runs[1].output == runs[0].output)
    #expect(runs.allSatisfy { $0.status == 1 })
    let none = try Command("decide", "desk.baton", "--jobs", "0", in: folder)
    #expect(none.status == 2)
    #expect(none.errors.contains("--jobs"))
  }

  @Test func theSameBytesEachTime() throws {
    let folder = try Folder.desk()
    let runs = try (0..<3).map { _ in try Command("decide", "desk.baton", "chats.jsonl", "--format", "json", in: folder)
    }
    #expect(Set(runs.map(\.output)).count == 1)
  }
}

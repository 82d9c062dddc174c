import Foundation
import Testing

/// `baton decide --receipt` and `baton explain --receipt`
struct ReceiptTests {
  private func receipt(in folder: Folder) throws -> String {
    let run = try Command("decide", "desk.baton", "chats.jsonl", "--receipt", "--format", "json", in: folder)
    return try #require(object(run.lines.first)?["receipt"] as? String)
  }

  private func explain(_ receipt: String, in folder: Folder) throws -> Command {
    try Command("explain", "desk.baton", "chats.jsonl", "--chat", "one", "--receipt", receipt, in: folder)
  }

  @Test func theExplanationIsRebuilt() throws {
    let folder = try Folder.desk()
    let run = try explain(receipt(in: folder), in: folder)
    #expect(run.status == 0)
    #expect(run.output == (try Command("explain", "desk.baton", "chats.jsonl", "--chat", "one", in: folder).output))
  }

  @Test func everyWayOfDecidingGivesTheSame() throws {
    let folder = try Folder.desk()
    _ = try Command("compile", "desk.baton", "-o", "desk.batonc", in: folder)
    for call in [["desk.baton", "--engine", "interpreter"], ["desk.batonc"], ["desk.baton", "--jobs", "2"]] {
      let run = try Command(
        arguments: ["decide"] + call + ["chats.jsonl", "--receipt", "--format", "json"], in: folder)
      #expect(object(run.lines.first)?["receipt"] as? String == (try receipt(in: folder)), "\(call)")
    }
  }

  @Test(arguments: [
    ("policy", "the receipt is for another policy"), ("chat", "the receipt is for another chat"),
    ("now", "the receipt is for another time"),
  ])
  func whatDiffersIsSaid(part: String, message: String) throws {
    let folder = try Folder.desk()
    let receipt = try receipt(in: folder)
    func change(_ file: String, _ old: String, _ new: String) throws {
      try folder.write(try folder.text(of: file).replacingOccurrences(of: old, with: new), to: file)
    }
    switch part {
    case "policy": try change("desk.baton", "5_000", "5_001")
    case "chat": try change("chats.jsonl", "9000", "9001")
    default: try change("chats.jsonl", "10:00:00Z", "10:00:01Z")
    }
    let run = try explain(receipt, in: folder)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("E0614"))
    #expect(run.errors.contains(message))
  }

  @Test func aChatWithoutATimeIsOfTheReceiptsTime() throws {
    let folder = try Folder.desk()
    try folder.write("{\"id\": \"one\", \"facts\": {\"lead.budget\": 9000}}\n", to: "chats.jsonl")
    let run = try explain(receipt(in: folder), in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("decided for "))
  }
}

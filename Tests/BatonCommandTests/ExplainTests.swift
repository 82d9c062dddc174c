import Foundation
import Testing

/// `baton explain`
struct ExplainTests {
  @Test(arguments: ["E0203", "e0203"])
  func aCode(_ code: String) throws {
    let run = try Command("explain", code, in: Folder())
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("error[E0203]: "))
    #expect(run.output.contains("Wrong:"))
    #expect(run.output.contains("Right:"))
  }

  @Test(arguments: ["E9999", "E020", "hello", ""])
  func noCode(_ code: String) throws {
    let run = try Command("explain", code, in: Folder())
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("there is no code"))
  }

  @Test func aChat() throws {
    let run = try Command("explain", "desk.baton", "chats.jsonl", "--chat", "one", in: .desk())
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("one: route to team \"desk\", priority high"))
    #expect(run.output.contains("lead.budget >= 5_000 usd"))
    #expect(run.output.contains("lead.budget is 9,000 USD"))
    #expect(!run.output.contains("three"))
  }

  @Test func whatWasMissing() throws {
    let run = try Command("explain", "desk.baton", "chats.jsonl", "--chat", "three", in: .desk())
    #expect(run.status == 0)
    #expect(run.output.contains("large"))
    #expect(run.output.contains("lead.budget is unknown"))
  }

  @Test func aChatThatIsWrongOrNotThere() throws {
    let folder = try Folder.desk()
    let wrong = try Command("explain", "desk.baton", "chats.jsonl", "--chat", "two", in: folder)
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("lead.budget"))
    let missing = try Command("explain", "desk.baton", "chats.jsonl", "--chat", "four", in: folder)
    #expect(missing.status == 2)
    #expect(missing.errors.contains("four"))
  }

  @Test func forPrograms() throws {
    let folder = try Folder.desk()
    let run = try Command("explain", "desk.baton", "-", "--format", "json", in: folder, input: #"{"id": "a"}"#)
    #expect(run.status == 0)
    let explanation = try #require(object(run.lines.first))
    #expect(explanation["decision"] != nil)
    #expect((explanation["above"] as? [Any])?.count == 2)
  }

  @Test func aMissingPolicyOrFile() throws {
    #expect(try Command("explain", "nobody.baton", "chats.jsonl", in: .desk()).status == 2)
    #expect(try Command("explain", "desk.baton", "nobody.jsonl", in: .desk()).status == 2)
    #expect(try Command("explain", "wrong.baton", "chats.jsonl", in: .desk()).status == 1)
  }
}

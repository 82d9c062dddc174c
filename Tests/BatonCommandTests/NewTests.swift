import Foundation
import Testing

/// `baton new`
struct NewTests {
  @Test func whatItWritesRuns() throws {
    let folder = try Folder()
    let run = try Command("new", "desk", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("baton check desk/policy.baton"))
    let check = try Command("check", "--strict", "desk/policy.baton", in: folder)
    #expect(check.status == 0)
    #expect(check.output == "")
    #expect(try Command("test", "desk/policy.baton", in: folder).status == 0)
    #expect(try Command("fmt", "--check", "desk/policy.baton", in: folder).status == 0)
    let decide = try Command("decide", "desk/policy.baton", "desk/chats.jsonl", "--format", "json", in: folder)
    #expect(decide.status == 0)
    #expect(decide.lines.map { object($0)?["outcome"] as? String } == ["route", "hold"])
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try Folder(["mine.txt": "mine"])
    let run = try Command("new", ".", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("not empty"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["mine.txt"])
  }

  @Test func anEmptyFolderWillDo() throws {
    let folder = try Folder()
    #expect(try Command("new", ".", in: folder).status == 0)
    #expect(try Command("check", "policy.baton", in: folder).status == 0)
  }

  @Test func nowhereToWrite() throws {
    let run = try Command("new", "no/such/folder", in: Folder())
    #expect(run.status == 2)
    #expect(run.errors.contains("no/such/folder"))
  }
}

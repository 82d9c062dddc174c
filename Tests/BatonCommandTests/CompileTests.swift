import Foundation
import Testing

/// `baton compile`, and what it wrote in place of the policy.
struct CompileTests {
  @Test func whatIsCompiledDecidesTheSameBytes() throws {
    let folder = try Folder.desk()
    let compiled = try Command("compile", "desk.baton", "-o", "desk.batonc", in: folder)
    #expect(compiled.status == 0 && compiled.output.isEmpty && compiled.errors.isEmpty)
    let meant = try Command(
      "decide", "desk.baton", "chats.jsonl", "--format", "json", "--engine", "interpreter", in: folder)
    let got = try Command("decide", "desk.batonc", "chats.jsonl", "--format", "json", in: folder)
    #expect(got.output == meant.output && got.status == meant.status)
    #expect(!got.output.isEmpty)
  }

  @Test func itSaysWhatThePolicyConsistsOf() throws {
    let run = try Command(
      "compile", "desk.baton", "-o", "desk.batonc", "--stats", "--format", "json", in: .desk())
    let figures = try #require(object(run.lines.first))
    #expect(figures["rules"] as? Int == 3)
    #expect(figures["facts_tested_by_class"] as? Int == 2)
  }

  @Test func aMistakeWritesNothing() throws {
    let folder = try Folder.desk()
    let run = try Command("compile", "wrong.baton", "-o", "wrong.batonc", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("E0203"))
    #expect(!FileManager.default.fileExists(atPath: folder.url(of: "wrong.batonc").path))
    #expect(try Command("compile", "desk.baton", "-o", "desk.txt", in: folder).status == 2)
  }

  @Test func aDamagedFileIsRefusedInOneLine() throws {
    let folder = try Folder.desk()
    _ = try Command("compile", "desk.baton", "-o", "desk.batonc", in: folder)
    var bytes = try Data(contentsOf: folder.url(of: "desk.batonc"))
    bytes[bytes.count / 2] ^= 1
    try folder.write(bytes, to: "desk.batonc")
    let run = try Command("decide", "desk.batonc", "chats.jsonl", in: folder)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors
        == "error: `desk.batonc`: the compiled policy is damaged, its checksum is wrong: compile the policy again\n")
  }
}

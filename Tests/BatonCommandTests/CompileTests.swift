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
    let wanted = [
      "predicates", "nodes", "unshared_nodes", "file_bytes", "longest_path", "expected_tests", "expected_tests_of_list",
      "entropy_bits", "left_to_blocks",
    ]
    for name in wanted { #expect(figures[name] != nil, "\(name)") }
    #expect((figures["zone_digest"] as? String)?.hasPrefix("sha256:") == true)
    let text = try Command("compile", "desk.baton", "--stats", in: .desk())
    #expect(text.status == 0 && text.output.contains("rules: 3\n") && text.output.contains("expected tests"))
  }

  @Test func chatsSeenChangeNoDecision() throws {
    let folder = try Folder.desk()
    #expect(try Command("compile", "desk.baton", "-o", "plain.batonc", in: folder).status == 0)
    let run = try Command(
      "compile", "desk.baton", "-o", "desk.batonc", "--profile", "chats.jsonl", "--stats", in: folder)
    // The second chat does not fit the policy; the others are counted all the same.
    #expect(run.status == 1 && run.errors.contains("E0605") && run.output.contains("profile chats: 2\n"))
    let meant = try Command("decide", "plain.batonc", "chats.jsonl", "--format", "json", in: folder)
    let got = try Command("decide", "desk.batonc", "chats.jsonl", "--format", "json", in: folder)
    #expect(got.output == meant.output && !got.output.isEmpty)
    // What was seen is kept when the compiled policy is compiled again.
    #expect(try Command("compile", "desk.batonc", "-o", "again.batonc", in: folder).status == 0)
    #expect(try Data(contentsOf: folder.url(of: "again.batonc")) == Data(contentsOf: folder.url(of: "desk.batonc")))
    try folder.write("\n", to: "none.jsonl")
    let none = try Command("compile", "desk.baton", "-o", "no.batonc", "--profile", "none.jsonl", in: folder)
    #expect(none.status == 2 && none.errors.contains("there is no chat in none.jsonl"))
    #expect(!FileManager.default.fileExists(atPath: folder.url(of: "no.batonc").path))
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

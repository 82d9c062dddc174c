import Foundation
import Testing

/// Inputs made to break the command: it ends with a clear word, and never crashes or hangs.
struct HostileInputTests {
  /// 5 MB; 50 where a variable asks for it.
  private static let large =
    ProcessInfo.processInfo.environment["BATON_LARGE_INPUTS"] == "1" ? 50_000_000 : 5_000_000

  private func check(_ policy: String) throws -> Command {
    try Command("check", "policy.baton", in: Folder(["policy.baton": policy]))
  }

  private func policy(when condition: String) -> String {
    "fact lead.vip: bool\nteam \"desk\"\nwhen \(condition) route to team \"desk\"\notherwise hold\n"
  }

  private func many(_ text: String, _ count: Int = 10_000) -> String { String(repeating: text, count: count) }

  @Test func openParentheses() throws {
    let run = try check(policy(when: many("(") + "lead.vip" + many(")")))
    #expect(run.status == 1)
    #expect(run.output.contains("error["))
    #expect(try check(policy(when: many("("))).status == 1)
  }

  @Test(arguments: [
    "not ", "known ", "-", "[", "{", "(((", "when lead.vip {", "rule \"a\" {", "\"{", "define a.b as {",
  ])
  func deep(_ text: String) throws {
    let run = try check(policy(when: many(text) + "lead.vip"))
    #expect(run.status == 1)
    #expect(run.output.contains("error["))
  }

  @Test func deepBlocks() throws {
    let run = try check("team \"desk\"\n" + many("rule \"a\" priority high {\n") + "hold" + many("}\n"))
    #expect(run.status == 1)
  }

  @Test(arguments: [" and ", " or "])
  func longConditions(_ word: String) throws {
    let text = policy(when: Array(repeating: "lead.vip", count: 100_000).joined(separator: word))
    let folder = try Folder(["policy.baton": text])
    #expect(try Command("check", "policy.baton", in: folder).status == 0)
    let run = try Command(
      "decide", "policy.baton", "--format", "json", in: folder, input: #"{"facts": {"lead.vip": true}}"#)
    #expect(run.status == 0)
    #expect(object(run.lines.first)?["outcome"] as? String == "route")
  }

  @Test func longSums() throws {
    let sum = Array(repeating: "lead.seats", count: 20_000).joined(separator: " + ")
    let run = try check(
      "fact lead.seats: number\nteam \"desk\"\nwhen \(sum) > 7 route to team \"desk\"\notherwise hold\n")
    #expect(run.status == 1)
    #expect(run.output.contains("E0215"))
  }

  @Test func manyRules() throws {
    let rules = (0..<5_000).map { "when lead.seats is \($0) route to team \"desk\"\n" }.joined()
    let folder = try Folder([
      "policy.baton": "fact lead.seats: number\nteam \"desk\"\n" + rules + "otherwise hold\n"
    ])
    let run = try Command(
      "decide", "policy.baton", "--format", "json", in: folder, input: #"{"facts": {"lead.seats": 4999}}"#)
    #expect(run.status == 0)
    #expect(object(run.lines.first)?["outcome"] as? String == "route")
  }

  @Test func definitionsThatLeanOnEachOther() throws {
    let defines = (0..<5_000).map { "define d\($0).x as d\($0 + 1).x\n" }.joined()
    let run = try check("fact d5000.x: bool\n" + defines + policy(when: "d0.x and lead.vip"))
    #expect(run.status == 1)
    #expect(run.output.contains("E0215"))
  }

  @Test func manyMistakes() throws {
    let run = try check(String(repeating: "when nobody.knows route to team \"nobody\"\n", count: 5_000))
    #expect(run.status == 1)
    #expect(run.lines.count < 2_000)
  }

  @Test(arguments: ["a", "# "])
  func oneLongLine(_ text: String) throws {
    try hold(text, bytes: Self.large)
  }

  @Test(arguments: ["1", "\"", "é", "(", "[", "when ", ".", "\u{0}", "team \"a\" "])
  func oneLongLineOfSigns(_ text: String) throws {
    try hold(text, bytes: Self.large / 20)
  }

  /// A file of nothing but that text ends with a few words.
  private func hold(_ text: String, bytes: Int) throws {
    let run = try check(String(repeating: text, count: bytes / text.utf8.count))
    #expect(run.status == 0 || run.status == 1, "\(text)")
    #expect(run.output.utf8.count < 100_000, "\(text)")
  }

  @Test func aLongMessage() throws {
    let text = String(repeating: "how much is it ", count: Self.large / 150)
    let folder = try Folder([
      "policy.baton": "use std.intents\nteam \"d\"\nwhen intent.pricing route to team \"d\"\notherwise hold\n"
    ])
    let run = try Command(
      "decide", "policy.baton", "--format", "json", in: folder,
      input: #"{"messages": [{"from": "customer", "text": "\#(text)"}]}"#)
    #expect(run.status == 0)
    #expect(object(run.lines.first)?["outcome"] as? String == "route")
  }

  @Test(arguments: ["[", "{\"a\":", "{\"facts\": {\"a\": [", "\""])
  func deepJSON(_ text: String) throws {
    let input = many(text, 100_000) + "\n{\"id\": \"good\"}\n"
    let run = try Command("decide", "desk.baton", "--format", "json", in: .desk(), input: input)
    #expect(run.status == 1)
    #expect(object(run.lines.last)?["chat"] as? String == "good")
  }

  @Test func nestedAndClosedJSON() throws {
    let input = "{\"x\": " + many("[", 100_000) + many("]", 100_000) + "}\n{\"id\": \"good\"}\n"
    let run = try Command("decide", "desk.baton", "--format", "json", in: .desk(), input: input)
    #expect(run.status == 0 || run.status == 1)
    #expect(object(run.lines.last)?["chat"] as? String == "good")
  }

  @Test func hugeNumbers() throws {
    for number in ["1e999999999", "9223372036854775808", "-1e-999999999", many("9"), "0." + many("1")] {
      let run = try Command(
        "decide", "desk.baton", "--format", "json", in: .desk(), input: "{\"facts\": {\"lead.budget\": \(number)}}")
      #expect(run.status == 1, "\(number.prefix(20))")
      #expect(object(run.lines.first)?["error"] != nil)
    }
  }

  @Test func controlCharactersAreShownHarmless() throws {
    let run = try check("team \"\u{1B}[31m\u{202E}\"\notherwise route to team \"\u{1B}[0m\"\n")
    #expect(run.status == 1)
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.output.contains("\u{202E}"))
  }

  @Test func bytesThatAreNoText() throws {
    let folder = try Folder()
    try folder.write(Data((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) }), to: "noise.baton")
    let run = try Command("check", "noise.baton", in: folder)
    #expect(run.status == 1)
  }

  @Test func aPolicyThatUsesItself() throws {
    let run = try check("use \"policy.baton\"\notherwise hold\n")
    #expect(run.status == 1)
    #expect(run.output.contains("error["))
  }
}

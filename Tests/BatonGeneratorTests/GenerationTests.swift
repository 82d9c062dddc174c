import Baton
import Foundation
import Testing

@testable import BatonGenerator

/// What `baton-generate` writes, and what it says of policies that are wrong.
struct GenerationTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().path

  /// Those texts as files of a new folder, and their paths.
  static func files(_ texts: [(name: String, text: String)]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "generate-\(UUID().uuidString)")
    return try texts.map { name, text in
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
  }

  @Test func theCodeIsTheGolden() throws {
    let policies = ["odd.baton", "shared.baton"].map {
      "\(Self.folder)/../EmbeddingTests/swift/Sources/OddPolicies/\($0)"
    }
    let generation = try Generation(of: policies)
    #expect(generation.messages.filter { $0.contains(": error:") } == [])
    let code = try #require(generation.code)
    #expect(try Generation(of: policies.reversed()).code == code)
    let declarations = code.prefix(upTo: try #require(code.range(of: "extension OddNames {\n  fileprivate")).lowerBound)
    let golden = "\(Self.folder)/Golden/odd.swift.txt"
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try String(declarations).write(toFile: golden, atomically: true, encoding: .utf8)
    }
    #expect(String(declarations) == (try String(contentsOfFile: golden, encoding: .utf8)))
  }

  @Test func anErrorHasItsPlace() throws {
    let files = try Self.files([
      ("desk.baton", "use \"parts/teams.baton\"\nfact vip: bool\nwhen vpi route to team \"desk\"\notherwise hold\n"),
      ("parts/teams.baton", "team \"desk\"\nteam \"desk\"\n"),
    ])
    let generation = try Generation(of: files)
    #expect(generation.code == nil)
    #expect(generation.messages.contains { $0.hasPrefix("\(files[0]):3:6: error: ") && $0.hasSuffix(" [E0201]") })
    #expect(generation.messages.contains { $0.hasPrefix("\(files[1]):2:6: error: ") })
    #expect(generation.messages.allSatisfy { $0.hasPrefix("/") && !$0.contains("\n") })
  }

  @Test func warningsDoNotStopIt() throws {
    let files = try Self.files([("desk.baton", "team \"desk\"\nfact vip: bool\nwhen vip route to team \"desk\"\n")])
    let generation = try Generation(of: files)
    #expect(generation.code?.contains("enum Desk {") == true)
    #expect(generation.messages.contains { $0.contains(": warning: ") })
    #expect(!generation.messages.contains { $0.contains(": error: ") })
  }

  @Test func twoPoliciesOfOneNameAreAnError() throws {
    let files = try Self.files([("a.baton", "policy \"desk\"\notherwise hold\n"), ("desk.baton", "otherwise hold\n")])
    let generation = try Generation(of: files)
    #expect(generation.code == nil)
    #expect(generation.messages.contains { $0.hasPrefix("\(files[1]):1:1: error: ") })
  }

  @Test func aFileThatIsUsedIsNoPolicy() throws {
    let files = try Self.files([
      ("a.baton", "team \"a\"\n"), ("b/c.baton", "use \"../a.baton\"\notherwise hold\n"),
      ("main.baton", "use \"a.baton\"\nuse \"b/c.baton\"\notherwise route to team \"a\"\n"),
    ])
    #expect(try PolicyFiles.mains(of: files) == [files[2]])
    #expect(try PolicyFiles.mains(of: Array(files.dropLast())) == [files[1]])
  }

  @Test func aCircleIsTold() throws {
    let files = try Self.files([("a.baton", "use \"b.baton\"\n"), ("b.baton", "use \"a.baton\"\n")])
    let generation = try Generation(of: files)
    #expect(generation.code == nil)
    #expect(generation.messages.contains { $0.contains(": error: ") })
  }

  @Test(arguments: [
    ("decision_maker", "decisionMaker"), ("a__b", "aB"), ("EMEA desk", "emeaDesk"), ("24/7", "_247"), ("!!!", "value"),
    ("", "value"), ("self", "self_"), ("iPhone team", "iPhoneTeam"), ("日本 desk", "日本Desk"),
    ("\u{301}x", "_\u{301}x"),
  ])
  func valuesAreNamed(text: String, name: String) {
    #expect(SwiftName.value(text) == name)
  }

  @Test func literalsAreClosed() {
    #expect(SwiftName.literal("a\"\\(b)\n\u{202E}\u{0}") == #""a\"\\(b)\n\u{202e}\u{0}""#)
    #expect(SwiftName.comment("a\nimport b\u{202E}") == "a import b ")
  }
}

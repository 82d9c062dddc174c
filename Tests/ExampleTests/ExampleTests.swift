import Baton
import BatonDiagnostics
import BatonSemantics
import BatonValues
import Foundation
import Testing

/// The folders of `examples/`: each policy is without a flaw, passes its tests and decides its chats as expected.
struct ExampleTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("examples")

  /// The names of the folders.
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [])
    .filter { FileManager.default.fileExists(atPath: root.appendingPathComponent("\($0)/policy.baton").path) }.sorted()

  /// The time of chats that do not tell theirs: 2026-11-20T12:00:00Z.
  private static let clock: Int64 = 1_795_176_000_000

  private func path(_ name: String, _ file: String) -> String {
    Self.root.appendingPathComponent("\(name)/\(file)").path
  }

  @Test func thereAreExamples() { #expect(Self.names.count >= 4) }

  @Test("Nothing is to be said of it", arguments: names)
  func check(_ name: String) throws {
    let result = try Policy.check(file: path(name, "policy.baton"))
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.rendered(in: result.sources).plain)")
  }

  @Test("Its tests pass", arguments: names)
  func tests(_ name: String) throws {
    let report = try Policy(contentsOf: path(name, "policy.baton")).runTests(file: name)
    #expect(report.hasPassed, "\(report.text(coverage: false).plain)")
    #expect(!report.results.isEmpty)
  }

  @Test("It is written in the one layout", arguments: names)
  func layout(_ name: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.root.appendingPathComponent(name).path)
    for file in files where file.hasSuffix(".baton") {
      #expect(try !Policy.layout(ofFile: path(name, file)).isChanged, "\(name)/\(file)")
    }
  }

  @Test("Its chats are decided as expected", arguments: names)
  func decisions(_ name: String) throws {
    let policy = try Policy(contentsOf: path(name, "policy.baton"))
    let chats = try Data(contentsOf: URL(fileURLWithPath: path(name, "chats.jsonl")))
    var text = ""
    for entry in ChatReader.read(Array(chats), .lines) {
      let (decision, undeclared) = try policy.decide(entry.result.get(), clock: Self.clock, line: entry.line)
      #expect(undeclared.isEmpty)
      text += decision.json + "\n"
    }
    let file = URL(fileURLWithPath: path(name, "expected.jsonl"))
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let pairs = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
    for (actual, wanted) in pairs { #expect(actual == wanted) }
    #expect(text.split(separator: "\n").count == expected.split(separator: "\n").count)
  }
}

import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import BatonValues
import TestKit
import Testing

/// A compiled policy is checked again from what it carries: no file, no zone of the system.
struct CarriedSourcesTests {
  /// A zone file of a place with no clock changes, two hours east of Greenwich.
  static let moon: [UInt8] =
    Array("TZif2".utf8) + Array(repeating: 0, count: 15) + [0, 0, 0, 0].flatMap { _ in [0, 0, 0, 0] }
    + [0, 0, 0, 1, 0, 0, 0, 4] + [0, 0, 0, 0, 0, 0] + Array("MST\0".utf8)
    + Array("TZif2".utf8) + Array(repeating: 0, count: 15) + [0, 0, 0, 0].flatMap { _ in [0, 0, 0, 0] }
    + [0, 0, 0, 1, 0, 0, 0, 4] + [0, 0, 0x1C, 0x20, 0, 0] + Array("MST\0".utf8) + Array("\nMST-2\n".utf8)

  static let sources = MemorySources(
    bytes: [
      "parts/more.baton": Array("use \"../parts/last.baton\"\nuse std.intents\n".utf8),
      "parts/last.baton": Array("table t (a: text -> b: number) from \"rows.csv\"\nteam \"x\"\n".utf8),
      "parts/rows.csv": Array("a,b\nx,1\ny,2\n".utf8),
    ], zones: ["Moon/Base": moon])

  static let text = """
    use "parts/more.baton"
    fact f.a: text
    fact f.at: instant
    when t[f.a].b is 2 and f.at > 2026-11-20 10:30 in "Moon/Base" route to team "x"
    when intent.human route to team "x"
    otherwise hold
    test "late" { f.a = "y"; f.at = 2026-11-20 10:31 in "Moon/Base"; expect route }
    """

  @Test func nothingElseIsRead() throws {
    let result = Checker.check(SourceText(name: "main.baton", Self.text), from: Self.sources)
    let checked = try #require(result.policy, "\(result.diagnostics.rendered(in: result.sources).plain)")
    let policy = try Policy(compiled: Policy(checked).compiled)
    let again = try policy.checked()
    #expect(again.digest == checked.digest && again.zoneDigest == checked.zoneDigest && again.zoneDigest != nil)
    #expect(again.sources.texts.map(\.name) == checked.sources.texts.map(\.name))
    #expect(try policy.runTests(file: "").hasPassed)
    #expect(try policy.checkAgain().diagnostics.told().diagnostics == result.diagnostics.told().diagnostics)
    #expect(Policy(again).compiled == policy.compiled)
  }
}

import BatonDiagnostics
import BatonSemantics
import TestKit
import Testing

/// Codes whose pages show no example, because nobody could read it: each is provoked once.
struct ProvokedTests {
  /// What the checker says of a policy.
  private func told(_ text: String, _ files: MemorySources = MemorySources()) -> (codes: [String], rendering: String) {
    let result = Checker.check(SourceText(name: "main.baton", text), from: files)
    return (
      result.diagnostics.told().diagnostics.map(\.code.id), result.diagnostics.rendered(in: result.sources).plain
    )
  }

  @Test func `bytes that are no text are told once a run`() throws {
    let bytes = Array("otherwise hold say \"".utf8) + [0xC3, 0x28, 0xFF, 0xFE] + Array("\"\n".utf8)
    let files = [(name: "main.baton", bytes: bytes)]
    let trial = try Trial(files)
    #expect(Set(trial.codes.map(\.id)) == ["E0001"], "\(trial.rendering)")
    try Golden.check(Golden.text(files, trial), "E0001")
  }

  @Test(arguments: [
    String(repeating: "(", count: 20_000), String(repeating: "not ", count: 20_000),
    String(repeating: "known ", count: 20_000), String(repeating: "- ", count: 20_000),
    String(repeating: "t[", count: 20_000), String(repeating: "{", count: 20_000),
  ])
  func `what nests too deeply is told and does no harm`(opening: String) {
    let told = told("fact a: bool\nwhen \(opening)a hold\notherwise hold")
    #expect(told.codes.contains("E0109"), "\(told.codes)")
  }

  @Test func `brackets that nest too deeply and are closed are one mistake`() throws {
    let text =
      "fact a: bool\nwhen \(String(repeating: "(", count: 300))a\(String(repeating: ")", count: 300)) hold\notherwise hold"
    let told = told(text)
    #expect(told.codes == ["E0109"])
    try Golden.check(told.rendering, "E0109")
  }

  @Test func `definitions that lean on each other too deeply are one mistake`() throws {
    var text = "fact a0: bool\n"
    for place in 1...600 { text += "define a\(place) as not a\(place - 1)\n" }
    let told = told(text + "when a600 hold\notherwise hold")
    #expect(told.codes == ["E0215"])
    try Golden.check(told.rendering, "E0215")
  }

  @Test func `a damaged zone is told where it is named`() throws {
    let files = MemorySources(bytes: [:], zones: ["Europe/Paris": Array("TZif2 and nothing else".utf8)])
    let told = told("policy \"p\" in \"Europe/Paris\"\notherwise hold", files)
    #expect(told.codes == ["E0217"])
    try Golden.check(told.rendering, "E0217")
  }

  @Test func `alternatives that multiply beyond a million keys are refused`() throws {
    let keys = (0..<1100).map { "\"\($0)\"" }.joined(separator: " | ")
    let told = told(
      """
      fact a: text
      team "east"
      table t (x: text, y: text -> owner: team) {
        \(keys), \(keys): team "east"
      }
      route to first open of t[a, a].owner
      otherwise hold
      """)
    #expect(told.codes == ["E0316"])
    try Golden.check(told.rendering, "E0316")
  }

  @Test func `a table in another encoding is told at its line`() throws {
    let table = Array("state,owner\nNY,east\nM".utf8) + [0xE9] + Array("xico,east\n".utf8)
    let told = told(
      """
      fact a: text
      team "east"
      table t (state: text -> owner: team) from "t.csv"
      route to first open of t[a].owner
      otherwise hold
      """, MemorySources(bytes: ["t.csv": table]))
    #expect(told.codes == ["E0508"])
    try Golden.check(told.rendering, "E0508")
  }

  @Test func `every code has an example or is provoked in a test`() {
    let provoked: Set = ["E0001", "E0109", "E0215", "E0217", "E0316", "E0508"]
    // Those of files are provoked where files are read and written, and a receipt's where a chat is explained.
    let elsewhere: Set = ["E0503", "E0504", "E0509", "E0614"]
    let bare = DiagnosticCode.all.filter(\.wrong.isEmpty).map(\.id)
    #expect(Set(bare) == provoked.union(elsewhere))
  }
}

import BatonDiagnostics
import Foundation
import Testing

/// The page of all codes says what the codes say.
struct ErrorIndexTests {
  @Test("errors.md is the index of the codes")
  func index() throws {
    let url = PageTests.root.appendingPathComponent("grammar/reference/errors.md")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try DiagnosticCode.index.write(to: url, atomically: true, encoding: .utf8)
    }
    let page = try String(contentsOf: url, encoding: .utf8)
    #expect(page == DiagnosticCode.index, "UPDATE_SNAPSHOTS=1 writes it anew")
  }
}

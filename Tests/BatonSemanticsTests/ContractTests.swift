import BatonDiagnostics
import BatonSemantics
import Foundation
import TestKit
import Testing

/// The policy that the language's description begins with is right, and nothing looks wrong in it.
struct ContractTests {
  @Test func `the first policy of the language checks without a word`() throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/inbound.baton")
    let territories = """
      state,region,owner
      NY,northeast,enterprise-east
      CA,west,enterprise-west
      """
    let result = Checker.check(
      SourceText(name: "inbound.baton", bytes: Array(try Data(contentsOf: fixture))),
      from: MemorySources(["territories.csv": territories]))
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.rendered(in: result.sources).plain)")
    let policy = try #require(result.policy)
    #expect(policy.name == "inbound sales" && policy.zone != nil)
    #expect(policy.topRules.count == 6 && policy.alsos.count == 1)
    #expect(policy.assertions.count == 2 && policy.tests.count == 1)
  }
}

import Testing

@testable import BatonSyntax

/// Policies as people write them.
@Suite struct SampleTests {
  @Test func `there are samples`() { #expect(Samples.all.count >= 6) }

  @Test(arguments: Samples.all.map(\.name)) func `a sample has no fault`(_ name: String) throws {
    #expect(faults(try Samples.text(name)) == [])
  }

  @Test(arguments: Samples.all.map(\.name)) func `a sample's tokens tile its bytes`(_ name: String) throws {
    let text = try Samples.text(name)
    #expect(parsed(text).tree.bytes == Array(text.utf8))
  }
}

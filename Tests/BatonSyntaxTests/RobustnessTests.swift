import BatonDiagnostics
import Testing

@testable import BatonSyntax

/// Whatever the bytes, there is a tree of them and a bounded list of faults.
@Suite struct RobustnessTests {
  private func check(_ bytes: [UInt8], _ what: @autoclosure () -> String) {
    let (tree, diagnostics) = parsed(bytes)
    if let fault = TreeShape.fault(tree, of: bytes) { Issue.record("\(fault): \(what())") }
    #expect(diagnostics.count <= Diagnostics.limit)
    for diagnostic in diagnostics {
      let range = diagnostic.primary.range
      if range.start < 0 || range.end > bytes.count || range.start > range.end { Issue.record("no place: \(what())") }
    }
  }

  @Test(arguments: Samples.all.map(\.name)) func `a truncated sample`(_ name: String) throws {
    let bytes = Array(try Samples.text(name).utf8)
    let step = max(1, bytes.count / 60)
    for end in stride(from: 0, to: bytes.count, by: step) { check(Array(bytes[..<end]), "the first \(end) bytes") }
  }

  @Test(arguments: 0..<8) func `a sample with words taken out, doubled and swapped`(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let sample = try #require(Samples.all.randomElement(using: &random))
    let tree = parsed(sample.text).tree
    let words = tree.tokens[..<tree.tiling].map { Array(tree.source.bytes[Int($0.start)..<Int($0.end)]) }
    for round in 0..<12 {
      var changed = words
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<changed.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: changed.remove(at: place)
        case 1: changed.insert(changed[place], at: place)
        default: changed.swapAt(place, Int.random(in: 0..<changed.count, using: &random))
        }
      }
      check(Array(changed.joined()), "\(sample.name), seed \(seed), round \(round)")
    }
  }

  @Test(arguments: 0..<8) func `any bytes`(_ seed: UInt64) {
    var random = Seeded(seed)
    let pieces = ["\"", "{", "}", "\\", "#", "\n", " ", "when ", "5", "..", "é", "\u{FEFF}", "|", "team ", "\0"]
    for round in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        if Bool.random(using: &random) {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
        }
      }
      check(bytes, "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: [
    "(", "not ", "- ", "{", "known ", "[", "a[", "when a {", "{when a ", "team \"x\" {", "\"{", "set of ", "„",
  ])
  func `thousands of one thing`(_ piece: String) {
    for start in ["when ", "fact a: ", "otherwise hold say \""] {
      let bytes = Array((start + String(repeating: piece, count: 5_000)).utf8)
      check(bytes, "\(start)\(piece)…")
    }
  }

  @Test(arguments: [" and ", " or ", " + ", " * ", ", "]) func `a long chain is one node`(
    _ link: String
  ) {
    let text = "define a as {b\(String(repeating: "\(link)b", count: 20_000))}"
    let chain = "define a as b\(String(repeating: "\(link)b", count: 20_000))"
    check(Array(text.utf8), "a set of \(link)")
    if link != ", " { #expect(faults(chain) == []) }
  }

  @Test func `nesting is limited, and what is around it is read`() {
    let deep = String(repeating: "(", count: 300) + "b" + String(repeating: ")", count: 300)
    let (tree, diagnostics) = parsed("define a as \(deep)\nfact b: bool")
    #expect(diagnostics.map(\.code) == [.nestedTooDeeply])
    #expect(tree.policy.declarations.count == 2)
    let fine = String(repeating: "(", count: 256) + "b" + String(repeating: ")", count: 256)
    #expect(faults("define a as \(fine)") == [])
  }

  @Test func `a line without an end`() {
    check(Array(String(repeating: "when a ", count: 50_000).utf8), "one line")
    check(Array(("otherwise hold say \"" + String(repeating: "{a}", count: 20_000) + "\"").utf8), "holes")
    check([UInt8](repeating: 0xFF, count: 100_000), "broken bytes")
    check([UInt8](repeating: UInt8(ascii: "@"), count: 100_000), "strange bytes")
    check(Array(String(repeating: "@ ", count: 50_000).utf8), "strange words")
  }
}

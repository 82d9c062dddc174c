import Agreement
import Baton
import BatonSemantics
import BatonValues
import Testing

/// A table that is asked for what another says of what another says: each is asked once.
struct NestedTablesTests {
  @Test func sixtyTablesDeep() throws {
    let depth = 60
    let cell = String(repeating: "next[", count: depth) + "first" + String(repeating: "].there", count: depth)
    let source = """
      fact first: text
      table next (here: text -> there: text) { "a": "b"; "b": "c"; "c": "a"; otherwise: "a" }
      when \(cell) is "a" hold
      when \(cell) is "b" ask "b?" for first
      """
    let policy = try #require(CheckedPolicy.reading(source))
    let comparison = try Comparison(policy)
    for first in ["a", "b", "z"] {
      comparison.expectEqual(Chat(facts: [.init(path: "first", value: .text(first))]), first)
    }
    comparison.expectEqual(Chat(), "nothing")
  }
}

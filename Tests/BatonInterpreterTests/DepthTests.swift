import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

/// The checker lets nothing be deeper than this; evaluating it must not run out of stack.
struct DepthTests {
  static let depth = 512

  @Test("conditions as deep as can be, plain and through defines, tell what they wait for")
  func conditions() throws {
    var draft = Draft()
    var plain = draft.fact("a")
    for _ in 0..<Self.depth { plain = draft.add(.not(plain)) }
    var defined = draft.fact("b")
    for place in 0..<Self.depth { defined = draft.define("d\(place)", .bool, [(nil, defined)]) }
    draft.rule(when: plain, .hold)
    draft.rule(when: defined, .hold)
    #expect(try draft.decide().undecided.map(\.needs) == [["a"], ["b"]])
    #expect(try draft.decide(.giving(("a", .bool(true)))).outcome == .hold)
  }

  @Test("blocks in blocks")
  func blocks() throws {
    var draft = Draft()
    var block = draft.rule(named: "0", .block([]))
    for place in 1..<95 { block = draft.rule(named: "\(place)", .block([]), in: block) }
    draft.rule(.hold, in: block)
    #expect(try draft.decide().rule?.within.count == 95)
  }
}

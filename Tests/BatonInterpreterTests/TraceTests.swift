import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

struct TraceTests {
  @Test("what became of each rule, in the order tried")
  func verdicts() throws {
    var draft = Draft()
    let team = draft.fact("owner", .team)
    let isFalse = draft.rule(when: draft.truth(false), .hold)
    let isUnknown = draft.rule(when: draft.truth(nil), .hold)
    let ownerless = draft.rule(.route(.team(team)))
    let closed = draft.rule(.route(.firstOpen([team])))
    _ = draft.fact("known", default: .bool(true))
    let asked = draft.rule(.ask(draft.template(.literal("?")), for: [ID(2)]))
    let empty = draft.rule(.block([]))
    let skipped = draft.rule(when: draft.truth(false), .hold, in: empty)
    let block = draft.rule(.block([]))
    let winner = draft.rule(.hold, in: block)
    let after = draft.rule(.hold)
    let (decision, trace) = try draft.trace()
    #expect(trace.winner == winner)
    #expect(try decision == draft.decide())
    #expect(trace.tried == [isFalse, isUnknown, ownerless, closed, asked, empty, skipped, block, winner])
    let expected: [(ID<Rule>, Trace.Verdict)] = [
      (isFalse, .isFalse), (isUnknown, .isUnknown), (ownerless, .cannot(.teamUnknown)), (closed, .cannot(.noneOpen)),
      (asked, .cannot(.nothingToAsk)), (empty, .cannot(.nothingInside)), (skipped, .isFalse), (block, .fired),
      (winner, .fired), (after, .notReached),
    ]
    for (rule, verdict) in expected { #expect(trace[rule] == verdict) }
  }

  @Test("what each expression said that was looked at, and of rules below the winner where one asks")
  func values() throws {
    var draft = Draft()
    let (a, b) = (draft.fact("a", default: .bool(true)), draft.fact("b"))
    let both = draft.add(.and([a, b]))
    draft.rule(when: both, .hold)
    draft.rule(.hold)
    let c = draft.fact("c", default: .bool(false))
    let below = draft.rule(when: c, .hold)
    let trace = try draft.trace().1
    #expect(trace.values[both] == .unknown)
    #expect(trace.values[a] == .known(.bool(true)))
    #expect(trace.values[c] == nil)
    let interpreter = Interpreter(draft.policy)
    let wider = interpreter.trace(try interpreter.situation(of: Chat()), reading: [below]).1
    #expect(wider.values[c] == .known(.bool(false)))
    #expect(wider[below] == .notReached)
  }
}

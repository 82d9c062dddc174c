import Baton
import BatonDiagnostics
import BatonExplain
import BatonInterpreter
import BatonProgram
import BatonRuntime
import BatonSemantics
import BatonValues
import Testing

/// What an explanation says of conditions and rules is what the interpreter finds.
struct TruthTests {
  @Test(arguments: 0..<60)
  func randomPolicies(seed: UInt64) throws {
    let (one, chats) = try Case.random(seed, chats: 40)
    for chat in chats { try check(chat, of: one, "seed \(seed)\n\(one.text)\n\(chat)") }
  }

  @Test(arguments: Examples.names)
  func examples(name: String) throws {
    let one = try Case(example: name)
    for chat in try Examples.chats(name) { try check(chat, of: one, "\(name), \(chat.id ?? "")") }
  }

  private func check(_ chat: Chat, of one: Case, _ what: String) throws {
    let situation = try one.situation(chat)
    let explanation = one.explanation(situation)
    let (decision, trace) = one.interpreter.trace(situation)
    #expect(explanation.decision == decision, "\(what)")
    for condition in explanation.conditions {
      let id = ExpressionID(Int(condition.expression))
      let truth = trace.values[id].map(\.truth) ?? one.interpreter.read(id, situation).0.truth
      #expect(condition.truth == truth, "\(condition.text): \(what)")
    }
    checkFailures(explanation, one, situation, what)
    checkRules(explanation, one, trace, what)
  }

  /// Every first thing that failed is false or unknown by itself, and what stands before it in the condition is true.
  private func checkFailures(_ explanation: Explanation, _ one: Case, _ situation: Situation, _ what: String) {
    for passed in explanation.passed {
      #expect((passed.failed == nil) != (passed.obstacle == nil), "\(what)")
      guard let failed = passed.failed else { continue }
      #expect(one.interpreter.read(ExpressionID(Int(failed.expression)), situation).0.truth != true, "\(what)")
      let condition = one.policy.runtime.program.rules[passed.rule.place].condition
      #expect(failed.expression == first(in: condition, one, situation), "\(failed.text): \(what)")
    }
  }

  /// The first part of a condition that the interpreter finds not to be true, of an `and` inside an `and` too.
  private func first(in id: UInt32, _ one: Case, _ situation: Situation) -> UInt32 {
    let program = one.policy.runtime.program
    guard program.nodes[Int(id)].operation == .and else { return id }
    for part in program.lists[program.nodes[Int(id)].list]
    where one.interpreter.read(ExpressionID(Int(part)), situation).0.truth != true {
      return first(in: part, one, situation)
    }
    return id
  }

  /// Every rule above the winner is told of, or stands in one that is, and became what the interpreter says.
  private func checkRules(_ explanation: Explanation, _ one: Case, _ trace: Trace, _ what: String) {
    let tried = trace.tried.filter { trace[$0] != .fired }
    #expect(
      explanation.passed.map(\.rule.at) == tried.map { one.checked.sources.place(of: one.checked.rules[$0].firstWord) },
      "\(what)")
    for (passed, id) in zip(explanation.passed, tried) {
      let rule = one.checked.rules[id]
      switch trace[id] {
      case .isFalse: #expect(one.truth(of: rule, trace) == false && passed.failed != nil, "\(what)")
      case .isUnknown: #expect(one.truth(of: rule, trace) == nil && passed.failed != nil, "\(what)")
      case .cannot(.teamUnknown): #expect(passed.obstacle == .teamUnknown, "\(what)")
      case .cannot(.noneOpen): #expect(passed.obstacle == .noneOpen, "\(what)")
      case .cannot(.nothingToAsk): #expect(passed.obstacle == .nothingToAsk, "\(what)")
      case .cannot(.nothingInside): #expect(passed.obstacle == .nothingInside, "\(what)")
      case .fired, .notReached: Issue.record("\(what)")
      }
    }
    let fired = trace.firedRules.map { one.checked.sources.place(of: one.checked.rules[$0].firstWord) }
    #expect((explanation.winner.map { $0.blocks.map(\.rule.at) + [$0.rule.at] } ?? []) == fired, "\(what)")
  }

  @Test func whatConditionsTurnOn() throws {
    let one = try Case(
      """
      fact a: bool
      fact b: bool
      fact c: bool
      rule "x" when (a and b and c) or (b or c) hold
      otherwise hold
      """)
    var chat = Chat()
    try chat.set("a", to: true)
    try chat.set("b", to: false)
    try chat.set("c", to: false)
    let failed = try #require(try one.policy.explain(chat).passed.first?.failed)
    #expect(failed.kind == .any)
    #expect(failed.parts.map(\.isDecisive) == [true, true])
    // Of a false `and` the first part that is false, of a false `or` all.
    #expect(failed.parts[0].parts.map(\.isDecisive) == [false, true, false])
    #expect(failed.parts[1].parts.map(\.isDecisive) == [true, true])
    #expect(failed.parts[0].parts.map(\.truth) == [true, false, false])
  }
}

extension Case {
  fileprivate func truth(of rule: Rule, _ trace: Trace) -> Bool? {
    rule.condition.map { trace.values[$0].map(\.truth) ?? nil } ?? true
  }
}

import Baton
import BatonDiagnostics
import BatonExplain
import BatonInterpreter
import BatonRuntime
import BatonValues
import RandomPolicies
import Testing

/// What a decision is said to rest on is enough: with all else unknown, the same rule does the same.
struct GroundsTests {
  @Test(arguments: 0..<60)
  func randomPolicies(seed: UInt64) throws {
    let (one, chats) = try Case.random(seed, chats: 40)
    for chat in chats { try check(chat, of: one, "seed \(seed)") }
  }

  @Test(arguments: Examples.names)
  func examples(name: String) throws {
    let one = try Case(example: name)
    for chat in try Examples.chats(name) { try check(chat, of: one, "\(name), \(chat.id ?? "")") }
  }

  private func check(_ chat: Chat, of one: Case, _ what: String) throws {
    let whole = try one.situation(chat)
    let explanation = one.explanation(whole)
    let reduced = try reduce(whole, to: explanation.grounds, of: one)
    let again = one.interpreter.decide(reduced)
    let told = "\(what), \(explanation.grounds)\n\(one.text)\n\(chat)"
    #expect(again.outcome == explanation.decision.outcome, "\(told)")
    #expect(again.rule == explanation.decision.rule, "\(told)")
    #expect(again.team == explanation.decision.team, "\(told)")
  }

  /// A chat of which nothing is known but what a decision rests on.
  private func reduce(_ whole: Situation, to grounds: Explanation.Grounds, of one: Case) throws -> Situation {
    let schema = one.policy.runtime.schema
    var reduced = Situation(schema)
    if grounds.now { reduced.now = whole.now }
    if grounds.messages { for message in whole.messages { reduced.receive(message.message) } }
    for (place, slot) in whole.facts.enumerated() {
      if !grounds.facts.contains(schema.facts[place].path) {
        reduced.set(place, to: nil)
      } else if slot.origin == .given {
        reduced.set(place, to: slot.value)
      }
    }
    for (place, isOpen) in whole.teams.enumerated() where grounds.teams.contains(schema.teams[place]) {
      reduced.set(team: place, isOpen: isOpen)
    }
    return reduced
  }

  @Test func factsThatDoNotMatterAreNoGround() throws {
    let one = try Case(
      """
      fact a: number
      fact b: number
      fact c: number
      rule "first" when a > 1 and b > 1 hold
      rule "second" when c > 1 or b > 1 hold
      otherwise hold
      """)
    var chat = Chat()
    try chat.set("a", to: 0)
    try chat.set("b", to: 2)
    try chat.set("c", to: 2)
    let grounds = try one.policy.explain(chat).grounds
    // Of the `and` the first false part, of the `or` the first true one.
    #expect(grounds.facts == ["a", "c"])
    #expect(!grounds.messages && !grounds.now && grounds.teams.isEmpty)
  }
}

import Baton
import BatonDiagnostics
import BatonExplain
import BatonSemantics
import BatonValues
import Foundation
import Testing

/// What programs read is as the schemas of the reference say: every form, for every chat of the examples, and for random
/// policies.
struct SchemaTests {
  private static let folder = Examples.root.deletingLastPathComponent().appending(path: "grammar/reference/schemas")

  private func check(_ json: String, _ name: String, _ what: String) throws {
    let schema = try JSONSchema("\(name).json", in: Self.folder)
    #expect(schema.faults(of: try JSONParser.parse(Array(json.utf8)).root) == [], "\(name) of \(what)")
  }

  /// Checks all that can be told of a chat.
  private func checkAll(_ policy: Policy, _ chat: Chat, _ goals: [Explanation.Goal], _ what: String) throws {
    let (decision, _) = try policy.decide(chat, clock: nil, line: 1, withReceipt: true)
    try check(decision.json, "decision", what)
    try check(try policy.explain(chat).json, "explanation", what)
    try check(try policy.nextQuestions(for: chat).json, "next-questions", what)
    try check(try policy.timeline(of: chat).json, "timeline", what)
    for goal in goals {
      try check(try policy.whyNot(chat, goal).json, "why-not", "\(what), \(goal)")
      try check(try policy.howTo(chat, goal).json, "how-to", "\(what), \(goal)")
    }
  }

  @Test(arguments: Examples.names)
  func examples(name: String) throws {
    let one = try Case(example: name)
    let goals = one.checked.teams.map { Explanation.Goal.team($0.id) } + [.outcome(.hold), .outcome(.queue)]
    for (place, chat) in try Examples.chats(name).enumerated() {
      try checkAll(one.policy, chat, [goals[place % goals.count], .outcome(.ask)], "\(name), chat \(place)")
    }
  }

  @Test(arguments: 0..<8)
  func randomPolicies(seed: UInt64) throws {
    let (one, chats) = try Case.random(seed, chats: 3)
    for chat in chats { try checkAll(one.policy, chat, [.outcome(.ask)], "seed \(seed)") }
  }

  @Test func anError() throws {
    let error = ChatError(.receiptMismatch, "another chat", chat: nil, line: 3)
    try check(error.json, "chat-error", "an error")
  }

  /// A schema that takes everything would pass every test above.
  @Test(arguments: ["decision", "explanation", "why-not", "how-to", "next-questions", "timeline", "chat-error"])
  func noOtherFormFits(name: String) throws {
    let one = try Case(example: "support")
    let chat = try #require(try Examples.chats("support").first)
    let forms = [
      "decision": try one.policy.decide(chat).json, "explanation": try one.policy.explain(chat).json,
      "why-not": try one.policy.whyNot(chat, .outcome(.ask)).json,
      "how-to": try one.policy.howTo(chat, .outcome(.ask)).json,
      "next-questions": try one.policy.nextQuestions(for: chat).json,
      "timeline": try one.policy.timeline(of: chat).json,
    ]
    let schema = try JSONSchema("\(name).json", in: Self.folder)
    for (form, json) in forms {
      let faults = schema.faults(of: try JSONParser.parse(Array(json.utf8)).root)
      #expect(faults.isEmpty == (form == name), "\(form) as \(name)")
    }
  }

  /// Every field that the explanation has is required: one that is taken away is missed.
  @Test func whatIsLeftOutIsMissed() throws {
    let one = try Case(example: "inbound-sales")
    let chat = try #require(try Examples.chats("inbound-sales").first)
    let json = try one.policy.explain(chat).json
    let schema = try JSONSchema("explanation.json", in: Self.folder)
    for (key, value) in try JSONParser.parse(Array(json.utf8)).root.members {
      let other = json.replacingOccurrences(of: "\"\(key)\": \(value.source)", with: "\"other\": 1")
      #expect(other != json)
      #expect(!schema.faults(of: try JSONParser.parse(Array(other.utf8)).root).isEmpty, "\(key)")
    }
  }
}

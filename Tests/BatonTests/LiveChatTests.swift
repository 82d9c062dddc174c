import Baton
import Testing

/// A chat that is held against a policy while it goes on.
@Suite struct LiveChatTests {
  private let policy: Policy

  init() throws {
    policy = try Policy(
      source: """
        policy "small" in "UTC"
        use std.chat
        fact lead.budget: money usd = 100 usd
        intent help says "a person"
        hours open { mon..fri 09:00-18:00 }
        team "sales" { hours open }
        when intent.help and hours.open route to team "sales"
        when lead.budget >= 5_000 usd queue for team "sales"
        otherwise hold
        """)
  }

  @Test func whatComesInCounts() throws {
    let budget = try #require(policy.fact("lead.budget"))
    var chat = policy.liveChat()
    #expect(chat.ruling().outcome == .hold)
    try chat.set(budget, to: 40_000)
    #expect(chat.ruling().outcome == .queue)
    #expect(chat.ruling().team.flatMap(policy.id(of:)) == "sales")
    try chat.receive(.customer("Can I talk to a person?", at: 1_763_982_000_000))
    #expect(chat.ruling().outcome == .route)
    #expect(chat.ruling().rule.flatMap(policy.place(of:)) == "policy.baton:7:1")
    #expect(chat.decision().outcome == .route)
  }

  @Test func aSaidTimeOutweighsTheMessages() throws {
    var chat = policy.liveChat()
    try chat.set(now: 1_763_942_400_000)
    try chat.receive(.customer("a person", at: 1_763_982_000_000))
    #expect(chat.ruling().outcome == .hold)
    try chat.set(now: nil)
    #expect(chat.ruling().outcome == .route)
    #expect(throws: ChatError.self) { try chat.set(now: .max) }
    #expect(throws: ChatError.self) { try chat.receive(.customer("x", at: .min)) }
  }

  @Test func whatDoesNotFitLeavesTheFactAsItWas() throws {
    let budget = try #require(policy.fact("lead.budget"))
    var chat = policy.liveChat()
    try chat.set(budget, to: "6000.50")
    #expect(throws: ChatError.self) { try chat.set(budget, to: true) }
    #expect(chat.ruling().outcome == .queue)
    try chat.set(budget, to: nil)
    #expect(chat.decision().undecided.first?.needs == ["lead.budget"])
    let now = try #require(policy.fact("chat.now"))
    #expect(throws: ChatError.self) { try chat.set(now, to: "2026-11-20T15:30:00Z") }
  }

  @Test func theReceiptIsOfTheWholeChat() throws {
    var chat = policy.liveChat()
    try chat.set(now: 1_763_982_000_000)
    try chat.receive(.customer("a person"))
    let open = chat.receipt()
    chat.set(team: "sales", isOpen: false)
    chat.set(team: "nobody", isOpen: false)
    let decision = chat.decision(withReceipt: true)
    #expect(decision.receipt != open && decision.receipt == chat.receipt())
    #expect(chat.decision().receipt == nil)
    #expect(try policy.decide(chat.chat, withReceipt: true) == decision)
    #expect(try policy.explain(chat.chat, receipt: chat.receipt()).receipt == decision.receipt)
  }

  @Test func aClearedOneIsAsNew() throws {
    var chat = policy.liveChat()
    try chat.read(
      Chat(
        id: "a", now: 1_763_982_000_000, messages: [.customer("a person")],
        facts: [Chat.Fact(path: "lead.budget", value: 9000)], teams: [Chat.TeamState(team: "sales", isOpen: false)]))
    #expect(chat.ruling().outcome == .route)
    chat.clear()
    #expect(chat.decision() == (try policy.decide(Chat())))
    #expect(throws: ChatError.self) {
      try chat.read(Chat(id: "b", facts: [Chat.Fact(path: "lead.budget", value: true)]))
    }
    #expect(chat.decision() == (try policy.decide(Chat())))
  }

  @Test func placesAndPathsBelongTogether() throws {
    #expect(policy.facts.compactMap(policy.path(of:)).compactMap(policy.fact) == policy.facts)
    #expect(policy.teams.compactMap(policy.id(of:)) == ["sales"])
    #expect(policy.rules.count == 3 && policy.rules.compactMap(policy.name(of:)).isEmpty)
    #expect(policy.fact("lead.bugdet") == nil && policy.team("desk") == nil)
  }
}

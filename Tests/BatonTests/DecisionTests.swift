import BatonValues
import Testing

@testable import Baton
@testable import BatonDiagnostics

/// Decisions as they are written.
@Suite struct DecisionTests {
  /// All keys together, as the interface shows them; not one real decision.
  static var full: Decision {
    var decision = Decision(
      chat: "c-1042", outcome: .route, policyName: "inbound sales", policyDigest: "sha256:00")
    decision.team = "enterprise-east"
    decision.isClosed = true
    decision.rule = Decision.Rule(name: nil, at: "inbound.baton:63:3", within: ["qualified buyer"])
    decision.priority = "high"
    (decision.say, decision.because, decision.next, decision.summary) = ("a \"b\"", "b", "n", "s")
    (decision.within, decision.dueAt, decision.opensAt) = (300_250, 1_795_188_900_000, 1_795_188_600_500)
    decision.backup = [Decision.Backup(team: "enterprise-west", after: 180_000)]
    decision.notify = [Decision.Notification(channel: "slack", to: "#enterprise-east")]
    decision.tags = ["competitive"]
    var attach = Decision.Attachments()
    attach.transcript = [Chat.Message(from: .customer, text: "How much?", at: 5), Chat.Message(from: .bot)]
    attach.qualification = [
      Decision.Qualification(
        name: "sales", criteria: [.init(label: "budget", state: .met), .init(label: "role", state: .unknown)])
    ]
    attach.intents = [
      Decision.FoundIntent(intent: "pricing", message: 0, matched: "how much"),
      Decision.FoundIntent(intent: "big", message: nil, matched: nil),
    ]
    attach.questions = ["How much?"]
    attach.source = [Decision.FactValue(path: "page.path", value: .text("/pricing"))]
    attach.facts = [
      Decision.FactValue(path: "lead.budget", value: .number("40000")),
      Decision.FactValue(path: "a.b", value: .list([.bool(true), .text("x")])),
    ]
    decision.attach = attach
    decision.ask = Decision.Question(question: "What budget?", facts: ["lead.budget"])
    decision.undecided = [Decision.Undecided(rule: "inbound.baton:56:1", needs: ["lead.budget"])]
    decision.now = 1_795_188_600_000
    return decision
  }

  @Test func `all keys stand in the order of the interface`() {
    let expected = [
      #"{"chat": "c-1042", "outcome": "route", "team": "enterprise-east", "closed": true, "#,
      #""rule": {"name": null, "at": "inbound.baton:63:3", "within": ["qualified buyer"]}, "otherwise": false, "#,
      #""priority": "high", "say": "a \"b\"", "because": "b", "next": "n", "summary": "s", "#,
      #""within_seconds": 300.25, "due_at": "2026-11-20T15:35:00Z", "opens_at": "2026-11-20T15:30:00.500Z", "#,
      #""backup": [{"team": "enterprise-west", "after_seconds": 180}], "#,
      ##""notify": [{"channel": "slack", "to": "#enterprise-east"}], "tags": ["competitive"], "##,
      #""attach": {"transcript": [{"from": "customer", "text": "How much?"}, {"from": "bot"}], "#,
      #""qualification": {"sales": {"budget": "met", "role": "unknown"}}, "#,
      #""intents": [{"intent": "pricing", "message": 0, "matched": "how much"}, {"intent": "big"}], "#,
      #""questions": ["How much?"], "source": {"page.path": "/pricing"}, "#,
      #""facts": {"lead.budget": 40000, "a.b": [true, "x"]}}, "#,
      #""ask": {"question": "What budget?", "for": ["lead.budget"]}, "#,
      #""undecided": [{"rule": "inbound.baton:56:1", "needs": ["lead.budget"]}], "#,
      #""now": "2026-11-20T15:30:00Z", "policy": {"name": "inbound sales", "digest": "sha256:00"}}"#,
    ]
    #expect(DecisionTests.full.json == expected.joined())
  }

  @Test func `what has nothing to say is left out`() {
    var decision = Decision(chat: nil, outcome: .hold, policyName: nil, policyDigest: "sha256:00")
    decision.attach = Decision.Attachments()
    decision.attach?.transcript = []
    #expect(
      decision.json
        == #"{"chat": null, "outcome": "hold", "rule": null, "otherwise": false, "priority": "normal", "#
        + #""policy": {"name": null, "digest": "sha256:00"}}"#)
  }

  @Test func `what is written is JSON that reads back`() throws {
    var decision = DecisionTests.full
    decision.say = "\u{0}\u{1F}\"\\/\u{7F}\u{85}\u{2028}é\u{A0}日😀"
    let root = try JSONParser.parse(Array(decision.json.utf8)).root
    #expect(root.members.first { $0.key == "say" }?.value.string == decision.say)
  }

  @Test func `people read it in a block`() {
    var decision = DecisionTests.full
    decision.say = "I'd like to connect you with the East Coast enterprise team, who know \u{1B}[31mall about it."
    #expect(
      decision.rendered.plain == """
        c-1042: route to enterprise-east, which is closed, priority high
          rule       at inbound.baton:63:3 within "qualified buyer"
          ask        What budget? (for lead.budget)
          say        I'd like to connect you with the East Coast enterprise team, who
                     know ␛[31mall about it.
          because    b
          next       n
          summary    s
          opens      2026-11-20T15:30:00.500Z
          within     5 minutes
          due        2026-11-20T15:35:00Z
          backup     enterprise-west after 3 minutes
          notify     slack #enterprise-east
          tags       competitive
          transcript 2 messages
          qualified  sales: budget met, role unknown
          intent     pricing: "how much" in message 1
          intent     big
          question   How much?
          source     page.path: /pricing
          fact       lead.budget: 40000
          fact       a.b: yes, x
          undecided  inbound.baton:56:1 needs lead.budget

        """)
    #expect(
      Decision(chat: nil, outcome: .hold, policyName: nil, policyDigest: "").rendered.plain
        == "a chat without an id: hold\n  rule       none fired\n")
  }
}

import Baton
import Testing

@testable import route

/// The policy as the product team has agreed on it.
struct PolicyTests {
  /// Friday, half past ten in New York.
  static let morning: Int64 = 1_795_188_600_000

  @Test(arguments: try InboundSales.policy.testResults())
  func theTestsInThePolicy(result: Policy.TestResult) {
    #expect(result.failures == [], "\(result.at)")
  }

  @Test(arguments: [(4_999, nil), (5_000, .east), (100_000, .enterprise)] as [(Int64, InboundSales.Team?)])
  func whoGetsABuyer(budget: Int64, team: InboundSales.Team?) throws {
    var facts = InboundSales.Facts()
    facts.lead.state = "NY"
    facts.lead.role = .decisionMaker
    facts.lead.timeline = .seconds(60 * 86_400)
    facts.lead.budget = try #require(Decimal(budget).map(InboundSales.USD.init))
    var chat = Chat(now: Self.morning)
    try chat.set(facts)
    chat.receive(.customer("How much is it, and how long does the implementation take?"))
    let decision = try InboundSales.policy.decide(chat)
    #expect(decision.team.flatMap(InboundSales.Team.init(rawValue:)) == team)
  }

  @Test func whoAsksForAPersonGetsOne() throws {
    var conversation = Conversation()
    #expect(try conversation.customer(wrote: "Hello", at: Self.morning) == nil)
    try conversation.learn { $0.lead.state = "CA" }
    let handoff = try conversation.customer(wrote: "Can I talk to a real person?", at: Self.morning + 1000)
    #expect(handoff?.rule?.name == InboundSales.Rule.askedForAPerson.rawValue)
    #expect(handoff?.say == "Absolutely! I am connecting you with our team.")
  }
}

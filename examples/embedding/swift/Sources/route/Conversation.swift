import Baton

/// A chat on our website, from its first message on.
struct Conversation: ~Copyable {
  private var chat: LiveChat
  /// What we know of the customer.
  private(set) var facts = InboundSales.Facts()

  init(by policy: Policy = InboundSales.policy) { chat = policy.liveChat() }

  /// Takes down what we learned. A fact that is spelt wrong, or is of another type, does not compile.
  mutating func learn(_ change: (inout InboundSales.Facts) -> Void) throws {
    let before = facts
    change(&facts)
    try chat.set(facts, before: before)
  }

  /// Takes what the customer wrote; tells the handoff when it is time for one.
  mutating func customer(wrote text: String, at time: Int64) throws -> Decision? {
    try chat.receive(.customer(text, at: time))
    switch chat.ruling().outcome {
    case .route, .queue: return chat.decision()
    case .ask, .hold: return nil
    }
  }
}

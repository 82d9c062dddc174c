import BatonValues

/// The facts of `std.chat` that come from the messages. Without a message's `at`, what needs it is unknown.
struct ComputedFacts {
  private let messages: [Situation.Message]
  private let now: Int64?

  /// The facts of that chat.
  init(of situation: Situation) {
    messages = situation.messages
    now = situation.now
  }

  /// One of the facts; nil is unknown.
  func value(of fact: ComputedFact) -> Value? {
    switch fact {
    case .now: now.map { .instant($0) }
    case .length: since(messages.first)
    case .idle: since(messages.last { $0.message.from == .customer })
    case .messages: .number(count(customers.count))
    case .handoffs: .number(count(handoffs))
    case .repeats: .number(count(Repeats(in: customers.map(\.words)).count))
    case .firstMessage: texts.first.map { .text(Text($0)) }
    case .lastMessage: texts.last.map { .text(Text($0)) }
    case .confidence: confidences.last.map { .number($0) }
    case .lowestConfidence: confidences.min().map { .number($0) }
    }
  }

  private func count(_ number: Int) -> Decimal { Decimal(number) ?? .zero }

  private func since(_ message: Situation.Message?) -> Value? {
    guard let now, let at = message?.message.at else { return nil }
    return DurationValue.difference(now, at).map { .duration($0) }
  }

  private var customers: [Situation.Message] { messages.filter { $0.message.from == .customer } }

  /// The customer's texts.
  private var texts: [String] { customers.compactMap(\.message.text) }

  /// How sure the bot was, where it says so.
  private var confidences: [Decimal] { messages.filter { $0.message.from == .bot }.compactMap(\.message.confidence) }

  /// How often an agent began: agent messages with no other agent message since the last bot message or the start.
  private var handoffs: Int {
    var handoffs = 0
    var hasAgent = false
    for message in messages {
      switch message.message.from {
      case .agent:
        if !hasAgent { handoffs += 1 }
        hasAgent = true
      case .bot: hasAgent = false
      case .customer: break
      }
    }
    return handoffs
  }
}

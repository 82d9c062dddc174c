/// A fact of `std.chat` that comes from the messages, unless the input gives it.
package enum ComputedFact: String, Sendable, CaseIterable {
  case now = "chat.now"
  case length = "chat.length"
  case idle = "chat.idle"
  case messages = "chat.messages"
  case handoffs = "chat.handoffs"
  case repeats = "chat.repeats"
  case firstMessage = "customer.first_message"
  case lastMessage = "customer.last_message"
  case confidence = "bot.confidence"
  case lowestConfidence = "bot.lowest_confidence"
}

import BatonSemantics
import BatonValues

extension Evaluation {
  /// `intent.NAME`: a message counts, or one of its conditions is true. Never unknown: what cannot be seen is not there.
  func isThere(_ id: ID<Intent>) -> Bool {
    if let known = intents[id.index] { return known }
    let intent = policy.intents[id]
    let isThere =
      window(of: intent, intent.window).contains { counts($0, for: id) }
      || intent.conditions.contains { truth($0) == true }
    intents[id.index] = isThere
    return isThere
  }

  /// `count of intent.NAME [in last …]`; a window said there replaces the intent's own.
  func count(of id: ID<Intent>, in window: Window?) -> Decimal {
    let intent = policy.intents[id]
    let count = self.window(of: intent, window ?? intent.window).count { counts($0, for: id) }
    return Decimal(count) ?? .zero
  }

  /// `streak of intent.NAME`: how many of the newest messages in its window count, with none between them that does not.
  func streak(of id: ID<Intent>) -> Decimal {
    let intent = policy.intents[id]
    let streak = window(of: intent, intent.window).reversed().prefix { counts($0, for: id) }
    return Decimal(streak.count) ?? .zero
  }

  /// The messages that an intent looks at, oldest first, by their places: of those from its sender, the newest so many,
  /// or those of the last so long, for which both times must be known.
  func window(of intent: Intent, _ window: Window?) -> [Int] {
    let sent = situation.messages.indices.filter {
      intent.sender == nil || situation.messages[$0].message.from == intent.sender
    }
    switch window {
    case nil: return sent
    case .messages(let count): return sent.suffix(max(0, count))
    case .duration(let duration):
      guard let now = situation.now, let earliest = DurationValue.difference(now, duration) else { return [] }
      return sent.filter { place in
        situation.messages[place].message.at.map { earliest <= $0 && $0 <= now } ?? false
      }
    }
  }

  /// Whether a message counts for an intent, whoever sent it: it matches one of its patterns or labels, or counts for an
  /// intent that it includes, and matches none of its `except`.
  func counts(_ message: Int, for id: ID<Intent>) -> Bool {
    if let known = countingMessages[id.index][message] { return known }
    let intent = policy.intents[id]
    let isSaid = situation.messages[message].shows(intent) || intent.includes.contains { counts(message, for: $0) }
    let isCounted = isSaid && !situation.messages[message].matches(oneOf: intent.except)
    countingMessages[id.index][message] = isCounted
    return isCounted
  }
}

extension Situation.Message {
  /// Whether the message is labelled so, or has words that say it.
  fileprivate func shows(_ intent: Intent) -> Bool {
    label.map { intent.labels.contains($0) } ?? false || matches(oneOf: intent.says)
  }

  /// Whether the message has words that match one of some patterns.
  fileprivate func matches(oneOf patterns: [Pattern]) -> Bool { patterns.contains { $0.matches(words) } }
}

/// A chat held against a policy's facts: what is known when the policy is asked.
package struct Situation: Sendable {
  /// What is known of one fact.
  package struct Slot: Hashable, Sendable {
    /// Where a value comes from.
    package enum Origin: Hashable, Sendable {
      /// The input gave it.
      case given
      /// The input said that it is unknown.
      case null
      /// The input said nothing, and it has a default.
      case defaulted
      /// The input said nothing; only the messages can tell.
      case absent
    }

    /// The value; nil is unknown.
    package let value: Value?
    /// Where it comes from.
    package let origin: Origin
  }

  /// A message with its words.
  package struct Message: Sendable {
    /// The message as it came.
    package let message: Chat.Message
    /// Its text cut into words; none where it has no text.
    package let words: Words
    /// Its label, folded.
    package let label: Text?

    /// Cuts a message into words.
    init(_ message: Chat.Message) {
      self.message = message
      words = Words(message.text ?? "")
      label = message.label.map { Text($0) }
    }
  }

  /// The chat's id.
  package var chat: String?
  /// The time of the decision.
  package var now: Int64?
  /// What is known of each fact, in the order declared.
  package private(set) var facts: [Slot]
  /// The messages, oldest first.
  package private(set) var messages: [Message] = []
  /// What the input says of each team, in the order declared: whether it takes chats.
  package private(set) var teams: [Bool?]
  /// Facts that the input gives and the policy does not declare, in the order given.
  package internal(set) var undeclaredFacts: [String] = []
  /// Teams that the input speaks of and the policy does not declare, in the order given.
  package internal(set) var undeclaredTeams: [String] = []

  /// The situation of a chat of which nothing is known.
  package init(_ schema: FactSchema) {
    facts = schema.facts.map { fact in
      Slot(value: fact.defaultValue, origin: fact.defaultValue == nil ? .absent : .defaulted)
    }
    teams = Array(repeating: nil, count: schema.teams.count)
  }

  /// Gives a fact, or says that it is unknown.
  package mutating func set(_ fact: Int, to value: Value?) {
    facts[fact] = Slot(value: value, origin: value == nil ? .null : .given)
  }

  /// Says whether a team takes chats.
  package mutating func set(team: Int, isOpen: Bool?) { teams[team] = isOpen }

  /// Adds a message at the end.
  package mutating func receive(_ message: Chat.Message) { messages.append(Message(message)) }
}

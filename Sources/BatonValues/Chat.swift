/// A conversation as it came in: nothing of it has been held against a policy yet.
public struct Chat: Sendable, Hashable {
  /// Who wrote a message.
  public enum Sender: String, Sendable, Hashable, CaseIterable {
    /// Whoever asks.
    case customer
    /// The program that answers first.
    case bot
    /// A person who helps.
    case agent
  }

  /// One message.
  public struct Message: Sendable, Hashable {
    /// Who wrote it.
    public var from: Sender
    /// What was written, if it had words.
    public var text: String?
    /// When, in milliseconds since 1970 UTC.
    public var at: Int64?
    /// How sure the bot was, 0 to 1, in millionths.
    public var confidence: Decimal?
    /// The bot's own classifier's word for it.
    public var label: String?

    /// A message.
    public init(
      from: Sender, text: String? = nil, at: Int64? = nil, confidence: Decimal? = nil, label: String? = nil
    ) {
      self.from = from
      self.text = text
      self.at = at
      self.confidence = confidence
      self.label = label
    }
  }

  /// A fact's value as it was given, before its type is known.
  public indirect enum Given: Sendable, Hashable {
    /// Said to be unknown.
    case null
    /// True or false.
    case bool(Bool)
    /// A number in the digits it was written with, such as `4e4`.
    case number(String)
    /// A text, a value of an enum, the id of a team, or an instant or a duration as a text.
    case text(String)
    /// A set.
    case list([Given])
    /// `{"amount": 40000, "currency": "usd"}`.
    case money(amount: String, currency: String)
  }

  /// One given fact.
  public struct Fact: Sendable, Hashable {
    /// The dotted path.
    public var path: String
    /// What was given.
    public var value: Given
    /// The line of the file it stands on, where there is one.
    public var line: Int?

    /// That value at that path.
    public init(path: String, value: Given, line: Int? = nil) {
      self.path = path
      self.value = value
      self.line = line
    }
  }

  /// One team's state.
  public struct TeamState: Sendable, Hashable {
    /// The team's id.
    public var team: String
    /// Whether it takes chats; nil says nothing.
    public var isOpen: Bool?

    /// That state of that team.
    public init(team: String, isOpen: Bool?) {
      self.team = team
      self.isOpen = isOpen
    }
  }

  /// The chat's own name.
  public var id: String?
  /// The time of the decision, in milliseconds since 1970 UTC; the newest message's where it is nil.
  public var now: Int64?
  /// The messages, oldest first.
  public var messages: [Message]
  /// The given facts, each path once.
  public var facts: [Fact]
  /// The teams the input speaks of.
  public var teams: [TeamState]

  /// A chat.
  public init(
    id: String? = nil, now: Int64? = nil, messages: [Message] = [], facts: [Fact] = [], teams: [TeamState] = []
  ) {
    self.id = id
    self.now = now
    self.messages = messages
    self.facts = facts
    self.teams = teams
  }

  /// `now`, or else when the newest message that says so was written (the last in the list that has an `at`).
  public var effectiveNow: Int64? { now ?? messages.last { $0.at != nil }?.at }
}

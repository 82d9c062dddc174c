public import BatonValues

/// What to ask about a chat of which not everything is known: where it could still go, which facts still matter, and which
/// of them settles the most.
public struct NextQuestions: Sendable, Hashable {
  /// Where a chat could go, and how likely.
  public struct Outcome: Sendable, Hashable {
    /// What would happen to it.
    public let outcome: Decision.Outcome
    /// The team that would get it, by its id.
    public let team: String?
    /// Of all that could turn out, the share with which it goes there, 0 to 1.
    public let share: Double
  }

  /// An answer that a question could get.
  public struct Answer: Sendable, Hashable {
    /// The values that come to the same; any of these.
    public let values: [Chat.FactValues]
    /// One of them, as chats give it.
    public let value: Chat.Given
    /// The share with which it is given, 0 to 1.
    public let share: Double
    /// Where the chat goes with it, as long as nothing else comes in.
    public let destination: Decision.Destination
    /// Whether nothing else that could be asked changes that.
    public let isSettled: Bool
    /// Where it could go once all is known.
    public let outcomes: [Outcome]
  }

  /// A fact that still matters.
  public struct Question: Sendable, Hashable {
    /// Its dotted path.
    public let fact: String
    /// How the policy asks for it, where an `ask` does.
    public let text: String?
    /// How many questions are needed on average with this one first, and the best ones after it; nil where that is not
    /// worked out.
    public let expected: Double?
    /// The answers that make a difference.
    public let answers: [Answer]
  }

  /// The chat's id.
  public let chat: String?
  /// Where it goes now.
  public let destination: Decision.Destination
  /// Where it could go once all that matters is known, the likeliest first.
  public let outcomes: [Outcome]
  /// The facts that still matter, the best question first. None where the chat is settled.
  public let questions: [Question]
  /// The unknown facts that make no difference any more.
  public let immaterial: [String]
  /// Whether everything that could turn out was looked at. Where it is false, the shares are of a sample, a question is the
  /// better the surer its answer makes the outcome, and facts that make no difference may be among those that matter.
  public let isExact: Bool

  /// Whether no answer changes where the chat goes.
  public var isSettled: Bool { questions.isEmpty }
}

public import BatonValues

extension Explanation {
  /// Why an intent is there, or is not.
  public struct IntentEvidence: Sendable, Hashable {
    /// A message that counts for it.
    public struct Match: Sendable, Hashable {
      /// Its place in the chat, from 0.
      public let message: Int
      /// The words that show it, in bytes of UTF-8 of the message's text; nil where only its label does.
      public let range: Range<Int>?
      /// These words as they were written, or the message's label.
      public let words: String

      /// A message that counts.
      package init(message: Int, range: Range<Int>?, words: String) {
        self.message = message
        self.range = range
        self.words = words
      }
    }

    /// The name without `intent.`.
    public let intent: String
    /// The messages that count, the first 16 of them.
    public let matches: [Match]
    /// How many messages count.
    public let counted: Int
    /// Whose messages it looks at; nil is anyone's.
    public let sender: Chat.Sender?
    /// Which of these, in words, such as `the last 3 messages`; nil is all.
    public let window: String?
    /// How many messages it looked at.
    public let considered: Int
    /// The conditions that make it there beside the messages.
    public let conditions: [Condition]
    /// Where it is declared.
    public let at: String

    /// Evidence.
    package init(
      intent: String, matches: [Match], counted: Int, sender: Chat.Sender?, window: String?, considered: Int,
      conditions: [Condition], at: String
    ) {
      self.intent = intent
      self.matches = matches
      self.counted = counted
      self.sender = sender
      self.window = window
      self.considered = considered
      self.conditions = conditions
      self.at = at
    }
  }
}

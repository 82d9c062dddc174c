/// What a decision can be rebuilt from later, with the policy and the chat: of fixed size, whatever the chat.
public struct Receipt: Sendable, Hashable {
  /// The first half of a SHA-256.
  public struct Digest: Sendable, Hashable {
    /// The first eight bytes, the first the highest.
    package let high: UInt64
    /// The next eight.
    package let low: UInt64

    /// Those bytes.
    package init(high: UInt64, low: UInt64) {
      self.high = high
      self.low = low
    }
  }

  /// Of the policy: its sources and tables.
  public let policy: Digest
  /// Of the chat as the policy reads it: messages, declared facts, and what is said of declared teams; not its id and not
  /// the time.
  public let chat: Digest
  /// The time of the decision, in milliseconds since 1970 UTC.
  public let now: Int64?
  /// The rule that decided, by its place in the order tried, from 0; nil where none fired.
  public let rule: UInt32?
  /// The team that got the chat, by its place in the order declared, from 0.
  public let team: UInt32?
  /// What happened.
  public let outcome: Decision.Outcome

  /// A receipt of those parts.
  package init(
    policy: Digest, chat: Digest, now: Int64?, rule: UInt32?, team: UInt32?, outcome: Decision.Outcome
  ) {
    self.policy = policy
    self.chat = chat
    self.now = now
    self.rule = rule
    self.team = team
    self.outcome = outcome
  }
}

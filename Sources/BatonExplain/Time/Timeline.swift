public import BatonValues

/// What the clock alone will make of a chat.
public struct Timeline: Sendable, Hashable {
  /// A moment at which the decision changes.
  public struct Turn: Sendable, Hashable {
    /// When, in milliseconds since 1970 UTC.
    public let at: Int64
    /// The same by the policy's clock, such as `Mon 2026-11-23 09:00`.
    public let localTime: String
    /// Where the chat goes from then on.
    public let destination: Decision.Destination
  }

  /// The chat's id.
  public let chat: String?
  /// The time of the decision, in milliseconds since 1970 UTC; nil where it is unknown, and nothing turns.
  public let now: Int64?
  /// The same by the policy's clock.
  public let localNow: String?
  /// Where the chat goes now.
  public let destination: Decision.Destination
  /// When that changes, in order of time, while nothing else comes in.
  public let turns: [Turn]
  /// Until when was looked, in milliseconds since 1970 UTC.
  public let end: Int64?
  /// The same by the policy's clock.
  public let localEnd: String?
  /// Whether all of the time asked for was looked at; where there is too much to look at, it is not.
  public let isComplete: Bool
}

/// A policy that a generator wrote: its text, and what chats can say to it.
package struct RandomPolicy: Sendable {
  /// A fact and what it can be.
  package struct Fact: Sendable {
    /// Its path.
    let path: String
    /// The type of its value.
    let kind: Kind
  }

  /// The type of a value, as far as the generator uses types.
  package indirect enum Kind: Hashable, Sendable {
    case bool
    case number
    case money
    case duration
    case instant
    case text
    case team
    /// `grade`, which is ordered, with the words below.
    case grade
    /// `colour`, which is not.
    case colour
    case set(Kind)
  }

  /// The text, which the checker accepts.
  package let text: String
  /// Its facts.
  package let facts: [Fact]
  /// Its teams.
  package let teams: [String]
}

/// The few values that policies compare with and chats are made of, so that they meet at the boundaries.
enum Pool {
  static let numbers = ["-1", "0", "0.5", "1", "2", "5k", "70%", "9223372036854"]
  static let amounts = ["0", "5", "49.99", "50", "5_000"]
  static let durations = ["0 seconds", "90 seconds", "1 minute", "1.5 hours", "1 day", "2 weeks"]
  static let instants = [
    "2026-03-08 02:30", "2026-11-01 01:30", "2026-11-20 10:30", "2026-11-20T15:30:00Z",
    "2026-12-24 12:00 in \"Europe/Paris\"",
  ]
  static let texts = ["ny", "NY ", "Éclair", "new york", "", "de-AT"]
  static let grades = ["low_grade", "mid", "top"]
  static let colours = ["red", "green", "blue", "open"]
  static let words = ["refund", "money", "back", "please", "human", "now", "crème", "not", "i", "want", "退款", "e-mail"]
}

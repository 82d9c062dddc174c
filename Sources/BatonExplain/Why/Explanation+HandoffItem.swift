extension Explanation {
  /// Something that a handoff carries, and who gave it.
  public struct HandoffItem: Sendable, Hashable {
    /// What it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// How urgent it is.
      case priority
      /// What the customer is told.
      case say
      /// Why, for people.
      case because
      /// What the rep should do first.
      case next
      /// The chat in short.
      case summary
      /// How soon somebody must answer.
      case within
      /// Who takes over when nobody claims it.
      case backup
      /// Whom to tell.
      case notify
      /// A word to find it by.
      case tag
      /// What goes along.
      case attach
    }

    /// Who gave it.
    public enum Giver: Sendable, Hashable {
      /// The rule that decided.
      case rule
      /// Its `or queue`.
      case orQueue
      /// A block around it.
      case block(Rule)
      /// The team, by its id.
      case team(String)
      /// An `also`: its place, and its condition where it has one.
      case also(at: String, condition: Condition?)
    }

    /// What it is.
    public let kind: Kind
    /// What it says, in words.
    public let words: String
    /// Who gave it.
    public let giver: Giver

    /// That from there.
    package init(_ kind: Kind, _ words: String, from giver: Giver) {
      self.kind = kind
      self.words = words
      self.giver = giver
    }
  }
}

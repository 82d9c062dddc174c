/// Something that a handoff carries, and who gave it.
public struct HandoffItem: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case priority
    case say
    case because
    case next
    case summary
    case within
    case backup
    case notify
    case tag
    case attach
  }

  /// Who gave it.
  public enum Giver: Sendable, Hashable {
    /// The rule that decided.
    case rule
    /// Its `or queue`.
    case orQueue
    /// A block around it.
    case block(RuleReference)
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

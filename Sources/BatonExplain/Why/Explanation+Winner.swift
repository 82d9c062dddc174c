extension Explanation {
  /// The rule that decided.
  public struct Winner: Sendable, Hashable {
    /// A block around it, whose condition held.
    public struct Block: Sendable, Hashable {
      /// The block.
      public let rule: Rule
      /// Its condition; nil where it has none.
      public let condition: Condition?

      /// A block.
      package init(rule: Rule, condition: Condition?) {
        self.rule = rule
        self.condition = condition
      }
    }

    /// The rule.
    public let rule: Rule
    /// The blocks around it, outermost first.
    public let blocks: [Block]
    /// Its condition; nil where it has none.
    public let condition: Condition?
    /// The teams that its action looked at, in that order; of a plain `route to team` only that one.
    public let candidates: [Candidate]
    /// Of an `ask`, the facts it asks for that are unknown, and those that are known.
    public let asked: [Int]
    /// Whether its `or queue` made a queue of a route.
    public let isOrQueue: Bool

    /// A rule that decided.
    package init(
      rule: Rule, blocks: [Block], condition: Condition?, candidates: [Candidate], asked: [Int], isOrQueue: Bool
    ) {
      self.rule = rule
      self.blocks = blocks
      self.condition = condition
      self.candidates = candidates
      self.asked = asked
      self.isOrQueue = isOrQueue
    }
  }

  /// A team that an action looked at.
  public struct Candidate: Sendable, Hashable {
    /// How the policy names it, such as `team "east"` or `territories[lead.state].owner`; of `teams where` the team itself.
    public let text: String
    /// Its id; nil where it is unknown.
    public let team: String?
    /// Whether it is open; nil is unknown.
    public let isOpen: Bool?
    /// The condition of `teams where`, as it is for this team.
    public let condition: Condition?
    /// Whether it gets the chat.
    public let isChosen: Bool
    /// The values that say which team it is, and whether it is open, by their places among the explanation's values.
    public let values: [Int]

    /// A team that an action looked at.
    package init(
      text: String, team: String?, isOpen: Bool?, condition: Condition?, isChosen: Bool, values: [Int]
    ) {
      self.text = text
      self.team = team
      self.isOpen = isOpen
      self.condition = condition
      self.isChosen = isChosen
      self.values = values
    }
  }
}

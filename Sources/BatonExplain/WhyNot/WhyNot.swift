public import BatonValues

/// Why a chat did not go where somebody wanted it.
public struct WhyNot: Sendable, Hashable {
  /// A rule that could have led there.
  public struct Way: Sendable, Hashable {
    /// The rule.
    public let rule: Explanation.Rule
    /// The conditions that were not true, of the blocks around it and its own, in the order tried.
    public let missing: [Explanation.Condition]
    /// The conditions that were true.
    public let met: [Explanation.Condition]
    /// Why its action could not be done, or would not have led there.
    public let obstacle: Obstacle?
    /// The teams that its action looked at.
    public let candidates: [Explanation.Candidate]
    /// Of an `ask`, the facts that it asks for, by their places among the explanation's values.
    public let asked: [Int]
    /// Whether the rule that decided stands above it, so that it was not tried.
    public let isBelowWinner: Bool

    /// A rule that could have led there.
    package init(
      rule: Explanation.Rule, missing: [Explanation.Condition], met: [Explanation.Condition], obstacle: Obstacle?,
      candidates: [Explanation.Candidate],
      asked: [Int], isBelowWinner: Bool
    ) {
      self.rule = rule
      self.missing = missing
      self.met = met
      self.obstacle = obstacle
      self.candidates = candidates
      self.asked = asked
      self.isBelowWinner = isBelowWinner
    }
  }

  /// What is in the way though the conditions are true.
  public enum Obstacle: Sendable, Hashable {
    /// The action could not be done.
    case cannot(Explanation.PassedRule.Obstacle)
    /// It would have given the chat to another team, by its id.
    case otherTeam(String)
    /// It would have led to another outcome.
    case otherOutcome(Decision.Outcome)
  }

  /// Where it was to go.
  public let goal: Explanation.Goal
  /// Whether it went there.
  public let isSo: Bool
  /// Why it was decided as it was; its values are those that the ways speak of too.
  public let explanation: Explanation
  /// The rules that could have led there, the nearest first: fewest conditions missing, then as tried.
  public let ways: [Way]
  /// How many more there are.
  public let untold: Int

  /// Why it did not go there.
  package init(goal: Explanation.Goal, isSo: Bool, explanation: Explanation, ways: [Way], untold: Int) {
    self.goal = goal
    self.isSo = isSo
    self.explanation = explanation
    self.ways = ways
    self.untold = untold
  }
}

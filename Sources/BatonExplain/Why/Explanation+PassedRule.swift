extension Explanation {
  /// A rule that was tried and did not fire.
  public struct PassedRule: Sendable, Hashable {
    /// Why an action could not be done though the condition was true.
    public enum Obstacle: String, Sendable, Hashable, CaseIterable {
      /// The team is unknown.
      case teamUnknown = "team unknown"
      /// No team of those named is open.
      case noneOpen = "none open"
      /// All that it would ask for is known.
      case nothingToAsk = "nothing to ask"
      /// No rule inside it fired.
      case nothingInside = "nothing inside"
    }

    /// The rule.
    public let rule: Rule
    /// The first part of its condition that was not true, in the order written; nil where the action was what failed.
    public let failed: Condition?
    /// Why its action could not be done; nil where the condition failed.
    public let obstacle: Obstacle?
    /// The teams that its action looked at.
    public let candidates: [Candidate]
    /// The known facts that it would ask for, by their places among the explanation's values.
    public let asked: [Int]
    /// The unknown facts that it waits for.
    public let needs: [String]

    /// A rule that did not fire.
    package init(
      rule: Rule, failed: Condition?, obstacle: Obstacle?, candidates: [Candidate] = [], asked: [Int] = [],
      needs: [String] = []
    ) {
      self.rule = rule
      self.failed = failed
      self.obstacle = obstacle
      self.candidates = candidates
      self.asked = asked
      self.needs = needs
    }
  }
}

extension Explanation {
  /// How a score came about.
  public struct ScoreSheet: Sendable, Hashable {
    /// A line of it.
    public struct Term: Sendable, Hashable {
      /// What it adds, in digits with its sign, such as `+30`.
      public let amount: String
      /// When; true is counted, false is not, unknown could be.
      public let condition: Condition
      /// Where it is written.
      public let at: String

      /// A line.
      package init(amount: String, condition: Condition, at: String) {
        self.amount = amount
        self.condition = condition
        self.at = at
      }
    }

    /// The name without `score.`.
    public let score: String
    /// Its lines, in the order written.
    public let terms: [Term]
    /// The least and the most it adds up to before it is clamped, in digits; the same where nothing is open.
    public let sum: [String]
    /// What it is clamped to, in digits; nil where nothing is said.
    public let bounds: [String]?
    /// Where it is declared.
    public let at: String

    /// A score's lines.
    package init(score: String, terms: [Term], sum: [String], bounds: [String]?, at: String) {
      self.score = score
      self.terms = terms
      self.sum = sum
      self.bounds = bounds
      self.at = at
    }
  }

  /// How a criterion of a qualification stands.
  public struct CriterionState: Sendable, Hashable {
    /// Its label.
    public let label: String
    /// Its condition; true is met, false is missed.
    public let condition: Condition

    /// That criterion.
    package init(label: String, condition: Condition) {
      self.label = label
      self.condition = condition
    }
  }

  /// How a definition came by its value.
  public struct DefineCases: Sendable, Hashable {
    /// A case that was looked at.
    public struct Case: Sendable, Hashable {
      /// When it counts; nil is always.
      public let condition: Condition?
      /// Its value as it is written.
      public let text: String
      /// The values that its value reads, by their places among the explanation's values; none where it does not count.
      public let values: [Int]
      /// The definition itself, where it is a condition and this case counts.
      public let truth: Condition?

      /// A case.
      package init(condition: Condition?, text: String, values: [Int], truth: Condition?) {
        self.condition = condition
        self.text = text
        self.values = values
        self.truth = truth
      }
    }

    /// The cases that were looked at, in order; the last is the one that counts, if any does.
    public let cases: [Case]
    /// Whether the last of them counts.
    public let isSettled: Bool
    /// Where it is declared.
    public let at: String

    /// Cases.
    package init(cases: [Case], isSettled: Bool, at: String) {
      self.cases = cases
      self.isSettled = isSettled
      self.at = at
    }
  }
}

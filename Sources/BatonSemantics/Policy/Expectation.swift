package import BatonDiagnostics
package import BatonValues

/// An OUTCOME of an `assert` or an `expect`: what a decision must look like.
package struct Expectation: Sendable {
  /// One of these.
  package var outcomes: [Decision.Outcome] = []
  /// One of these; empty is any.
  package var teams: [ID<Team>] = []
  /// That priority, by its place in `EnumType.priority`.
  package var priority: Int?
  /// At most that many milliseconds.
  package var within: Int64?
  /// Tags that must be there.
  package var tags: [String] = []
  /// Tags that must not.
  package var absentTags: [String] = []
  /// What is said to the customer, filled in.
  package var say: String?
  /// The rule that decided, or a block around it, by name.
  package var rule: String?
  /// Where it is written.
  package let range: SourceRange

  /// An expectation of nothing.
  package init(range: SourceRange) { self.range = range }
}

/// `assert "name" [when CONDITION] always|never OUTCOME`.
package struct Assertion: Sendable {
  /// Its name.
  package let name: String
  /// For which chats; nil is all.
  package let condition: ExpressionID?
  /// `never`.
  package let isNever: Bool
  /// What must, or must not, be.
  package let expectation: Expectation
  /// All of it.
  package let range: SourceRange
}

/// `test "name" { … }`.
package struct PolicyTest: Sendable {
  /// One line of it.
  package enum Step: Sendable {
    /// A message, written at the time it is by then.
    case message(Chat.Message)
    /// A fact's value; nil is unknown.
    case set(ID<Fact>, Value?)
    /// The time it is from here on.
    case at(Int64)
    /// Milliseconds that pass.
    case wait(Int64)
    /// `team "x" is closed`, or open.
    case team(ID<Team>, isOpen: Bool)
    case expect(Expectation)
  }

  /// Its name.
  package let name: String
  /// The lines in order.
  package let steps: [Step]
  /// All of it.
  package let range: SourceRange
}

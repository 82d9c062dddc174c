package import BatonDiagnostics
package import BatonValues

/// An expression's place in the policy's arena, in which operands stand before what is made of them.
package typealias ExpressionID = ID<Expression>

/// One node of a checked expression.
package struct Expression: Sendable {
  /// What it computes.
  package let form: Form
  /// The type of its value; conditions are `bool`.
  package let type: ValueType
  /// Where it is written.
  package let range: SourceRange

  /// An expression.
  package init(_ form: Form, _ type: ValueType, _ range: SourceRange) {
    self.form = form
    self.type = type
    self.range = range
  }
}

extension Expression {
  /// What an expression computes.
  package enum Form: Sendable, Hashable {
    case literal(Value)
    case fact(ID<Fact>)
    case define(ID<Define>)
    /// Whether the intent is there; never unknown.
    case intent(ID<Intent>)
    /// The number of messages that match; the window replaces the intent's own.
    case count(of: ID<Intent>, in: Window?)
    /// How many of the sender's newest messages in a row match.
    case streak(of: ID<Intent>)
    /// A number, or a range of numbers.
    case score(ID<Score>)
    /// All of its criteria.
    case qualification(ID<Qualification>)
    case criterion(ID<Qualification>, Int)
    case hours(ID<Hours>, OpeningProperty)
    /// A cell of the row for those keys.
    case cell(ID<Table>, column: Int, keys: [ExpressionID])
    case not(ExpressionID)
    /// Two or more.
    case and([ExpressionID])
    /// Two or more.
    case or([ExpressionID])
    case known(ExpressionID)
    case unknown(ExpressionID)
    case compare(Comparison, ExpressionID, ExpressionID)
    /// Both ends belong to it.
    case between(ExpressionID, ExpressionID, ExpressionID)
    case text(TextComparison, ExpressionID, ExpressionID)
    /// `E in S`. Where S holds text, E may be an enum's value, which is then compared by its word.
    case member(ExpressionID, of: Elements)
    /// `S has any of T`; `S has X` is `has any of {X}`. Where S holds text, T may hold an enum's values.
    case has(ExpressionID, Quantifier, Elements)
    /// `E is open`; unknown where the hours are.
    case isOpen(ExpressionID)
    /// `E is closed`; unknown where the hours are.
    case isClosed(ExpressionID)
    /// Unknown where it has no value.
    case arithmetic(Arithmetic, ExpressionID, ExpressionID)
    case negate(ExpressionID)
    /// A set's elements; unknown where one of them is.
    case set([ExpressionID])
    /// In `teams where`: a property of the team that is looked at.
    case candidate(CandidateProperty)
    /// In a template: a property of the chosen team.
    case chosen(ChosenProperty)
  }

  /// What compares two values of one type. `is not` is a `not` around `is`.
  package enum Comparison: Sendable, Hashable {
    case equal
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
  }

  /// What compares two texts, in their folded form.
  package enum TextComparison: Sendable, Hashable {
    case starts
    case ends
    case contains
  }

  /// How many of the elements a set must have.
  package enum Quantifier: Sendable, Hashable {
    case any
    case all
    case none
  }

  /// The right side of `in` and `has`.
  package enum Elements: Sendable, Hashable {
    /// Written out; each is compared by itself, so that an unknown one leaves the others their say.
    case each([ExpressionID])
    /// A set-valued expression.
    case set(ExpressionID)
  }

  /// `+ - * /`.
  package enum Arithmetic: Sendable, Hashable {
    case add
    case subtract
    case multiply
    case divide
  }

  /// What is asked of hours.
  package enum OpeningProperty: String, Sendable, Hashable, CaseIterable {
    case isOpen
    case opensIn = "opens_in"
    case closesIn = "closes_in"
    case opensAt = "opens_at"
    /// The time of day of `opens_at`, as text.
    case opensTime = "opens_time"
    /// The date of `opens_at`, as text.
    case opensDate = "opens_date"
  }

  /// What is asked of a candidate team.
  package enum CandidateProperty: String, Sendable, Hashable, CaseIterable {
    case languages
    case skills
  }

  /// What is asked of the chosen team.
  package enum ChosenProperty: String, Sendable, Hashable, CaseIterable {
    case title
    case sla
    case opensAt = "opens_at"
    case opensTime = "opens_time"
    case opensDate = "opens_date"
  }
}

/// The messages that an intent looks at, of those from its sender.
package enum Window: Sendable, Hashable {
  /// The newest so many; `in last message` is 1.
  case messages(Int)
  /// Those of the last so many milliseconds, both ends included.
  case duration(Int64)
}

package import BatonDiagnostics
package import BatonValues

/// `fact PATH: TYPE [= literal]`.
package struct Fact: Sendable {
  /// A fact of `std.chat` that comes from the messages.
  package typealias Computed = ComputedFact

  /// The dotted path.
  package let path: String
  /// The type of its value.
  package let type: ValueType
  /// What it is where the input says nothing.
  package let defaultValue: Value?
  /// How it comes from the messages, where it does.
  package let computed: Computed?
  /// The `##` comment.
  package let documentation: String?
  /// The path's place.
  package let range: SourceRange
}

/// `define PATH as …`.
package struct Define: Sendable {
  /// One case, `VALUE when CONDITION`; without a condition it is the `otherwise`.
  package struct Case: Sendable {
    /// When it counts.
    package let condition: ExpressionID?
    /// What it gives.
    package let value: ExpressionID
  }

  /// The dotted path.
  package let path: String
  /// The type of its value.
  package let type: ValueType
  /// The cases in order; a plain expression is one case without a condition.
  package let cases: [Case]
  /// The `##` comment.
  package let documentation: String?
  /// The path's place.
  package let range: SourceRange
}

/// `intent NAME …`.
package struct Intent: Sendable {
  /// The name without `intent.`.
  package let name: String
  /// A message that matches one of these counts,
  package let says: [Pattern]
  /// unless it matches one of these.
  package let except: [Pattern]
  /// A message with one of these labels counts too.
  package let labels: [Text]
  /// A message that these count counts too, within this one's sender and window.
  package let includes: [ID<Intent>]
  /// Conditions that make the intent there beside the messages.
  package let conditions: [ExpressionID]
  /// Whose messages; nil is anyone's.
  package let sender: Chat.Sender?
  /// Which of them; nil is all.
  package let window: Window?
  /// Whether it is only a part of another one in the standard library, of which nobody else need hear.
  package var isPart = false
  /// The `##` comment.
  package let documentation: String?
  /// The name's place.
  package let range: SourceRange
}

/// `score NAME between A and B { … }`.
package struct Score: Sendable {
  /// One line of it.
  package struct Term: Sendable {
    /// What it adds.
    package let amount: Decimal
    /// When.
    package let condition: ExpressionID
    /// Where it is written.
    package let range: SourceRange
  }

  /// The name without `score.`.
  package let name: String
  /// The bounds that the sum is clamped to.
  package let bounds: ClosedRange<Decimal>?
  /// The lines in order.
  package let terms: [Term]
  /// The `##` comment.
  package let documentation: String?
  /// The name's place.
  package let range: SourceRange
}

/// `qualification NAME { LABEL CONDITION … }`.
package struct Qualification: Sendable {
  /// One criterion.
  package struct Criterion: Sendable {
    /// Its label.
    package let label: String
    /// When it is met.
    package let condition: ExpressionID
  }

  /// The name without `qualification.`.
  package let name: String
  /// The criteria in order; never empty.
  package let criteria: [Criterion]
  /// The `##` comment.
  package let documentation: String?
  /// The name's place.
  package let range: SourceRange
}

/// `hours NAME { … }`.
package struct Hours: Sendable {
  /// The name without `hours.`.
  package let name: String
  /// When it is open, in its zone.
  package let calendar: Calendar
  /// The name's place.
  package let range: SourceRange
}

/// `table NAME (KEYS -> COLUMNS) …`.
package struct Table: Sendable {
  /// A key or a column.
  package struct Column: Sendable {
    /// Its name.
    package let name: String
    /// The type of its cells.
    package let type: ValueType
  }

  /// The name.
  package let name: String
  /// What a row is found by; never empty.
  package let keys: [Column]
  /// What a row gives; never empty.
  package let columns: [Column]
  /// The cells of each row; nil is unknown.
  package let rows: [[Value?]]
  /// The row for the values of all keys.
  package let index: [[Value]: Int]
  /// The cells for keys that are known and not there.
  package let otherwise: [Value?]?
  /// Where the keys of each row stand.
  package var rowRanges: [SourceRange] = []
  /// Where the `otherwise` stands.
  package var otherwiseRange: SourceRange?
  /// The `##` comment.
  package let documentation: String?
  /// The name's place.
  package let range: SourceRange
}

/// `team "id" { … }`.
package struct Team: Sendable {
  /// Who takes over when nobody claims a chat.
  package struct Backup: Sendable {
    /// The other team.
    package let team: ID<Team>
    /// Milliseconds from this team's turn.
    package let after: Int64
  }

  /// The id.
  package let id: String
  /// As people read it; the id where none is given.
  package let title: String
  /// When it is open; nil is always.
  package let hours: ID<Hours>?
  /// The languages it speaks.
  package let languages: [Text]
  /// What it can do.
  package let skills: [Text]
  /// Milliseconds within which it answers.
  package let sla: Int64?
  /// Who takes over.
  package let backup: Backup?
  /// Whom to tell.
  package let notify: [Decision.Notification]
  /// The `##` comment.
  package let documentation: String?
  /// The id's place.
  package let range: SourceRange
}

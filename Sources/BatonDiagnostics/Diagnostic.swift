/// One thing that is wrong, or looks wrong, with what somebody wrote.
package struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  package enum Severity: String, Hashable, Sendable {
    case error
    case warning
  }

  /// The stable code, with its page.
  package var code: DiagnosticCode
  /// How bad it is.
  package var severity: Severity
  /// One sentence without a full stop, with names in backticks.
  package var message: String
  /// The exact words that are wrong, and a few words on what was expected there.
  package var primary: Label
  /// Other places that explain it.
  package var labels: [Label]
  /// Facts that help, one sentence each.
  package var notes: [String]
  /// What to do, when no fix says it.
  package var help: String?
  /// Edits that mend it, the likeliest first.
  package var fixes: [Fix]

  /// A diagnostic of that code.
  package init(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange, _ label: String = "", labels: [Label] = [],
    notes: [String] = [], help: String? = nil, fixes: [Fix] = []
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.primary = Label(range, label)
    self.labels = labels
    self.notes = notes
    self.help = help
    self.fixes = fixes
  }
}

/// A place with a few words on it.
package struct Label: Hashable, Sendable {
  /// Where.
  package var range: SourceRange
  /// What is said of it; may be empty.
  package var text: String

  /// Those words at that place.
  package init(_ range: SourceRange, _ text: String) {
    self.range = range
    self.text = text
  }
}

/// An edit that mends a mistake.
package struct Fix: Hashable, Sendable {
  /// How sure it is that the edit is what was meant.
  package enum Applicability: String, Hashable, Sendable {
    /// A tool may apply it unasked: the meaning is certain.
    case always
    /// The result is correct text, but somebody should look at it.
    case maybe
  }

  /// One replacement of a range by a text.
  package struct Edit: Hashable, Sendable {
    /// What is replaced; empty for an insertion.
    package var range: SourceRange
    /// What stands there afterwards.
    package var text: String

    /// That text instead of that range.
    package init(_ range: SourceRange, _ text: String) {
      self.range = range
      self.text = text
    }
  }

  /// The question to the author, such as: did you mean `enterprise`?
  package var message: String
  /// The edits, which do not overlap.
  package var edits: [Edit]
  /// How sure it is.
  package var applicability: Applicability

  /// A fix of one replacement.
  package init(
    _ message: String, replace range: SourceRange, with text: String, _ applicability: Applicability = .maybe
  ) {
    self.message = message
    self.edits = [Edit(range, text)]
    self.applicability = applicability
  }
}

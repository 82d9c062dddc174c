/// A kind of mistake: its stable code and the page that `baton explain CODE` prints.
///
/// The pages stand beside each other in `Codes/`, one file an area; the error index is made of them.
package struct DiagnosticCode: Sendable {
  /// `E0203`, or `W0801` for a warning.
  package let id: String
  /// The mistake in a few words.
  package let title: String
  /// What it means and what to do, a paragraph or two.
  package let explanation: String
  /// A policy with this one mistake. Several files are set apart by lines such as `=== teams.csv ===`; a `=== chat.json ===`
  /// is the chat that is wrong.
  package let wrong: String
  /// The same, mended.
  package let right: String

  /// A code with its page.
  package init(_ id: String, _ title: String, _ explanation: String, wrong: String, right: String) {
    self.id = id
    self.title = title
    self.explanation = explanation
    self.wrong = wrong
    self.right = right
  }

  /// Errors begin with `E`.
  package var severity: Diagnostic.Severity { id.hasPrefix("E") ? .error : .warning }
}

extension DiagnosticCode: Hashable {
  package static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.id == b.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension DiagnosticCode {
  /// Every code, in order.
  package static let all: [DiagnosticCode] =
    (words + syntax + names + types + declarations + rules + files + chats + facts + warnings)
    .sorted { $0.id < $1.id }
}

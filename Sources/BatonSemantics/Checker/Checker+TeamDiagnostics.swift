import BatonDiagnostics

extension Diagnostic {
  /// A line of a team that is said once, said again.
  static func teamItemTwice(_ item: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    let isList = item == "languages" || item == "skills"
    return Diagnostic(
      .saidTwice, "a team says `\(item)` once", at: range, "the second time", labels: [Label(first, "the first time")],
      help: isList ? "list them on one line, with commas between them" : nil)
  }

  /// Nothing between the quotes where something must stand.
  static func emptyText(_ what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.emptyText, "\(what) cannot be empty", at: range, "nothing stands here")
  }
}

/// The diagnostics of one run, collected in any order and told in the order of the text.
package struct Diagnostics: Sendable {
  /// The most that are told.
  package static let limit = 100
  /// The most that are kept, so that a file of nothing but mistakes does not fill the memory.
  private static let kept = 20_000

  private var collected: [Diagnostic] = []
  private var dropped = 0
  /// How many errors there were.
  package private(set) var errorCount = 0

  /// Collects some.
  package init(_ diagnostics: [Diagnostic] = []) { append(contentsOf: diagnostics) }

  /// Adds one.
  package mutating func append(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errorCount += 1 }
    if collected.count < Diagnostics.kept { collected.append(diagnostic) } else { dropped += 1 }
  }

  /// Adds several.
  package mutating func append(contentsOf diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { append(diagnostic) }
  }

  /// What is told, a sentence each; that of one code aside.
  package func messages(except code: DiagnosticCode) -> [String] {
    told().diagnostics.filter { $0.code != code }.map(\.message)
  }

  /// Whether nothing was found.
  package var isEmpty: Bool { collected.isEmpty }
  /// Whether one of them is an error.
  package var hasErrors: Bool { errorCount > 0 }

  /// The same with each warning an error.
  package func strict() -> Diagnostics {
    var strict = Diagnostics(
      collected.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.severity = .error
        return diagnostic
      })
    strict.dropped = dropped
    return strict
  }

  /// What is told: by file, place, severity and code, no doubles, at most `limit` of them, errors before warnings when
  /// there is not room for all; and how many are left out.
  ///
  /// - Complexity: O(n log n).
  package func told(limit: Int = Diagnostics.limit) -> (diagnostics: [Diagnostic], more: Int) {
    var seen: Set<Diagnostic> = []
    var distinct = collected.filter { seen.insert($0).inserted }
    distinct.sort(by: Diagnostics.isBefore)
    let more = max(0, distinct.count - limit)
    if more > 0 {
      let errors = distinct.filter { $0.severity == .error }.prefix(limit)
      let warnings = distinct.filter { $0.severity == .warning }.prefix(limit - errors.count)
      distinct = (errors + warnings).sorted(by: Diagnostics.isBefore)
    }
    return (distinct, more + dropped)
  }

  /// The order of telling; total over what differs in what is told.
  private static func isBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    let (x, y) = (a.primary.range, b.primary.range)
    if x.file != y.file { return x.file < y.file }
    if x.start != y.start { return x.start < y.start }
    if a.severity != b.severity { return a.severity == .error }
    if a.code != b.code { return a.code.id < b.code.id }
    return x.end != y.end ? x.end < y.end : a.message < b.message
  }
}

extension Diagnostics {
  /// All that is told, for people.
  package func rendered(in sources: SourceMap) -> StyledText {
    let (told, more) = told()
    var out = StyledText()
    for (index, diagnostic) in told.enumerated() {
      if index > 0 { out.append("\n") }
      out.append(diagnostic.rendered(in: sources))
    }
    if more > 0 {
      out.append("\n")
      out.append("note", .note)
      out.append(": \(more) more\n")
    }
    return out
  }

  /// All that is told as JSON, one object a line.
  package func json(in sources: SourceMap) -> String {
    told().diagnostics.map { $0.json(in: sources) + "\n" }.joined()
  }
}

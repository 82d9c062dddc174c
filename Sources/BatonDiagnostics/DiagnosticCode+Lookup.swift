extension DiagnosticCode {
  /// The code that people mean by `id`, in capitals or not.
  package static func named(_ id: String) -> DiagnosticCode? {
    let id = id.uppercased()
    return all.first { $0.id == id }
  }

  /// Codes that look like `id`, the likest first, at most three: for who mistyped one.
  package static func near(_ id: String) -> [DiagnosticCode] {
    let wanted = letters(of: id.uppercased())
    let ranked = all.compactMap { code in
      Suggestion.distance(wanted, letters(of: code.id), atMost: 2).map { (code: code, unlike: $0) }
    }
    return ranked.sorted { ($0.unlike, $0.code.id) < ($1.unlike, $1.code.id) }.prefix(3).map(\.code)
  }

  /// What to say to who asked for a code that there is not.
  package static func unknown(_ id: String) -> String {
    let near = near(id).map { "`\($0.id)` (\($0.title))" }.joined(separator: " or ")
    let message = "there is no code `\(VisibleText.line(id, limit: 40))`"
    return near.isEmpty ? "\(message): codes look like `E0203`" : "\(message): did you mean \(near)?"
  }

  private static func letters(of id: String) -> [UInt32] { id.unicodeScalars.prefix(12).map(\.value) }
}

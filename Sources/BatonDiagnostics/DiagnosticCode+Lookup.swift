extension DiagnosticCode {
  /// The code that people mean by `id`, in capitals or not.
  package static func named(_ id: String) -> DiagnosticCode? {
    let id = id.uppercased()
    return all.first { $0.id == id }
  }

  /// Codes that look like `id`, the likest first, at most three: for who mistyped one.
  package static func near(_ id: String) -> [DiagnosticCode] {
    let wanted = Array(id.uppercased().utf8.prefix(12))
    let ranked = all.map { (code: $0, unlike: unlikeness(wanted, Array($0.id.utf8))) }.filter { $0.unlike <= 2 }
    return ranked.sorted { ($0.unlike, $0.code.id) < ($1.unlike, $1.code.id) }.prefix(3).map(\.code)
  }

  /// What to say to who asked for a code that there is not.
  package static func unknown(_ id: String) -> String {
    let near = near(id).map { "`\($0.id)` (\($0.title))" }.joined(separator: " or ")
    let message = "there is no code `\(VisibleText.line(id, limit: 40))`"
    return near.isEmpty ? "\(message): codes look like `E0203`" : "\(message): did you mean \(near)?"
  }

  /// How many bytes must be put in, taken out or changed (Levenshtein 1965).
  private static func unlikeness(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let change = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}

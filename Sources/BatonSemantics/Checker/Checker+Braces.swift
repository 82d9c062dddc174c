import BatonDiagnostics

extension Checker {
  /// Doubts doubled braces around a value's name: in other places they fill it in, here they write braces.
  ///
  /// Braces that are doubled twice are for whoever fills in later, and not doubted.
  mutating func doubtBraces(in range: SourceRange) {
    let bytes = policy.sources[range.file].bytes
    var rest = bytes[range.start..<range.end]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let start = rest[open...].firstIndex { $0 != UInt8(ascii: "{") } ?? rest.endIndex
      let end = rest[start...].firstIndex(of: UInt8(ascii: "}")) ?? rest.endIndex
      rest = rest[start...]
      guard start - open == 2, end + 1 < range.end, bytes[end + 1] == UInt8(ascii: "}") else { continue }
      let inner = bytes[start..<end].split(separator: UInt8(ascii: " "))
      let hole = inner.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      let name = String(hole.prefix { $0 != "|" && $0 != " " })
      // Who wrote it so meant to use it.
      guard name.hasPrefix("team.") || scope.useValue(name) != nil else { continue }
      report(.doubtfulBraces(hole, at: SourceRange(range.file, open, end + 2)))
    }
  }
}

extension Diagnostic {
  /// Doubled braces around a name.
  fileprivate static func doubtfulBraces(_ hole: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .doubtfulBraces, "doubled braces write braces, and fill nothing in", at: range, "the customer reads `{\(hole)}`",
      fixes: [Fix("write one brace on each side", replace: range, with: "{\(hole)}")])
  }
}

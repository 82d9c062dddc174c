import BatonDiagnostics

extension Diagnostic {
  /// A standard module that there is not.
  static func unknownModule(_ name: String, at range: SourceRange, among names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownModule, "there is no module `\(name)`", at: range, "not one of \(names.joined(separator: ", "))",
      fixes: names.contains("std.\(name)")
        ? [Fix("did you mean `std.\(name)`?", replace: range, with: "std.\(name)")]
        : .suggestion(for: name, at: range, among: names))
  }

  /// A standard module in quotes, as if it were a file.
  static func quotedModule(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .fileNotFound, "there is no file `\(name)`", at: range, "a module of the standard library stands without quotes",
      fixes: [Fix("write `\(name)`", replace: range, with: name, .always)])
  }

  /// Files that use each other in a circle.
  static func useCycle(_ names: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .cycle, "`\(names.first ?? "")` is being read already", at: range, "the circle closes here",
      notes: [(names + names.prefix(1)).map { "`\($0)`" }.joined(separator: " uses ")])
  }

  /// Files that use each other too deeply.
  static func usesTooDeep(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(.tooDeepChain, "files use each other more than \(limit) deep", at: range, "too deep here")
  }
}

import BatonDiagnostics

extension Diagnostic {
  /// A column or property that is not there.
  static func unknownColumn(_ name: String, of what: String, at range: SourceRange, among names: [String]) -> Diagnostic
  {
    Diagnostic(
      .unknownColumn, "\(what) has no `\(name)`", at: range, "not one of \(names.joined(separator: ", "))",
      fixes: .suggestion(for: name, at: range, among: names))
  }

  /// A table read without a column.
  static func columnNeeded(table: String, at range: SourceRange, among names: [String]) -> Diagnostic {
    let end = SourceRange(range.file, range.end, range.end)
    return Diagnostic(
      .notAValue, "a row of `\(table)` is no value", at: range, "a column is missing: \(names.joined(separator: ", "))",
      fixes: names.count == 1 ? [Fix("read its column: `.\(names[0])`", replace: end, with: ".\(names[0])")] : [])
  }

  /// Too few or too many keys.
  static func wrongKeyCount(_ count: Int, wanted: [String], table: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongKeyCount, "`\(table)` is read with \(wanted.count == 1 ? "one key" : "\(wanted.count) keys")", at: range,
      "\(count == 1 ? "one is" : "\(count) are") given", help: "`\(table)[\(wanted.joined(separator: ", "))]`")
  }

  /// A name that stands for no value.
  static func notAValue(_ name: String, at range: SourceRange, isTable: Bool) -> Diagnostic {
    Diagnostic(
      .notAValue, isTable ? "the table `\(name)` is no value" : "`\(name)` is no value", at: range,
      isTable ? "a key and a column are missing: `\(name)[…].…`" : "it stands only in `first open of teams where …`")
  }

  /// A path with too few or too many names for its kind.
  static func notAName(_ path: String, of kind: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownDeclaration, "`\(path)` names no \(kind)", at: range, "`\(kind).` and one name")
  }

  /// `is` between sets.
  static func setsDoNotCompare(at range: SourceRange) -> Diagnostic {
    Diagnostic(.notASet, "`is` does not compare sets", at: range, "say `has any of`, `has all of` or `has none of`")
  }

  /// A set of sets.
  static func setOfSets(at range: SourceRange) -> Diagnostic {
    Diagnostic(.notASet, "a set holds single values", at: range, "a set of sets")
  }

  /// An empty set of nobody knows what.
  static func emptySetOfNothing(at range: SourceRange) -> Diagnostic {
    Diagnostic(.literalExpected, "an empty set of what?", at: range, "nothing here says which values it could hold")
  }

  /// `is open` of something that is no team.
  static func onlyTeamsOpen(_ type: String, at range: SourceRange, text: String) -> Diagnostic {
    Diagnostic(
      .typeMismatch, "only a team is open or closed, and this is `\(type)`", at: range, "not a team",
      help: text.hasPrefix("hours.") ? "`\(text)` is a condition by itself" : nil)
  }

  /// A minus before what has no sign.
  static func noNegation(_ type: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .noArithmetic, "`-` does not go before `\(type)`", at: range, "a number, an amount or a duration is needed")
  }
}

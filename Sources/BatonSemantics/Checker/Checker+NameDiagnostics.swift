import BatonDiagnostics
import BatonSyntax

extension Diagnostic {
  /// A `policy` line that is not the first of the main file.
  static func misplacedPolicyLine(at range: SourceRange, isMain: Bool) -> Diagnostic {
    Diagnostic(
      .misplacedPolicyLine, isMain ? "the `policy` line comes first, and once" : "a used file has no `policy` line",
      at: range, isMain ? "something stands before it" : "only the main file says what the policy is called")
  }

  /// One name for two things.
  static func declaredTwice(_ what: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .declaredTwice, "\(what) is declared twice", at: range, "the second time",
      labels: [Label(first, "the first time")])
  }

  /// A type that bears the name of a built-in one.
  static func builtInType(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.declaredTwice, "`\(name)` is a built-in type", at: range, "choose another name")
  }

  /// A fact or definition that begins like another kind of declaration.
  static func reservedName(_ name: String, at range: SourceRange) -> Diagnostic {
    let what = name == "hours" ? "hours" : name == "team" ? "the chosen team" : "\(name)s"
    return Diagnostic(
      .reservedName, "no fact or define may begin with `\(name)`", at: range, "`\(name).…` always means \(what)")
  }

  /// A currency that is none.
  static func unknownCurrency(_ name: String, at range: SourceRange, among names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownCurrency, "there is no currency `\(name)`", at: range, "a code of three letters, such as `usd`",
      fixes: currency(called: name).map { [Fix("did you mean `\($0)`?", replace: range, with: $0)] }
        ?? .suggestion(for: name, at: range, among: names))
  }

  /// A unit that is none.
  static func unknownUnit(_ name: String, at range: SourceRange, among names: [String]) -> Diagnostic {
    if name == "percent" || name == "pct" { return .percentAsWord(at: range) }
    if name.hasPrefix("month") || name.hasPrefix("year") {
      return Diagnostic(
        .unknownUnit, "there is no unit `\(name)`", at: range, "not all of them are equally long",
        help: name.hasPrefix("month") ? "say it in days or weeks: `30 days`" : "say it in days: `365 days`")
    }
    return Diagnostic(
      .unknownUnit, "there is no unit `\(name)`", at: range,
      "a currency such as `usd`, or seconds, minutes, hours, days, weeks",
      fixes: (UnitWords.unit(shortened: name) ?? currency(called: name)).map {
        [Fix("did you mean `\($0)`?", replace: range, with: $0)]
      }
        ?? .suggestion(for: name, at: range, among: names))
  }

  /// `percent` behind a number.
  private static func percentAsWord(at range: SourceRange) -> Diagnostic {
    let blank = SourceRange(range.file, range.start - 1, range.end)
    return Diagnostic(
      .unknownUnit, "a percentage is written with `%`", at: range, "as in `40%`",
      fixes: [Fix("write `%`", replace: blank, with: "%")])
  }

  /// The code of a currency that people call so.
  private static func currency(called name: String) -> String? {
    switch name {
    case "dollar", "dollars", "buck", "bucks": "usd"
    case "euro", "euros": "eur"
    case "pound", "pounds", "sterling", "quid": "gbp"
    case "franc", "francs", "franken": "chf"
    case "yen": "jpy"
    case "rupee", "rupees": "inr"
    case "zloty": "pln"
    default: nil
    }
  }

  /// An enum that names a value twice.
  static func enumValueTwice(_ name: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .contradictoryEnum, "`\(name)` is named twice", at: range, "the second time",
      labels: [Label(first, "the first time")])
  }

  /// An enum that is half ordered.
  static func mixedSeparators(at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .contradictoryEnum, "an enum is ordered as a whole, or not at all", at: range, "not the sign of the first two",
      labels: [Label(first, "this sign")])
  }
}

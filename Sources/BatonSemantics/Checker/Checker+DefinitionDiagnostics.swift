import BatonDiagnostics
import BatonSyntax

extension Diagnostic {
  /// A declaration with nothing in it.
  static func emptyDeclaration(_ message: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.emptyDeclaration, message, at: range, "nothing is in it")
  }

  /// Something that is said once was said twice.
  static func saidTwice(_ what: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .saidTwice, "\(what) is said twice", at: range, "the second time", labels: [Label(first, "the first time")])
  }

  /// A case after the `otherwise`.
  static func afterOtherwise(at range: SourceRange) -> Diagnostic {
    Diagnostic(.otherwiseNotLast, "nothing comes after `otherwise`", at: range, "this case is never looked at")
  }

  /// Bounds the wrong way round.
  static func reversedBounds(at range: SourceRange, fix: (lower: String, upper: String)) -> Diagnostic {
    Diagnostic(
      .reversedBounds, "the lower bound is above the upper one", at: range, "holds nothing",
      fixes: [Fix("turn them round", replace: range, with: "\(fix.upper) and \(fix.lower)")])
  }

  /// A score's amount with a unit.
  static func scoreWithUnit(at range: SourceRange) -> Diagnostic {
    Diagnostic(.typeMismatch, "a score adds up plain numbers", at: range, "a number without a unit")
  }

  /// A window that holds no message.
  static func badWindow(at range: SourceRange) -> Diagnostic {
    Diagnostic(.badWindow, "the window holds no message", at: range, "a whole number from 1, or a time above zero")
  }

  /// A length of time below zero.
  static func badDuration(at range: SourceRange) -> Diagnostic {
    Diagnostic(.badDuration, "a length of time below zero", at: range, "zero or more")
  }

  /// A pattern that cannot be read.
  static func badPattern(_ mistake: PatternReader.Mistake, in text: TextToken) -> Diagnostic {
    let empty = mistake.bytes.isEmpty
    let range =
      empty
      ? text.range : SourceRange(text.range.file, mistake.bytes.lowerBound, mistake.bytes.upperBound)
    switch mistake.kind {
    case .unclosed(let sign):
      return Diagnostic(
        .badPattern, "the `\(sign)` is not closed", at: range, "its `\(sign == "(" ? ")" : "]")` is missing")
    case .unopened(let sign):
      return Diagnostic(.badPattern, "a `\(sign)` that closes nothing", at: range, "nothing was opened by its match")
    case .emptyAlternative:
      return Diagnostic(
        .badPattern, "an alternative without a word", at: range, "a word is missing",
        help: "`[a]` is what may be missing")
    case .misplacedGap:
      return Diagnostic(.badPattern, "a gap stands between two words", at: range, "a word is missing beside it")
    case .gapTooWide:
      return Diagnostic(
        .badPattern, "a gap of 1 to \(PatternReader.widestGap) words", at: range, "not a width that a gap has")
    case .strayStar:
      return Diagnostic(.badPattern, "a `*` ends the beginning of a word", at: range, "no word stands before it")
    case .tooDeep:
      return Diagnostic(
        .badPattern, "brackets nest more than \(PatternReader.depthLimit) deep", at: range, "too deep here")
    case .matchesNothing:
      return Diagnostic(.emptyPattern, "the pattern needs no word", at: range, "it has no word that must be there")
    }
  }
}

import BatonDiagnostics
import BatonSyntax
import BatonValues

extension Diagnostic {
  /// A word that its enum does not have.
  static func unknownEnumValue(
    _ word: String, of subject: String, at range: SourceRange, words: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownEnumValue, "\(subject) has no value `\(word)`", at: range,
      "not one of \(words.joined(separator: ", "))", fixes: .suggestion(for: word, at: range, among: words))
  }

  /// A value of another type than is needed.
  static func typeMismatch(
    _ expression: Expression, wanted: ValueType, because other: SourceRange?, policy: CheckedPolicy
  ) -> Diagnostic {
    let (found, needed) = ("`\(policy.describe(expression.type))`", "`\(policy.describe(wanted))`")
    let labels = other.map { [Label($0, needed)] } ?? []
    switch (expression.form, expression.type, wanted) {
    case (_, .money(let other), .money(let currency)):
      return Diagnostic(
        .currencyMismatch, "`\(other)` and `\(currency)` do not mix", at: expression.range,
        "an amount in `\(other)` where `\(currency)` is needed", labels: labels)
    case (.literal(.number), .number, .money(let currency)):
      return .missingUnit(
        currency, "a currency", at: expression.range, policy.text(of: expression), labels: labels)
    case (.literal(.number), .number, .duration):
      return .missingUnit(
        "minutes", "a unit of time", at: expression.range, policy.text(of: expression), labels: labels)
    case (.literal(.text(let text)), .text, .enumeration(let place)):
      let isWord = policy.enums[place].words.contains { $0.name == text.original }
      return Diagnostic(
        .quotedEnumValue, "a text where a value of \(needed) is needed", at: expression.range,
        "one of \(policy.words(of: place)), without quotes", labels: labels,
        fixes: isWord
          ? [Fix("take away the quotes", replace: expression.range, with: text.original, .always)]
          : .suggestion(for: text.original, at: expression.range, among: policy.enums[place].words.map(\.name)))
    case (.literal(.text(let text)), .text, .team):
      return Diagnostic(
        .typeMismatch, "a text where a team is needed", at: expression.range, "this is \(found)", labels: labels,
        fixes: [Fix("write `team \"\(text.original)\"`", replace: expression.range, with: "team \"\(text.original)\"")])
    case (.literal(.text(let text)), .text, _) where LiteralShape.fits(text.original, wanted):
      return Diagnostic(
        .typeMismatch, "\(needed) is needed, and this is \(found)", at: expression.range, "not a text, so no quotes",
        labels: labels, fixes: [Fix("take away the quotes", replace: expression.range, with: text.original)])
    case (_, _, .instant) where ForeignDate(policy.text(of: expression).filter { $0 != "\"" }) != nil:
      let date = ForeignDate(policy.text(of: expression).filter { $0 != "\"" })
      let (meant, other) = (date?.meant ?? "", date?.other)
      return Diagnostic(
        .typeMismatch, "a day is written as `\(meant)`, and a moment with its time", at: expression.range,
        "a moment is needed here", labels: labels,
        help: other.map { "or `\($0) 00:00`, if the day comes first: `\(meant) 00:00` if the month does" },
        fixes: other == nil
          ? [Fix("write its midnight: `\(meant) 00:00`", replace: expression.range, with: "\(meant) 00:00")] : [])
    case (_, _, .enumeration(let place)):
      return Diagnostic(
        .typeMismatch, "\(needed) is needed, and this is \(found)", at: expression.range,
        "one of \(policy.words(of: place))", labels: labels)
    default:
      return Diagnostic(
        .typeMismatch, "\(needed) is needed, and this is \(found)", at: expression.range, "not \(needed)",
        labels: labels)
    }
  }

  /// A bare number where an amount or a duration is needed.
  static func missingUnit(
    _ unit: String, _ what: String, at range: SourceRange, _ number: String, labels: [Label] = []
  ) -> Diagnostic {
    // Beside a duration `5m` is meant for minutes, though it is five million.
    let digits = unit == "minutes" && number.hasSuffix("m") ? String(number.dropLast()) : number
    return Diagnostic(
      .missingUnit, "a number without \(what)", at: range, "\(what) is missing", labels: labels,
      fixes: [Fix("write `\(digits) \(unit)`", replace: range, with: "\(digits) \(unit)")])
  }

  /// `<` between what has no order.
  static func notOrdered(_ type: String, sign: SourceRange, isEnum: Bool) -> Diagnostic {
    Diagnostic(
      .notOrdered, "`\(type)` has no order", at: sign, "only `is` and `in` compare it",
      help: isEnum ? "an enum is ordered when its values are set apart by `<`: `type T is a < b`" : nil)
  }

  /// A value where a condition is needed.
  static func notACondition(_ type: String, at range: SourceRange, text: String) -> Diagnostic {
    Diagnostic(
      .notACondition, "a condition is needed, and this is `\(type)`", at: range, "not true or false by itself",
      help: "compare it, or ask whether it is known: `known \(text)`")
  }

  /// Arithmetic without a meaning.
  static func noArithmetic(
    _ sign: String, _ left: String, _ right: String, at range: SourceRange, _ leftRange: SourceRange,
    _ rightRange: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .noArithmetic, "`\(sign)` does not go between `\(left)` and `\(right)`", at: range, "no result",
      labels: [Label(leftRange, "`\(left)`"), Label(rightRange, "`\(right)`")])
  }

  /// Something that should be a set.
  static func notASet(_ type: String, at range: SourceRange, help: String?) -> Diagnostic {
    Diagnostic(.notASet, "a set is needed, and this is `\(type)`", at: range, "not a set", help: help)
  }

  /// A single value after `has any of` and its like.
  static func oneForMany(_ type: String, at range: SourceRange, text: String) -> Diagnostic {
    Diagnostic(
      .notASet, "a set is needed, and this is `\(type)`", at: range, "not a set",
      help: "one value stands after `has` alone", fixes: [Fix("write `{\(text)}`", replace: range, with: "{\(text)}")])
  }

  /// A number that does not fit.
  static func numberOutOfRange(_ error: NumeralError, at range: SourceRange) -> Diagnostic {
    let label =
      switch error {
      case .tooFine: "finer than is kept: six places, or whole milliseconds"
      case .outOfRange: "beyond ±9223372036854.775807"
      case .malformed: "not a number"
      }
    return Diagnostic(.numberOutOfRange, "the number does not fit", at: range, label)
  }

  /// A computed value where a literal is needed.
  static func literalExpected(_ type: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.literalExpected, "a literal is needed here", at: range, "write out a value of type `\(type)`")
  }

  /// A definition that leads back to itself.
  static func cycle(_ names: [(name: String, range: SourceRange)], at range: SourceRange) -> Diagnostic {
    let way = (names.map(\.name) + names.prefix(1).map(\.name)).map { "`\($0)`" }.joined(separator: " needs ")
    return Diagnostic(
      .cycle, "\(names.first.map { "`\($0.name)`" } ?? "this") leads back to itself", at: range,
      "the circle closes here",
      labels: names.filter { $0.range != range }.map { Label($0.range, "`\($0.name)`") }, notes: [way])
  }

  /// Definitions that lean on each other too deeply.
  static func tooDeepChain(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooDeepChain, "conditions and definitions nest more than \(DefinitionProgress.depthLimit) deep", at: range,
      "too deep here")
  }
}

extension [Fix] {
  /// The fix that names the nearest of some names, if one is near.
  static func suggestion(
    for word: String, at range: SourceRange, among names: [String], spelt spell: (String) -> String = { $0 }
  ) -> [Fix] {
    guard let near = Suggestion.closest(to: word, in: names) else { return [] }
    return [Fix("did you mean `\(spell(near))`?", replace: range, with: spell(near))]
  }
}

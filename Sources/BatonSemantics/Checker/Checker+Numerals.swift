import BatonDiagnostics
import BatonSyntax
import BatonValues

extension Checker {
  /// The exact value of digits, with a dot where there is a fraction, and what they are multiplied by.
  func decimal(digits: String, suffix: NumberText.Suffix?) -> Result<Decimal, NumeralError> {
    let exponent =
      switch suffix {
      case .percent: "e-2"
      case .thousand: "e3"
      case .million: "e6"
      case nil: ""
      }
    // JSON, whose reader this is, has no leading zeros.
    let shown = digits.drop { $0 == "0" }
    let whole = shown.first.map { $0 == "." } ?? true ? "0" + shown : String(shown)
    return Decimal.parse(whole + exponent)
  }

  /// Doubts digits of a number or an amount in which a point may have been meant to set thousands apart; `unit` stands
  /// behind them.
  mutating func doubtPoint(_ digits: String, _ unit: String = "", of type: ValueType, at range: SourceRange) {
    let parts = digits.split(separator: ".")
    guard parts.count == 2, parts[0].utf8.count < 4, parts[1].utf8.count == 3, let whole = Int(parts[0]), whole > 0
    else { return }
    switch type {
    case .money(let currency) where !Currency.hasThousandths(currency): break
    // A number may well have three decimals, but hardly one for nothing.
    case .number where parts[1].hasSuffix("0"): break
    default: return
    }
    report(.doubtfulPoint(whole, parts[1], unit, at: range))
  }
}

extension Diagnostic {
  /// Three digits behind a point.
  fileprivate static func doubtfulPoint(
    _ whole: Int, _ fraction: Substring, _ unit: String, at range: SourceRange
  ) -> Diagnostic {
    let below = Int(fraction) == 0 ? "\(whole)\(unit)" : "less than \(whole + 1)\(unit)"
    return Diagnostic(
      .doubtfulPoint, "`\(whole).\(fraction)\(unit)` is \(below): a point begins the decimals", at: range,
      "or are thousands meant?",
      fixes: [Fix("set thousands apart by `_`", replace: range, with: "\(whole)_\(fraction)\(unit)")])
  }
}

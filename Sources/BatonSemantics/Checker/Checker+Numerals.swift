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
}

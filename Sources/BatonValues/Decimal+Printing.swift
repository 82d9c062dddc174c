extension Decimal: LosslessStringConvertible {
  /// The shortest exact digits, such as `40000`, `0.7` or `-40000.5`.
  public var description: String { digits(places: 0, separator: "") }

  /// The exact value of a number as JSON writes it, such as `40000.50` or `4e4`; nil for any other text, and for a number out
  /// of range or of more than six places.
  ///
  /// - Complexity: O(bytes), whatever the exponent.
  public init?(_ description: String) {
    guard case .success(let decimal) = Decimal.parse(description) else { return nil }
    self = decimal
  }

  /// As people read an amount: `40,000 USD`, `-40,000.50 USD`, more than cents where there are.
  package func amount(currency: String) -> String {
    digits(places: 2, separator: ",") + " " + currency.uppercased()
  }

  /// The digits, at least that many behind the point unless the value is whole.
  private func digits(places: Int, separator: String) -> String {
    let magnitude = millionths.magnitude
    var text = millionths < 0 ? "-" : ""
    let whole = String(magnitude / 1_000_000)
    for (place, digit) in whole.enumerated() {
      if place > 0 && (whole.utf8.count - place).isMultiple(of: 3) { text += separator }
      text.append(digit)
    }
    let fraction = magnitude % 1_000_000
    guard fraction != 0 else { return text }
    var behind = Substring(String(fraction + 1_000_000).dropFirst())
    while behind.utf8.count > places && behind.hasSuffix("0") { behind.removeLast() }
    return text + "." + behind
  }
}

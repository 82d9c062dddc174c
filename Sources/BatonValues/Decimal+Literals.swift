/// Decimals as Swift code writes them.
extension Decimal: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A whole number.
  ///
  /// - Precondition: It is in range.
  public init(integerLiteral value: Int64) {
    guard let decimal = Decimal(exactly: Int128(value) * 1_000_000) else {
      preconditionFailure("\(value) is out of the range of a decimal")
    }
    self = decimal
  }

  /// The shortest decimal that is read as that number.
  ///
  /// - Precondition: It is in range and has at most six places.
  public init(floatLiteral value: Double) {
    guard case .success(let decimal) = Decimal.parse(value.description) else {
      preconditionFailure("\(value) is no decimal of six places")
    }
    self = decimal
  }
}

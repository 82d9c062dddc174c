/// Arithmetic that has no value where it would leave the range or divide by zero.
extension Decimal {
  /// The sum.
  package func adding(_ other: Decimal) -> Decimal? {
    Decimal(exactly: Int128(millionths) + Int128(other.millionths))
  }

  /// The difference.
  package func subtracting(_ other: Decimal) -> Decimal? {
    Decimal(exactly: Int128(millionths) - Int128(other.millionths))
  }

  /// The product, rounded half to even.
  package func multiplying(by other: Decimal) -> Decimal? {
    Decimal(exactly: quotient(Int128(millionths) * Int128(other.millionths), by: 1_000_000))
  }

  /// The quotient, rounded half to even; nil for a division by zero.
  package func dividing(by other: Decimal) -> Decimal? {
    guard other.millionths != 0 else { return nil }
    return Decimal(exactly: quotient(Int128(millionths) * 1_000_000, by: Int128(other.millionths)))
  }

  /// The opposite.
  package func negated() -> Decimal? { Decimal.zero.subtracting(self) }
}

/// A division rounded half to even.
///
/// - Precondition: The divisor is not zero.
func quotient(_ dividend: Int128, by divisor: Int128) -> Int128 {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  let twice = remainder.magnitude * 2
  let half = divisor.magnitude
  guard twice > half || (twice == half && quotient & 1 == 1) else { return quotient }
  return (dividend < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
}

/// Durations as the language computes with them: whole milliseconds, nil where there is no value.
package enum DurationValue {
  /// The sum.
  package static func sum(_ a: Int64, _ b: Int64) -> Int64? { narrow(Int128(a) + Int128(b)) }

  /// The difference.
  package static func difference(_ a: Int64, _ b: Int64) -> Int64? { narrow(Int128(a) - Int128(b)) }

  /// A duration that many times, rounded half to even.
  package static func product(_ duration: Int64, _ factor: Decimal) -> Int64? {
    narrow(quotient(Int128(duration) * Int128(factor.millionths), by: 1_000_000))
  }

  /// A duration cut into that many, rounded half to even; nil for a division by zero.
  package static func quotient(_ duration: Int64, _ divisor: Decimal) -> Int64? {
    guard divisor.millionths != 0 else { return nil }
    return narrow(quotient(Int128(duration) * 1_000_000, by: Int128(divisor.millionths)))
  }

  /// How many times one duration the other is, rounded half to even; nil for a division by zero.
  package static func ratio(_ a: Int64, _ b: Int64) -> Decimal? {
    guard b != 0 else { return nil }
    return Decimal(exactly: quotient(Int128(a) * 1_000_000, by: Int128(b)))
  }

  private static func quotient(_ dividend: Int128, by divisor: Int128) -> Int128 {
    BatonValues.quotient(dividend, by: divisor)
  }

  /// The duration, if it is in range.
  static func narrow(_ wide: Int128) -> Int64? {
    guard let duration = Int64(exactly: wide), duration != .min else { return nil }
    return duration
  }
}

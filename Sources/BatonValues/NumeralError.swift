/// What is wrong with the digits of a number.
package enum NumeralError: Error, Hashable, Sendable {
  /// It is no number.
  case malformed
  /// It has more than six places.
  case tooFine
  /// It is outside ±9223372036854.775807.
  case outOfRange
}

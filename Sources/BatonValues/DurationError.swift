/// What is wrong with a duration in a chat.
package enum DurationError: Error, Hashable, Sendable {
  /// It is neither a number of seconds nor ISO 8601.
  case malformed
  /// It counts years or months, which have no fixed length.
  case yearsOrMonths
  /// It is finer than a millisecond.
  case tooFine
  /// It is too long.
  case outOfRange

  init(_ error: NumeralError) {
    self =
      switch error {
      case .malformed: .malformed
      case .tooFine: .tooFine
      case .outOfRange: .outOfRange
      }
  }
}

/// What is wrong with an instant in a chat.
package enum InstantError: Error, Hashable, Sendable {
  /// It is not written as RFC 3339 has it.
  case malformed
  /// The calendar or the clock has no such time.
  case noSuchTime
  /// It does not say its offset from UTC.
  case noOffset
  /// It is finer than a millisecond.
  case tooFine
}

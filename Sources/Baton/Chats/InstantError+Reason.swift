package import BatonValues

extension InstantError {
  /// What is wrong, in words that go on after the text that should have been one.
  package var reason: String {
    switch self {
    case .malformed: "expected an instant such as `2026-11-20T15:30:00Z`"
    case .noSuchTime: "a time that does not exist"
    case .noOffset: "which lacks its offset from UTC, such as `Z` or `-05:00`"
    case .tooFine: "which is finer than a millisecond"
    }
  }
}

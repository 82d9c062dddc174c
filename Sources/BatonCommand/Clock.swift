import ArgumentParser
import Baton
import BatonValues

/// The time for chats that do not tell theirs.
enum Clock {
  /// The instant that was said; without one, that of the system's clock.
  ///
  /// - Throws: A usage error when it cannot be read.
  static func instant(_ text: String?) throws -> Int64 {
    guard let text else { return SystemClock.now() }
    switch Instant.parse(rfc3339: text) {
    case .success(let instant): return instant
    case .failure:
      throw Misuse("--now wants an instant such as 2026-11-20T15:30:00Z, not \"\(text)\"")
    }
  }
}

/// An event that a receiver has not got yet.
package struct Delivery: Sendable, Hashable {
  /// The event.
  package let event: HandoffEvent
  /// The receiver.
  package let hook: String
  /// How often it was tried in vain.
  package let attempts: Int

  /// How long is waited after so many attempts in vain, in milliseconds: a second, then twice as long each time, an hour at the
  /// most.
  package static func pause(after attempts: Int) -> Int64 {
    min(3_600_000, 1000 << Int64(min(max(attempts, 1) - 1, 12)))
  }

  /// After so many attempts, some four days, nobody tries any more.
  package static let mostAttempts = 100
}

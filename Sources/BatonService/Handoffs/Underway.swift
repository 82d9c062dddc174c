import Synchronization

/// What came of sending an event.
struct WebhookAttempt: Sendable {
  /// Why it has not arrived; nil where it has.
  let failure: WebhookSender.Failure?
}

/// The events that are on their way to a receiver, and what came of those of which that could not be written down: they are
/// not sent again for that.
final class Underway: Sendable {
  private struct State {
    var events: Set<Int64> = []
    var attempts: [Int64: WebhookAttempt] = [:]
    var ended: Set<Int64> = []
  }

  private let state = Mutex(State())

  /// What is due is about to be read.
  func look() { state.withLock { $0.ended = [] } }

  /// Begins one; false where it is on its way, or has ended after what is due was read, or too many are on their way.
  func begin(_ event: Int64, most: Int) -> Bool {
    state.withLock { state in
      state.events.count < most && !state.ended.contains(event) && state.events.insert(event).inserted
    }
  }

  /// What came of an event, where it was sent before.
  func attempt(at event: Int64) -> WebhookAttempt? { state.withLock { $0.attempts[event] } }

  /// One has ended; what came of it is kept where it could not be written down.
  func end(_ event: Int64, _ unwritten: WebhookAttempt?) {
    state.withLock { state in
      state.events.remove(event)
      state.ended.insert(event)
      state.attempts[event] = unwritten
    }
  }
}

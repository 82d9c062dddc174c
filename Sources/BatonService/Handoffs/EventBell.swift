import Synchronization

/// Wakes whoever waits for events. It says nothing of them: they stand in the log.
final class EventBell: Sendable {
  private struct State {
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var next = 0
  }

  private let state = Mutex(State())

  /// Wakes everybody.
  func ring() {
    let listeners = state.withLock { Array($0.listeners.values) }
    for listener in listeners { listener.yield() }
  }

  /// What wakes from now on, until nobody holds it; it rings once at the beginning.
  func listen() -> AsyncStream<Void> { listening().stream }

  /// The same, with what can ring it alone.
  func listening() -> (stream: AsyncStream<Void>, ring: AsyncStream<Void>.Continuation) {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let place = state.withLock { state in
      state.next += 1
      state.listeners[state.next] = continuation
      return state.next
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { _ = $0.listeners.removeValue(forKey: place) }
    }
    continuation.yield()
    return (stream, continuation)
  }
}

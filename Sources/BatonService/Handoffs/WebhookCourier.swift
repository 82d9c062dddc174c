import BatonLog
import Logging
import Synchronization

/// Brings events to one receiver: what is due, some at once, each until it arrived or was tried often enough.
struct WebhookCourier: Sendable {
  /// The receiver.
  let hook: Webhook
  /// Where what is due stands.
  let log: DecisionLog
  /// Sends.
  let sender: WebhookSender
  /// Where is told what went wrong.
  let logger: Logger

  /// How many are on their way at the most.
  private static let most = 16

  /// Works whenever it is woken, and every so often.
  func run(_ wakes: AsyncStream<Void>, every interval: Duration) async {
    let underway = Underway()
    let (ticks, tick) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    await withDiscardingTaskGroup { group in
      group.addTask { for await _ in wakes { tick.yield() } }
      group.addTask {
        while !Task.isCancelled {
          tick.yield()
          try? await Task.sleep(for: interval)
        }
      }
      for await _ in ticks {
        for delivery in await due() where underway.begin(delivery.event.number, most: Self.most) {
          group.addTask {
            await deliver(delivery)
            underway.end(delivery.event.number)
            tick.yield()
          }
        }
      }
    }
  }

  private func due() async -> [Delivery] {
    let result = await HandoffDesk.aside { [log, hook] in
      Result { () throws(LogError) in try log.deliveries(to: hook.name, most: 2 * Self.most) }
    }
    switch result {
    case .success(let deliveries): return deliveries
    case .failure(let error):
      logger.error("the log of handoffs cannot be read", metadata: ["error": "\(error)"])
      return []
    }
  }

  private func deliver(_ delivery: Delivery) async {
    let failure = await sender.send(delivery.event, to: hook)
    // What was cut off by the end of the service is tried by the next one.
    guard !Task.isCancelled || failure == nil else { return }
    let outcome = await HandoffDesk.aside { [log] in
      Result { () throws(LogError) -> Bool in
        guard failure == nil else { return try log.postpone(delivery) }
        try log.finish(delivery)
        return true
      }
    }
    var metadata: Logger.Metadata = [
      "webhook": "\(hook.name)", "event": "\(delivery.event.number)", "attempt": "\(delivery.attempts + 1)",
    ]
    if let failure { metadata["reason"] = "\(failure)" }
    switch outcome {
    case .success(true) where failure == nil: break
    case .success(true): logger.warning("a webhook was not delivered, and is tried again", metadata: metadata)
    case .success(false): logger.error("a webhook was not delivered, and is given up", metadata: metadata)
    case .failure(let error):
      metadata["error"] = "\(error)"
      logger.error("what became of a webhook cannot be written down", metadata: metadata)
    }
  }
}

/// The events that are on their way to a receiver.
private final class Underway: Sendable {
  private let events = Mutex<Set<Int64>>([])

  /// Begins one; false where it is on its way, or too many are.
  func begin(_ event: Int64, most: Int) -> Bool {
    events.withLock { events in events.count < most && events.insert(event).inserted }
  }

  /// One has ended.
  func end(_ event: Int64) { events.withLock { _ = $0.remove(event) } }
}

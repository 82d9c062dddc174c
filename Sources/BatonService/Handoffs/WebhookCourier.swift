import BatonLog
import Logging

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
  private let reading: Trouble
  private let writing: Trouble

  /// How many are on their way at the most.
  private static let most = 16

  /// Brings what a log has for a receiver.
  init(hook: Webhook, log: DecisionLog, sender: WebhookSender, logger: Logger) {
    (self.hook, self.log, self.sender, self.logger) = (hook, log, sender, logger)
    reading = Trouble("what is due to webhooks cannot be read", over: "what is due is read again", logger: logger)
    writing = Trouble(
      "what became of webhooks cannot be written down", over: "what became of them is written down again",
      logger: logger)
  }

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
        underway.look()
        for delivery in await due() where underway.begin(delivery.event.number, most: Self.most) {
          group.addTask {
            let unwritten = await bring(delivery, underway.attempt(at: delivery.event.number))
            underway.end(delivery.event.number, unwritten)
            if unwritten == nil { tick.yield() }
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
    case .success(let deliveries):
      reading.pass()
      return deliveries
    case .failure(let error):
      reading.occur(error)
      return []
    }
  }

  /// Sends an event, unless that was done already, and writes down what came of it.
  ///
  /// - Returns: What came of it, where that could not be written down.
  private func bring(_ delivery: Delivery, _ known: WebhookAttempt?) async -> WebhookAttempt? {
    let attempt: WebhookAttempt
    if let known {
      attempt = known
    } else {
      attempt = WebhookAttempt(failure: await sender.send(delivery.event, to: hook))
    }
    // What was cut off by the end of the service is tried by the next one.
    if Task.isCancelled, attempt.failure != nil { return nil }
    let result = await HandoffDesk.aside { [log] in
      Result { () throws(LogError) -> Bool in
        guard attempt.failure == nil else { return try log.postpone(delivery) }
        try log.finish(delivery)
        return true
      }
    }
    switch result {
    case .success(let goesOn):
      writing.pass()
      if let failure = attempt.failure { tell(failure, delivery, goesOn) }
      return nil
    case .failure(let error):
      writing.occur(error, ["webhook": "\(hook.name)"])
      return attempt
    }
  }

  private func tell(_ failure: WebhookSender.Failure, _ delivery: Delivery, _ goesOn: Bool) {
    let metadata: Logger.Metadata = [
      "webhook": "\(hook.name)", "event": "\(delivery.event.number)", "attempt": "\(delivery.attempts + 1)",
      "reason": "\(failure)",
    ]
    if goesOn {
      logger.warning("a webhook was not delivered, and is tried again", metadata: metadata)
    } else {
      logger.error("a webhook was not delivered, and is given up", metadata: metadata)
    }
  }
}

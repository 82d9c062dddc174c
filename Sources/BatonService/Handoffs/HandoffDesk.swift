import Baton
package import BatonLog
import Dispatch
package import Logging
import ServiceLifecycle
import Synchronization

/// What the service does with its decisions: logs them, tells of handoffs, and sees that none is left lying.
package final class HandoffDesk: Service {
  /// How it works.
  package struct Options: Sendable {
    /// The log's file.
    package var path: String
    /// What a logged decision survives.
    package var sync = LogSync.normal
    /// Whether chats are logged too.
    package var keepsChats = false
    /// The facts that are never written.
    package var mask = FactMask.none
    /// Who gets every event of a handoff.
    package var webhooks: [Webhook] = []
    /// Who is trusted, besides whom the system trusts, to say whose a receiver's certificate is.
    package var authorities = Authorities.none
    /// How often is looked for what is due.
    package var interval = Duration.milliseconds(200)
    /// How long a receiver may take.
    package var patience = Duration.seconds(10)
    /// How long another program that still sees to the log's handoffs is waited for.
    package var handover = Duration.zero
    /// What time it is, for the log and for timers.
    package var clock = SteadyClock()

    /// The usual way of logging to a file.
    package init(path: String) { self.path = path }
  }

  /// The log.
  package let log: DecisionLog
  private let watch: HandoffWatch
  private let queue: LogQueue
  private let options: Options
  private let bell: EventBell
  private let counts: Mutex<DecisionLog.HandoffCounts?>
  private let logger: Logger

  /// Opens the log, and sees to its handoffs from now on.
  ///
  /// - Throws: What is wrong with it; that another program sees to them.
  package init(_ options: Options, logger: Logger) throws(LogError) {
    var opening = DecisionLog.Options()
    opening.sync = options.sync
    opening.hooks = options.webhooks.map(\.name)
    opening.clock = { options.clock.now() }
    log = try DecisionLog(options.path, opening)
    watch = try HandoffWatch(of: options.path, patience: options.handover) { process in
      logger.notice(
        "another batond sees to the handoffs of this log; this one waits for its end",
        metadata: ["log": "\(options.path)", "process": "\(process.map(String.init) ?? "unknown")"])
    }
    if let time = try log.latestTime() { options.clock.raise(to: time) }
    for (hook, count) in try log.sortDeliveries() {
      logger.warning(
        "events wait for a webhook that is not set any more, and are put aside until it is again",
        metadata: ["webhook": "\(hook)", "events": "\(count)"])
    }
    counts = Mutex(try log.handoffCounts())
    let bell = EventBell()
    self.bell = bell
    let trouble = Trouble(
      "decisions cannot be logged, and so are not answered", over: "decisions are logged again", logger: logger)
    queue = LogQueue(log) { count, error in
      if let error {
        trouble.occur(error, times: count)
      } else {
        trouble.pass()
        bell.ring()
      }
    }
    self.options = options
    self.logger = logger
  }

  /// Sees every decision.
  package var sink: any DecisionSink { LogSink(queue, mask: options.mask, keepsChats: options.keepsChats) }

  /// What can be asked of handoffs.
  package var routes: [Route] { [StreamRoute(log: log, bell: bell).route] + ClaimRoute(log: log, bell: bell).routes }

  /// Tells the next teams and the receivers, until the service ends. What is not done by then is done by the next one, which
  /// need not wait for the requests that are still answered here.
  package func run() async throws {
    defer { watch.end() }
    let sender = WebhookSender(patience: options.patience, authorities: options.authorities)
    await cancelWhenGracefulShutdown { [self] in
      await withDiscardingTaskGroup { group in
        for hook in options.webhooks {
          let courier = WebhookCourier(hook: hook, log: log, sender: sender, logger: logger)
          group.addTask { [self] in await courier.run(bell.listen(), every: options.interval) }
        }
        group.addTask { await self.keepTime() }
      }
    }
  }

  /// How many handoffs stand how, some seconds ago at the most.
  var handoffCounts: DecisionLog.HandoffCounts? { counts.withLock { $0 } }

  /// Does what is due, again and again.
  private func keepTime() async {
    let trouble = Trouble(
      "handoffs cannot be looked after", over: "handoffs are looked after again", logger: logger)
    var retried = ContinuousClock.now
    var nextCount = ContinuousClock.now + .seconds(2)
    while !Task.isCancelled {
      if .now - retried >= .seconds(2) {
        await Self.aside { [log] in log.retry() }
        retried = .now
      }
      if .now >= nextCount {
        let start = ContinuousClock.now
        let now = await Self.aside { [log] in try? log.handoffCounts() }
        counts.withLock { $0 = now ?? $0 }
        // Counting looks at every handoff: it may take a twentieth of the time, and no more.
        nextCount = .now + max(.seconds(2), (.now - start) * 20)
      }
      let result = await Self.aside { [log] in Result { () throws(LogError) in try log.advance() } }
      switch result {
      case .success(let done):
        trouble.pass()
        for (kind, handoff, team) in done {
          switch kind {
          case .unclaimed:
            logger.error(
              "nobody claimed a handoff, and nobody is left to be told",
              metadata: ["handoff": "\(handoff)", "team": "\(team)"])
          default:
            logger.notice(
              "nobody claimed a handoff in time, the next team is told",
              metadata: ["handoff": "\(handoff)", "team": "\(team)"])
          }
        }
        if !done.isEmpty { bell.ring() }
      case .failure(let error):
        trouble.occur(error)
      }
      try? await Task.sleep(for: options.interval)
    }
  }

  /// Does something that may wait for the disk, where it keeps nobody else waiting.
  static func aside<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: body()) }
    }
  }
}

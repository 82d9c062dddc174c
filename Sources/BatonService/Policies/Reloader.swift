import Baton
import Glibc
import Logging
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// Reads policies again: when somebody asks, on SIGHUP, and when their files have changed.
struct Reloader: Service {
  /// The policies.
  let shelf: PolicyShelf
  /// Where decisions are counted.
  let metrics: ServiceMetrics
  /// How often files are looked at; nil is never.
  let interval: Duration?
  /// Where the work is done.
  let pool: NIOThreadPool
  /// The time, in milliseconds since 1970.
  let clock: @Sendable () -> Int64
  /// Where it is told.
  let logger: Logger

  /// Reads all policies again, each beside the edition that decides.
  func reload(because reason: String) async -> [(slot: PolicySlot, outcome: ReloadOutcome)] {
    var outcomes: [(PolicySlot, ReloadOutcome)] = []
    for slot in shelf.slots { outcomes.append((slot, await reload(slot, because: reason))) }
    return outcomes
  }

  private func reload(_ slot: PolicySlot, because reason: String) async -> ReloadOutcome {
    let outcome = (try? await pool.runIfActive { slot.reload(now: clock()) }) ?? .unchanged
    switch outcome {
    case .unchanged: logger.debug("policy unchanged", metadata: ["policy": "\(slot.name)", "why": "\(reason)"])
    case .swapped(let edition):
      metrics.forgetRules(except: edition)
      logger.notice(
        "policy reloaded",
        metadata: [
          "policy": "\(slot.name)", "why": "\(reason)", "digest": "\(edition.policy.digest)",
          "edition": "\(edition.number)",
        ])
    case .refused(let refusal):
      logger.error(
        "policy refused, the old one stays",
        metadata: [
          "policy": "\(slot.name)", "why": "\(reason)", "error": "\(refusal.summary)", "report": "\(refusal.report)",
        ])
    }
    return outcome
  }

  /// Looks at the files and listens for SIGHUP until the service ends.
  func run() async throws {
    try await withGracefulShutdownHandler {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await listen() }
        if let interval { group.addTask { await watch(every: interval) } }
        try await gracefulShutdown()
        group.cancelAll()
      }
    } onGracefulShutdown: {
    }
  }

  private func listen() async {
    for await _ in await UnixSignalsSequence(trapping: .sighup) {
      if Task.isCancelled { return }
      _ = await reload(because: "SIGHUP")
    }
  }

  /// A file is read once it looks the same twice, so that one that is being written is left alone.
  private func watch(every interval: Duration) async {
    var seen = shelf.slots.map { $0.watch.noted }
    while true {
      do { try await Task.sleep(for: interval) } catch { return }
      for (place, slot) in shelf.slots.enumerated() {
        let now = slot.watch.look()
        defer { seen[place] = now }
        guard now != slot.watch.noted, now == seen[place] else { continue }
        _ = await reload(slot, because: "its files have changed")
      }
    }
  }
}

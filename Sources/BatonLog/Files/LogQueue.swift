import Dispatch
import Glibc
import Synchronization

/// Many who log at once, and one who writes: whatever came in while a batch was being written is the next one.
package final class LogQueue: Sendable {
  /// The most entries of one batch.
  private static let largestBatch = 2048

  private struct Waiting {
    let drafts: [LogDraft]
    let continuation: CheckedContinuation<Result<[LogEntry], LogError>, Never>
  }

  private struct State {
    var waiting: [Waiting] = []
    var count = 0
    var isWriting = false
  }

  /// The log.
  package let log: DecisionLog
  private let limit: Int
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "baton.log")
  private let onBatch: @Sendable (_ count: Int, LogError?) -> Void

  /// A queue before a log.
  ///
  /// - Parameters:
  ///   - limit: How many entries may wait; more are refused.
  ///   - onBatch: Told of each batch, how many entries it has and why they could not be written, before those who wait for it.
  package init(
    _ log: DecisionLog, limit: Int = 65_536,
    onBatch: @escaping @Sendable (_ count: Int, LogError?) -> Void = { _, _ in }
  ) {
    self.log = log
    self.limit = limit
    self.onBatch = onBatch
  }

  /// Logs; returns when it is written.
  ///
  /// - Throws: `LogError` when it could not be; `LogError.behind` when too much waits already.
  @discardableResult
  package func append(_ drafts: [LogDraft]) async throws(LogError) -> [LogEntry] {
    guard !drafts.isEmpty else { return [] }
    let result = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<[LogEntry], LogError>, Never>) in
      enum Place { case first, later, none }
      let place = state.withLock { state -> Place in
        guard state.count + drafts.count <= limit || state.count == 0 else { return .none }
        state.waiting.append(Waiting(drafts: drafts, continuation: continuation))
        state.count += drafts.count
        defer { state.isWriting = true }
        return state.isWriting ? .later : .first
      }
      switch place {
      case .first: queue.async { self.write() }
      case .later: break
      case .none: continuation.resume(returning: .failure(.behind))
      }
    }
    return try result.get()
  }

  /// Writes batches until nothing waits.
  private func write() {
    while let batch = next() {
      let drafts = batch.flatMap(\.drafts)
      switch Result(catching: { () throws(LogError) in try log.append(drafts) }) {
      case .failure(let error):
        onBatch(drafts.count, error)
        for waiting in batch { waiting.continuation.resume(returning: .failure(error)) }
      case .success(let entries):
        onBatch(drafts.count, nil)
        var rest = entries[...]
        for waiting in batch {
          waiting.continuation.resume(returning: .success(Array(rest.prefix(waiting.drafts.count))))
          rest = rest.dropFirst(waiting.drafts.count)
        }
      }
    }
  }

  private func next() -> [Waiting]? {
    letOthersCome()
    return state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.isWriting = false
        return nil
      }
      var (size, count) = (0, 0)
      while count < state.waiting.count, count == 0 || size + state.waiting[count].drafts.count <= Self.largestBatch {
        size += state.waiting[count].drafts.count
        count += 1
      }
      let batch = Array(state.waiting.prefix(count))
      state.waiting.removeFirst(count)
      state.count -= size
      return batch
    }
  }

  /// Waits for whoever could go on and has something to log, so that batches are fewer and larger. Where nobody can, this
  /// takes no time.
  private func letOthersCome() {
    var seen = 0
    while case let count = state.withLock({ $0.count }), count > seen, count < Self.largestBatch {
      seen = count
      sched_yield()
    }
  }
}

import Baton
import BatonIntake
import BatonValues

/// Decides the chats of requests, counts them, and shows them to the sinks before they are answered.
struct Decider: Sendable {
  /// Who sees every decision.
  let sinks: [any DecisionSink]
  /// Where decisions are counted.
  let metrics: ServiceMetrics
  /// The time of chats that do not tell theirs.
  let clock: @Sendable () -> Int64

  /// How a request wants its chats decided.
  struct Wish: Sendable {
    /// The time of chats that do not tell theirs; nil is the clock's.
    var now: Int64?
    /// Whether names that the policy does not declare are errors.
    var isStrict = false
    /// Whether decisions carry their receipts.
    var wantsReceipt = false
  }

  /// What came of some chats.
  struct Outcome: Sendable {
    /// The answers, one a line.
    let bytes: [UInt8]
    /// What was wrong with the last chat that could not be decided.
    let error: ChatError?
    /// What the sinks are to see before the answers go out.
    let made: [MadeDecision]
  }

  /// Decides the one chat of a document; the sinks have not seen it yet.
  func decide(document: LineBatch, by edition: PolicyEdition, _ wish: Wish) -> Outcome {
    decide(document, by: edition, wish) { worker, tally in worker.answer(document: document, before: &tally) }
  }

  /// Decides the chats of some lines; the sinks have not seen them yet.
  func decide(lines: LineBatch, by edition: PolicyEdition, _ wish: Wish) -> Outcome {
    decide(lines, by: edition, wish) { worker, tally in worker.answer(lines, before: &tally) }
  }

  private func decide(
    _ batch: LineBatch, by edition: PolicyEdition, _ wish: Wish,
    _ answer: (inout ChatWorker, inout Tally) -> Answers
  ) -> Outcome {
    var tally = Tally(edition, bytes: sinks.isEmpty ? nil : batch.bytes)
    let answers = edition.bench.work { worker in
      worker.prepare(
        clock: wish.now ?? clock(), isStrict: wish.isStrict,
        receipts: wish.wantsReceipt ? .printed : sinks.isEmpty ? .none : .made)
      return answer(&worker, &tally)
    }
    metrics.count(tally)
    return Outcome(bytes: answers.bytes, error: tally.error, made: tally.made)
  }

  /// Shows decisions to the sinks.
  ///
  /// - Throws: What the request is answered with instead.
  func show(_ made: [MadeDecision]) async throws(ServiceError) {
    guard !made.isEmpty else { return }
    for sink in sinks { try await sink.take(made) }
  }
}

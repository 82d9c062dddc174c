import Baton
import BatonLog
import HTTPTypes
import BatonValues
import Synchronization

/// Logs every decision before it is answered.
final class LogSink: DecisionSink {
  private let queue: LogQueue
  private let mask: FactMask
  private let keepsChats: Bool
  /// The mask held against the policies that there were, by their digests.
  private let maskings = Mutex<[String: Masking]>([:])

  /// Logs to a queue, so.
  init(_ queue: LogQueue, mask: FactMask, keepsChats: Bool) {
    self.queue = queue
    self.mask = mask
    self.keepsChats = keepsChats
  }

  func take(_ decisions: [MadeDecision]) async throws(ServiceError) {
    let drafts = decisions.map { draft($0) }
    do throws(LogError) {
      try await queue.append(drafts)
    } catch {
      throw .notLogged(error)
    }
  }

  private func draft(_ made: MadeDecision) -> LogDraft {
    // Only what is kept or masked is read again.
    let isRead = keepsChats || !mask.names.isEmpty
    let chat = isRead ? try? Chat(json: Array(made.chat)) : nil
    return LogDraft(
      handing: made.decision, of: chat ?? Chat(id: made.chatID), masking: masking(for: made.edition.policy),
      keepsChat: keepsChats && chat != nil)
  }

  private func masking(for policy: Policy) -> Masking {
    let digest = policy.digest
    if let known = maskings.withLock({ $0[digest] }) { return known }
    let masking = Masking(mask, in: policy)
    maskings.withLock { $0[digest] = masking }
    return masking
  }
}

extension ServiceError {
  /// The decision was made and could not be logged, so it is not told.
  static func notLogged(_ error: LogError) -> ServiceError {
    var answer = ServiceError(.serviceUnavailable, "not_logged", "the decision could not be logged: \(error)")
    answer.retryAfter = 1
    return answer
  }

  /// The log cannot be used.
  static func log(_ error: LogError) -> ServiceError {
    ServiceError(.serviceUnavailable, "log_unusable", "\(error)")
  }
}

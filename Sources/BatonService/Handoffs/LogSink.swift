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
  /// How many are remembered; beyond, all are forgotten.
  private static let mostMaskings = 64
  /// The mask held against the policies that there were, by their digests.
  private let maskings = Mutex<[String: Masking]>([:])

  /// Logs to a queue, so.
  init(_ queue: LogQueue, mask: FactMask, keepsChats: Bool) {
    self.queue = queue
    self.mask = mask
    self.keepsChats = keepsChats
  }

  func take(_ decisions: [MadeDecision]) async throws(ServiceError) {
    do throws(LogError) {
      var drafts: [LogDraft] = []
      drafts.reserveCapacity(decisions.count)
      for made in decisions { drafts.append(try draft(made)) }
      try await queue.append(drafts)
    } catch {
      throw .notLogged(error)
    }
  }

  private func draft(_ made: MadeDecision) throws(LogError) -> LogDraft {
    let masking = masking(for: made.edition.policy)
    do throws(JSONError) {
      return LogDraft(
        handing: made.decision, of: try KeptChat(made.chat, masking: masking, keepsChat: keepsChats), masking: masking)
    } catch {
      // It was decided, so it can be read.
      throw .unusable("the chat cannot be read again: \(error.message)")
    }
  }

  private func masking(for policy: Policy) -> Masking {
    let digest = policy.digest
    if let known = maskings.withLock({ $0[digest] }) { return known }
    let masking = Masking(mask, in: policy)
    maskings.withLock { maskings in
      if maskings.count >= Self.mostMaskings { maskings.removeAll() }
      maskings[digest] = masking
    }
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

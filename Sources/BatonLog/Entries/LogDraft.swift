package import BatonValues

/// What is to be logged: a record, and what is to happen with the handoff, where there is one.
package struct LogDraft: Sendable {
  /// The record.
  package let record: LogRecord
  /// What happens next; nil where nothing is handed over, or nobody is told of it.
  package let plan: HandoffPlan?

  /// A record of which nothing follows.
  package init(_ record: LogRecord) {
    self.record = record
    plan = nil
  }

  /// A decision with what follows from it.
  package init(handing decision: Decision, of chat: Chat, masking: Masking, keepsChat: Bool) {
    self.init(
      handing: decision, of: KeptChat(chat, masking: masking, keepsChat: keepsChat), masking: masking)
  }

  /// A decision with what follows from it.
  package init(handing decision: Decision, of chat: KeptChat, masking: Masking) {
    record = LogRecord(decision, of: chat, masking: masking)
    plan = HandoffPlan(decision)
  }
}

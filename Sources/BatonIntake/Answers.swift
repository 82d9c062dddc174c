package import Baton
package import BatonValues

/// What came of some chats: what is printed, and what is said beside it.
package struct Answers: Sendable {
  /// Something to be said of a chat.
  package enum Remark: Sendable {
    /// It could not be decided.
    case error(ChatError)
    /// It speaks of something that the policy does not declare, on that line.
    case undeclared(UndeclaredName, line: Int)
  }

  /// The decisions, and with them the errors where programs read them, as they are printed.
  package var bytes: [UInt8] = []
  /// What is to be said, each with how much is printed before it, in the order of the chats.
  package var remarks: [(offset: Int, remark: Remark)] = []
  /// The chats that were decided, with their decisions and the receipts of these, where they are to be logged.
  package var decided: [(chat: Chat, decision: Decision)] = []
  /// Whether a chat could not be decided.
  package var hasErrors = false

  /// Nothing yet.
  package init() {}
}

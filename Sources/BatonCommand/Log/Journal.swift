import Baton
import BatonDiagnostics
import BatonLog
import BatonValues

/// Where a command logs decisions, and how.
struct Journal: Sendable {
  /// The log's file.
  let path: String
  /// The log.
  let log: DecisionLog
  /// What is not to be written.
  let masking: Masking
  /// Whether chats are kept too.
  let keepsChats: Bool

  /// Logs decisions; when this returns true they are. What went wrong is told.
  func log(_ decided: [(chat: Chat, decision: Decision)]) -> Bool {
    do throws(LogError) {
      try log.append(decided.map { LogRecord($0.decision, of: $0.chat, masking: masking, keepsChat: keepsChats) })
      return true
    } catch {
      Terminal.errors.write("error: \(VisibleText.line("`\(path)`: \(error)"))\n")
      return false
    }
  }
}

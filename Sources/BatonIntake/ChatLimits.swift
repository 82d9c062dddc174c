package import Baton
import BatonDiagnostics
package import BatonValues

/// How large a chat may be.
package struct ChatLimits: Sendable, Hashable {
  /// The most messages.
  package let messages: Int
  /// How deep arrays and objects may lie within one another.
  package let depth: Int

  /// No more messages than that, and nothing deeper.
  package init(messages: Int, depth: Int) {
    self.messages = messages
    self.depth = depth
  }

  /// No more than the reader takes anyhow.
  package static let none = ChatLimits(messages: .max, depth: JSONParser.deepest)

  /// Makes sure that a chat that was read has no more messages than it may.
  package func check(_ chat: Chat, line: Int) throws(ChatError) {
    guard chat.messages.count > messages else { return }
    throw ChatError(
      .chatWrongField, "`messages` has \(chat.messages.count) messages, and no more than \(messages) are taken",
      chat: chat.id, line: line)
  }
}

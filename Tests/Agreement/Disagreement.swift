import Baton
package import BatonValues

/// A chat that two ways of deciding decide differently.
package struct Disagreement: Error, Sendable {
  /// The policy's text.
  package var policy: String
  /// The chat.
  package var chat: Chat
  /// Which way of deciding is not that of the interpreter.
  package var way: String
  /// What the interpreter decides.
  package var meant: String
  /// What is decided instead.
  package var got: String

  /// A chat of a policy that is decided so, and should be decided otherwise.
  package init(policy: String, chat: Chat, way: String, meant: String, got: String) {
    self.policy = policy
    self.chat = chat
    self.way = way
    self.meant = meant
    self.got = got
  }

  /// For people, whole.
  package var report: String {
    "\(way) differs\n\(policy)\nthe chat: \(chat.json)\nmeant: \(meant)\ngot:   \(got)"
  }
}

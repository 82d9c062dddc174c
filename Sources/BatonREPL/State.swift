import BatonValues

/// What a line can change, and `:undo` brings back: the chat at hand, and what was typed of policy.
struct State: Equatable {
  /// The chat at hand.
  var chat: Chat
  /// What was typed of policy.
  var edits = Edits()
}

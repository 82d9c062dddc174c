extension DiagnosticCode {
  /// E061x, facts that come in another way.
  package static let facts: [DiagnosticCode] = [nowAsFact]

  /// `chat.now` among the facts of a chat.
  package static let nowAsFact = DiagnosticCode(
    "E0613", "the time given as a fact",
    """
    The other facts of `std.chat` may be given to say better what the messages tell. The time may not, because deadlines, \
    business hours and windows depend on it too: it is said once, as `now` beside `facts`.
    """,
    wrong: """
      policy "chats"
      use std.chat
      when chat.idle > 5 minutes ask "Are you still there?" for customer.name
      otherwise hold

      === chat.json ===
      {"id": "c-1", "facts": {"chat.now": "2026-11-20T15:30:00Z"}}
      """,
    right: """
      policy "chats"
      use std.chat
      when chat.idle > 5 minutes ask "Are you still there?" for customer.name
      otherwise hold

      === chat.json ===
      {"id": "c-1", "now": "2026-11-20T15:30:00Z"}
      """)
}

import BatonDiagnostics
import BatonREPL
import Testing

/// Nothing that a chat, a policy or a line says can touch the terminal.
struct ControlCharacterTests {
  /// A policy and chats that try to, in every text and name that they have.
  private static func room() throws -> Room {
    try Room([
      "policy.baton": """
      policy "\\u{1b}[2Jevil\\u{7}"
      use std.chat
      fact lead.note: text
      fact lead.owner: team
      type mood is good "\\u{1b}[32mgood", bad
      fact lead.mood: mood
      team "\\u{1b}[31mx" { title "\\u{9b}31mtitle"; notify slack "\\u{1b}]0;owned\\u{7}" }
      rule "\\u{1b}[1Anamed" when known customer.last_message and lead.note is "\\u{1b}[2J"
        route to team "\\u{1b}[31mx" say "{customer.last_message}\\u{1b}[2J" tag "{lead.note}" because "\\u{8}{lead.mood}"
      also when true attach transcript, facts
      otherwise ask "\\u{1b}[2J{customer.name}?" for lead.owner
      """,
      "chats.jsonl": [
        #"{"id": "evil\u001b[2J", "messages": [{"from": "customer", "text": "\u001b]0;owned\u0007\u009b31m\rhi\u202e","#,
        #""label": "\u001b[2J"}], "facts": {"customer.name": "\u001b[31m", "lead.note": "\u001b[2J", "#,
        #""no\u001b[2J.such": 1, "lead.mood": "good"}, "teams": {"no\u001b[2Jteam": {"open": true}}}"#,
      ].joined(),
      "bad.jsonl": [
        #"{"id": "bad\u001b[2J", "facts": {"lead.mood": "\u001b[2J", "lead.owner": "\u001b[2J"}}"#,
        #"{"id": "worse\u001b[2J", "facts": {"customer.returning": "\u001b[2J"}}"#,
        #"{"id": "n\u001b[2J", "messages": [{"from": "\u001b[2J"}]}"#,
        "{\u{1B}[2J}", #"{"id": "twice", "\u001b[2J": 1, "\u001b[2J": 1}"#,
      ].joined(separator: "\n"),
    ])
  }

  private static let lines = [
    ":chats", ":chat 1", ":transcript", ":facts", ":decision", ":why", ":trace", ":stream", "customer.last_message",
    "lead.note", "lead.mood", "lead.owner", ":all known customer.name", "customer \"\\u{1b}[2J\"", ":undo", ":redo",
    "customer \"x\u{1B}[2J\"", "bot \"\\u{9b}\" labelled \"\\u{1b}\"", "lead.note = \"\\u{1b}[2J\"", "forget lead.note",
    ":undo", ":redo", ":nonsense\u{1B}[2J", ":chat \u{1B}[2J", ":show \u{1B}[2J", ":who \u{1B}[2J", "forget \u{1B}[2J",
    ":type \u{1B}[2J", ":all \u{1B}[2J", ":remove \u{1B}[2J", ":help \u{1B}[2J", ":load \u{1B}[2J.baton",
    ":load \u{1B}[2J.jsonl", ":save \u{1B}[2J", ":save chat \u{1B}[2J", ":save test \"\u{1B}[2J\"",
    "when true hold say \"\u{1B}[2J\"", "rule \"\u{1B}[2J\" when true hold", "team \"\u{1B}[2J\"", ":edits", ":diff",
    ":rules", ":check", ":chat evil\u{1B}[2J", "chats \u{1B}[2J", ":remove rule \"\u{1B}[1Anamed\"", ":edits", ":undo",
    "expect route to team \"\u{1B}[31mx\"", "expect hold", ":load bad.jsonl", ":chats", ":chat 2", ":facts", ":chat 3",
    ":why", ":diff", ":reload", ":new", "\u{1B}[2J", "\u{9B}2J", ":who team \"\u{1B}[31mx\"", ":show otherwise",
    "team \"\u{1B}[31mx\" is closed", ":undo",
  ]

  @Test func nothingComesOutRaw() throws {
    let room = try Self.room()
    var talk = try Talk(room)
    for line in Self.lines {
      let text = talk.answer(line.replacing("bad.jsonl", with: room.path("bad.jsonl")))
      let isClean = text.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) && scalar.value != 0x202E
      }
      #expect(isClean, "\(line.debugDescription): \(text.debugDescription)")
    }
    #expect(talk.transcript.contains("nothing here is called `␛[2J`"))
    #expect(talk.transcript.contains("now  "))
  }

  @Test func nothingIsOfferedThatCannotBeTyped() throws {
    let talk = try Talk(Self.room())
    for line in [":chat ", ":remove ", ":show ", "team \"", "rule \"", "forget "] {
      let found = talk.conversation.session.completions(of: line, at: line.utf8.count)
      #expect(found.candidates.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } }, "\(line)")
    }
  }
}

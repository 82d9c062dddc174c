package import BatonDiagnostics

extension Conversation {
  /// Whether lines on a terminal can be edited.
  package static var hasEditor: Bool {
    #if BATON_READLINE
      true
    #else
      false
    #endif
  }

  /// Talks with somebody at a terminal until they leave; errors end nothing.
  package mutating func talk(write: (StyledText) -> Void) {
    #if BATON_READLINE
      // The editor asks the session as it is while a line is typed.
      let box = Box(session)
      let editor = ReadlineEditor { line, place in box.session.completions(of: line, at: place) }
      var typed = ""
      loop: while true {
        box.session = session
        switch editor.read(prompt: pending.isEmpty ? "baton> " : "   ..> ") {
        case .interrupted:
          giveUp()
          typed = ""
        case .end:
          write(Self.newline)
          if let answer = finish() { write(answer.text) }
          break loop
        case .line(let text):
          typed = typed.isEmpty ? text : typed + "\n" + text
          // What was pasted may be several lines.
          for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            Interruption.clear()
            guard let answer = hear(String(line)) else { continue }
            write(answer.text)
            if answer.isEnd { break loop }
            if answer.isError {
              giveUp()
              break
            }
          }
          if pending.isEmpty {
            editor.remember(typed)
            typed = ""
          }
          Interruption.clear()
        }
      }
      editor.close()
    #endif
  }

  private static var newline: StyledText {
    var text = StyledText()
    text.append("\n")
    return text
  }
}

/// What the editor may look at while the conversation waits for it.
private final class Box {
  /// The session as it is now.
  var session: Session
  /// Holds that session.
  init(_ session: Session) { self.session = session }
}

package import BatonDiagnostics

/// What comes back for a line.
package struct Answer: Sendable {
  /// What is shown.
  package var text: StyledText
  /// Whether the line could not be done; a script ends there.
  package var isError: Bool
  /// Whether the session is over.
  package var isEnd: Bool

  /// An answer of that text.
  package init(_ text: StyledText = StyledText(), isError: Bool = false, isEnd: Bool = false) {
    self.text = text
    self.isError = isError
    self.isEnd = isEnd
  }

  /// An answer of plain lines.
  static func plain(_ text: String) -> Answer {
    var styled = StyledText()
    styled.append(text.hasSuffix("\n") || text.isEmpty ? text : text + "\n")
    return Answer(styled)
  }

  /// What is wrong with a line, and perhaps what to type instead.
  static func error(_ message: String, help: String? = nil) -> Answer {
    var text = StyledText()
    text.append("error", .error)
    text.append(": \(wrap(message, width: 72))\n", .strong)
    if let help {
      text.append("help", .help)
      text.append(": \(wrap(help, width: 73))\n")
    }
    return Answer(text, isError: true)
  }
}

package import BatonDiagnostics

/// Why a chat could not be read, or does not fit the policy.
public struct ChatError: Error, Hashable, Sendable {
  /// The code with its page.
  package let page: DiagnosticCode
  /// What is wrong: where in the chat, what came and what was expected.
  public let message: String
  /// The chat's id, where it has one that could be read.
  public let chat: String?
  /// The line of the file, from 1.
  public let line: Int

  /// How bad it is.
  package let severity: Diagnostic.Severity

  /// An error of that code, as bad as the code says unless something else is said.
  package init(
    _ code: DiagnosticCode, _ message: String, chat: String?, line: Int, severity: Diagnostic.Severity? = nil
  ) {
    page = code
    self.severity = severity ?? code.severity
    self.message = message
    self.chat = chat
    self.line = line
  }

  /// The stable code, such as `E0601`.
  public var code: String { page.id }
}

extension ChatError: CustomStringConvertible {
  /// The error on one line: its code, the chat where it is known, and what is wrong.
  public var description: String { VisibleText.line("\(code)\(chat.map { ", chat `\($0)`" } ?? ""): \(message)") }
}

extension ChatError {
  /// The error for people, as diagnostics look.
  ///
  /// - Parameter file: The name of the file that the chat came from.
  package func rendered(in file: String) -> StyledText {
    var out = StyledText()
    out.append("\(severity.rawValue)[\(code)]", severity == .error ? .error : .warning)
    out.append(": " + VisibleText.line(message), .strong)
    out.append("\n")
    out.append(" --> ", .gutter)
    let place = VisibleText.line("\(file):\(line)")
    out.append(chat.map { "\(place), chat `\(VisibleText.line($0, limit: 200))`\n" } ?? "\(place)\n")
    return out
  }

  /// The line that stands for the chat's decision.
  package var json: String {
    var json = JSONWriter()
    write(to: &json)
    return json.text
  }

  /// Writes the line that stands for the chat's decision, without its end.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("chat")
      json.string(chat)
      json.key("error")
      json.object { json in
        json.key("code")
        json.string(code)
        json.key("message")
        json.string(message)
        json.key("line")
        json.number(line)
      }
    }
  }
}

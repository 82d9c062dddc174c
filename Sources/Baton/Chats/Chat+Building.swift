import BatonDiagnostics
public import BatonValues

extension Chat {
  /// Gives a fact, in place of what was given at its path before.
  ///
  /// - Throws: `ChatError` when no fact can have that path; whether the policy has it shows when the chat is decided.
  public mutating func set(_ path: String, to value: Given) throws(ChatError) {
    guard Chat.isPath(path) else {
      throw ChatError(
        .chatWrongField, "`\(VisibleText.line(path))` is no path of a fact, such as `lead.budget`", chat: id, line: 1)
    }
    facts.removeAll { $0.path == path }
    facts.append(Fact(path: path, value: value))
  }

  /// Adds a message after the others.
  public mutating func receive(_ message: Message) { messages.append(message) }

  /// Says whether a team takes chats, in place of what was said of it before.
  public mutating func set(team: String, isOpen: Bool) {
    teams.removeAll { $0.team == team }
    teams.append(TeamState(team: team, isOpen: isOpen))
  }

  /// Whether a text is names joined by dots, each `[a-z][a-z0-9_]*`.
  private static func isPath(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { name in
      guard let first = name.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
      return name.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "_")
      }
    }
  }
}

extension Chat.Message {
  /// A message of the customer.
  public static func customer(_ text: String, at: Int64? = nil, label: String? = nil) -> Chat.Message {
    Chat.Message(from: .customer, text: text, at: at, label: label)
  }

  /// A message of the bot.
  public static func bot(_ text: String, at: Int64? = nil, confidence: Decimal? = nil) -> Chat.Message {
    Chat.Message(from: .bot, text: text, at: at, confidence: confidence)
  }

  /// A message of a person who helps.
  public static func agent(_ text: String, at: Int64? = nil) -> Chat.Message {
    Chat.Message(from: .agent, text: text, at: at)
  }
}

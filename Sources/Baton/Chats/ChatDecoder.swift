import BatonDiagnostics
import BatonValues

/// Makes a chat of a JSON object; nothing is held against a policy yet.
struct ChatDecoder {
  /// The object.
  let document: JSONDocument
  /// The line, from 1, of the first byte of the document's text.
  let firstLine: Int
  /// Where that text begins.
  let start: Int
  private var chat = Chat()
  /// How far lines are counted, and the line there.
  private var counted: (offset: Int, line: Int)

  /// A decoder of one object whose text begins at `start`, on line `firstLine`.
  init(_ document: JSONDocument, start: Int, firstLine: Int) {
    self.document = document
    self.start = start
    self.firstLine = firstLine
    counted = (start, firstLine)
  }

  /// The chat.
  mutating func decode() throws(ChatError) -> Chat {
    let root = document.root
    guard root.kind == .object else {
      throw error(.chatNotJSON, "a chat is an object, found \(root.described)", at: root.offset)
    }
    let members = root.members
    chat.id = members.first { $0.key == "id" }?.value.string
    if let flaw = document.flaw {
      throw ChatDecoder.error(flaw, in: document.bytes, start: start, firstLine: firstLine, chat: chat.id)
    }
    for (key, value) in members where value.kind != .null {
      switch key {
      case "id": chat.id = try text(value, "id")
      case "now": chat.now = try instant(value, "now")
      case "messages": try messages(value)
      case "facts": try facts(value)
      case "teams": try teams(value)
      default: break
      }
    }
    return chat
  }

  /// The error for JSON that is broken, with its line and column.
  static func error(_ error: JSONError, in bytes: [UInt8], start: Int, firstLine: Int, chat: String?) -> ChatError {
    let end = min(max(start, error.offset), bytes.count)
    var lineStart = start
    var line = firstLine
    for place in start..<end where bytes[place] == UInt8(ascii: "\n") {
      line += 1
      lineStart = place + 1
    }
    let column = String(decoding: bytes[lineStart..<end], as: UTF8.self).unicodeScalars.count + 1
    return ChatError(
      error.isDoubledKey ? .chatKeyTwice : .chatNotJSON, "\(error.message), at line \(line), column \(column)",
      chat: chat, line: line)
  }

  private func line(at offset: Int) -> Int {
    let from = offset < counted.offset ? (offset: start, line: firstLine) : counted
    return from.line + document.bytes[from.offset..<max(from.offset, offset)].count { $0 == UInt8(ascii: "\n") }
  }

  private func error(_ code: DiagnosticCode, _ message: String, at offset: Int) -> ChatError {
    ChatError(code, message, chat: chat.id, line: line(at: offset))
  }

  private func wrong(_ path: String, _ value: JSONValue, expected: String) -> ChatError {
    error(
      .chatWrongField, "`\(VisibleText.line(path, limit: 120))` is \(value.described), expected \(expected)",
      at: value.offset)
  }

  private func text(_ value: JSONValue, _ path: @autoclosure () -> String) throws(ChatError) -> String {
    guard let text = value.string else { throw wrong(path(), value, expected: "a text") }
    return text
  }

  private func instant(_ value: JSONValue, _ path: @autoclosure () -> String) throws(ChatError) -> Int64 {
    switch value.string.map({ Instant.parse(rfc3339: $0) }) ?? .failure(.malformed) {
    case .success(let instant): return instant
    case .failure(let fault):
      throw error(.chatBadInstant, "`\(path())` is \(value.described), \(fault.reason)", at: value.offset)
    }
  }

  private mutating func messages(_ value: JSONValue) throws(ChatError) {
    guard value.kind == .array else { throw wrong("messages", value, expected: "an array of messages") }
    for (index, element) in value.elements.enumerated() {
      chat.messages.append(try message(element, "messages[\(index)]"))
    }
  }

  private func message(
    _ value: JSONValue, _ path: @autoclosure () -> String
  ) throws(ChatError) -> Chat.Message {
    guard value.kind == .object else { throw wrong(path(), value, expected: "an object") }
    var message = Chat.Message(from: .customer)
    var isSigned = false
    let senders = "\"customer\", \"bot\" or \"agent\""
    for (key, value) in value.members where value.kind != .null {
      switch key {
      case "from":
        guard let sender = value.string.flatMap(Chat.Sender.init(rawValue:)) else {
          throw wrong("\(path()).from", value, expected: senders)
        }
        message.from = sender
        isSigned = true
      case "text": message.text = try text(value, "\(path()).text")
      case "at": message.at = try instant(value, "\(path()).at")
      case "label": message.label = try text(value, "\(path()).label")
      case "confidence": message.confidence = try confidence(value, "\(path()).confidence")
      default: break
      }
    }
    if !isSigned { throw error(.chatWrongField, "`\(path()).from` is missing, expected \(senders)", at: value.offset) }
    return message
  }

  private func confidence(_ value: JSONValue, _ path: @autoclosure () -> String) throws(ChatError) -> Decimal {
    guard let digits = value.number else { throw wrong(path(), value, expected: "a number from 0 to 1") }
    switch Decimal.parse(digits) {
    case .success(let number) where number >= .zero && number <= .one: return number
    case .failure(.tooFine):
      throw error(
        .factBadNumber, "`\(path())` is \(value.described), expected a number of at most six places", at: value.offset)
    default: throw wrong(path(), value, expected: "a number from 0 to 1")
    }
  }

  private mutating func teams(_ value: JSONValue) throws(ChatError) {
    guard value.kind == .object else { throw wrong("teams", value, expected: "an object with the teams by their ids") }
    for (id, state) in value.members where state.kind != .null {
      guard state.kind == .object else {
        throw wrong("teams.\(id)", state, expected: "an object such as `{\"open\": true}`")
      }
      var isOpen: Bool?
      for (key, value) in state.members where key == "open" && value.kind != .null {
        guard let bool = value.bool else { throw wrong("teams.\(id).open", value, expected: "`true` or `false`") }
        isOpen = bool
      }
      chat.teams.append(Chat.TeamState(team: id, isOpen: isOpen))
    }
  }

  private mutating func facts(_ value: JSONValue) throws(ChatError) {
    guard value.kind == .object else { throw wrong("facts", value, expected: "an object with the facts") }
    var given: Set<String> = []
    // Nested objects wait here, the last first, so that facts come out in the order written.
    var waiting: [(path: String, value: JSONValue)] = value.members.reversed().map { ($0.key, $0.value) }
    while let (path, value) = waiting.popLast() {
      if value.kind == .object, value.money == nil {
        waiting += value.members.reversed().map { ("\(path).\($0.key)", $0.value) }
        continue
      }
      guard given.insert(path).inserted else {
        throw error(.chatKeyTwice, "the fact `\(VisibleText.line(path, limit: 120))` is given twice", at: value.offset)
      }
      if value.offset >= counted.offset { counted = (value.offset, line(at: value.offset)) }
      chat.facts.append(Chat.Fact(path: path, value: value.given, line: counted.line))
    }
  }
}

import BatonValues

/// Reads the chats of a `.json` file: one chat, or an array of them.
struct ChatArrayReader {
  private enum State {
    case beginning
    case within(isFirst: Bool)
    case end
  }

  private let bytes: [UInt8]
  private var parser: JSONParser
  private var state = State.beginning
  /// How far lines are counted, and the line there.
  private var counted = (offset: 0, line: 1)

  /// Reads those bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    parser = JSONParser(bytes, in: 0..<bytes.count)
  }

  /// The next chat; nil after the last, and after an error that hides where the next one begins.
  mutating func next() -> ChatReader.Entry? {
    do throws(JSONError) {
      switch state {
      case .beginning:
        parser.skipBlanks()
        if parser.skip("[") {
          state = .within(isFirst: true)
          return next()
        }
        let entry = try chat()
        state = .end
        return entry
      case .within(let isFirst):
        parser.skipBlanks()
        if parser.skip("]") {
          state = .end
          return next()
        }
        if !isFirst { try expectComma() }
        state = .within(isFirst: false)
        return try chat()
      case .end:
        parser.skipBlanks()
        guard parser.offset < bytes.count else { return nil }
        throw JSONError(
          message: "expected nothing after the value (chats one a line belong in a `.jsonl` file)",
          offset: parser.offset)
      }
    } catch {
      parser = JSONParser(bytes, in: bytes.count..<bytes.count)
      state = .end
      let (offset, line) = counted
      let fault = ChatDecoder.error(error, in: bytes, start: offset, firstLine: line, chat: nil)
      return ChatReader.Entry(line: fault.line, result: .failure(fault))
    }
  }

  private mutating func expectComma() throws(JSONError) {
    guard parser.skip(",") else {
      throw JSONError(message: "expected a comma or `]` after a chat", offset: parser.offset)
    }
    parser.skipBlanks()
    if parser.offset < bytes.count, bytes[parser.offset] == UInt8(ascii: "]") {
      throw JSONError(message: "expected another chat after the comma, found `]`", offset: parser.offset)
    }
  }

  private mutating func chat() throws(JSONError) -> ChatReader.Entry {
    parser.skipBlanks()
    let start = parser.offset
    let line = counted.line + bytes[counted.offset..<start].count { $0 == UInt8(ascii: "\n") }
    // Columns count from the beginning of the line, so that is where the next count starts.
    counted = (bytes[counted.offset..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? counted.offset, line)
    var decoder = ChatDecoder(try parser.value(), start: counted.offset, firstLine: line)
    return ChatReader.Entry(line: line, result: Result { () throws(ChatError) in try decoder.decode() })
  }
}

public import BatonValues

extension Chat {
  /// Reads a chat from the bytes of its JSON.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: `ChatError` with what is wrong and the line it stands on.
  public init(json bytes: [UInt8]) throws(ChatError) {
    var parser = JSONParser(bytes, in: 0..<bytes.count)
    parser.skipBlanks()
    self = try ChatReader.chat(&parser, bytes, LineBatch.Line(number: 1, range: 0..<bytes.count)).get()
  }

  /// Reads a chat from its JSON.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: `ChatError` with what is wrong and the line it stands on.
  public init(json text: some StringProtocol) throws(ChatError) { try self.init(json: Array(text.utf8)) }
}

extension Chat.Given {
  /// Reads a fact's value from the bytes of its JSON.
  ///
  /// - Throws: `ChatError` when they are no JSON.
  public init(json bytes: [UInt8]) throws(ChatError) {
    do throws(JSONError) {
      self = try JSONParser.parse(bytes).root.given
    } catch {
      throw ChatDecoder.error(error, in: bytes, start: 0, firstLine: 1, chat: nil)
    }
  }
}

import BatonDiagnostics
package import BatonValues

/// Reads chats one after the other from bytes that come in pieces; what is wrong with one never stops the others.
package struct ChatReader {
  /// How chats lie in a file.
  package enum Layout: Hashable, Sendable {
    /// One a line, blank lines skipped: `.jsonl` and standard input.
    case lines
    /// One value, a chat or an array of them: `.json`.
    case document

    /// The layout of a file of that name.
    package init(file name: String) { self = name.hasSuffix(".json") ? .document : .lines }
  }

  /// A chat, or what is wrong with it, and the line of the file it begins on.
  package struct Entry: Sendable {
    /// The line, from 1.
    package let line: Int
    /// The chat, or the error.
    package let result: Result<Chat, ChatError>
  }

  /// The next bytes; nil or none at the end.
  package typealias Source = () throws(FileError) -> [UInt8]?

  private var batches: LineBatchReader
  private var batch: LineBatch?
  private var lines: LineBatch.Iterator?
  private var array: ChatArrayReader?
  private let layout: Layout
  private let source: Source

  /// Reads chats that lie so, from a source of bytes.
  package init(_ layout: Layout, from source: @escaping Source) {
    self.layout = layout
    self.source = source
    batches = LineBatchReader(source)
  }

  /// The next chat; nil after the last.
  ///
  /// - Complexity: Of lines, O(line) in time and memory.
  /// - Throws: When the bytes themselves cannot be read; the chats end there.
  package mutating func next() throws(FileError) -> Entry? {
    switch layout {
    case .lines: return try nextLine()
    case .document:
      if array == nil { array = ChatArrayReader(try whole()) }
      return array?.next()
    }
  }

  /// All chats of some bytes.
  package static func read(_ bytes: [UInt8], _ layout: Layout) -> [Entry] {
    var rest: [UInt8]? = bytes
    var reader = ChatReader(layout) { () throws(FileError) in
      defer { rest = nil }
      return rest
    }
    var entries: [Entry] = []
    while let entry = try? reader.next() { entries.append(entry) }
    return entries
  }

  private mutating func nextLine() throws(FileError) -> Entry? {
    while true {
      while let line = lines?.next(), let batch {
        if let entry = ChatReader.entry(of: line, in: batch) { return entry }
      }
      batch = try batches.next()
      guard let batch else { return nil }
      lines = batch.makeIterator()
    }
  }

  /// The chat of a line, in which arrays and objects may lie so deep within one another; nil where it is blank.
  package static func entry(
    of line: LineBatch.Line, in batch: LineBatch, deepest: Int = JSONParser.deepest
  ) -> Entry? {
    guard !batch.isOverlong else {
      let message = "the line is longer than \(LineReader.longest / 1_000_000) megabytes"
      return Entry(
        line: line.number, result: .failure(ChatError(.chatNotJSON, message, chat: nil, line: line.number)))
    }
    var parser = JSONParser(batch.bytes, in: line.range, deepest: deepest)
    parser.skipBlanks()
    guard parser.offset < line.range.upperBound else { return nil }
    return Entry(line: line.number, result: chat(&parser, batch.bytes, line))
  }

  /// The one chat of a document, which may take several lines; nil where the document is empty.
  package static func document(_ batch: LineBatch, deepest: Int = JSONParser.deepest) -> Entry? {
    var parser = JSONParser(batch.bytes, in: 0..<batch.end, deepest: deepest)
    parser.skipBlanks()
    guard parser.offset < batch.end else { return nil }
    return Entry(line: 1, result: chat(&parser, batch.bytes, LineBatch.Line(number: 1, range: 0..<batch.end)))
  }

  static func chat(
    _ parser: inout JSONParser, _ bytes: [UInt8], _ line: LineBatch.Line
  ) -> Result<Chat, ChatError> {
    let start = line.range.lowerBound
    let document: JSONDocument
    do throws(JSONError) {
      document = try parser.value()
      try parser.expectEnd()
    } catch {
      return .failure(ChatDecoder.error(error, in: bytes, start: start, firstLine: line.number, chat: nil))
    }
    var decoder = ChatDecoder(document, start: start, firstLine: line.number)
    return Result { () throws(ChatError) in try decoder.decode() }
  }

  private func whole() throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let chunk = try source(), !chunk.isEmpty {
      bytes += chunk
      guard bytes.count <= FileReader.largest else { throw .tooLarge("a `.json` file of chats") }
    }
    return bytes
  }
}

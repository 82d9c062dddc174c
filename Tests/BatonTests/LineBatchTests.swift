import Testing

@testable import Baton

/// Lines of a text that comes in pieces.
@Suite struct LineBatchTests {
  /// The lines with their numbers, of a text that comes in pieces of that size; those that are too long are nil.
  private func lines(_ text: String, pieces size: Int) throws -> [String] {
    var rest = Array(text.utf8)[...]
    var reader = LineBatchReader { () throws(FileError) in
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
    var lines: [String] = []
    while let batch = try reader.next() {
      #expect(batch.bytes.count == batch.end + LineBatch.margin)
      for line in batch { lines.append("\(line.number) " + String(decoding: batch.bytes[line.range], as: UTF8.self)) }
    }
    return lines
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func `lines are the same however the text is cut`(size: Int) throws {
    #expect(try lines("a\nbc\n\n\ndef\n", pieces: size) == ["1 a", "2 bc", "3 ", "4 ", "5 def"])
    #expect(try lines("a\nbc", pieces: size) == ["1 a", "2 bc"])
    #expect(try lines("\n", pieces: size) == ["1 "])
    #expect(try lines("a\r\nb", pieces: size) == ["1 a\r", "2 b"])
    #expect(try lines("", pieces: size).isEmpty)
  }

  @Test func `a line that is too long is none, and the others are`() throws {
    var pieces: [[UInt8]] = [Array("a\nb".utf8)]
    let long = [UInt8](repeating: 0x20, count: LineReader.longest / 2)
    pieces += [long, long, Array("c\nd\n".utf8), long, long, Array(" \n".utf8), Array("e".utf8)]
    pieces.reverse()
    var reader = LineReader { () throws(FileError) in pieces.popLast() }
    var found: [String] = []
    while let line = try reader.next() {
      found.append("\(line.number) \(line.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "too long")")
    }
    #expect(found == ["1 a", "2 too long", "3 d", "4 too long", "5 e"])
  }
}

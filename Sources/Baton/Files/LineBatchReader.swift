/// Cuts bytes that come in pieces into batches of whole lines, holding no more than a piece and the line it cuts.
package struct LineBatchReader {
  private let source: ChatReader.Source
  /// The beginning of a line whose end has not come yet.
  private var rest: [UInt8] = []
  /// A piece that was read and not looked at.
  private var waiting: [UInt8]?
  private var number = 1

  /// Reads lines from a source of bytes.
  package init(_ source: @escaping ChatReader.Source) { self.source = source }

  /// The next lines; nil after the last.
  ///
  /// - Throws: When the bytes themselves cannot be read.
  package mutating func next() throws(FileError) -> LineBatch? {
    var lines: [UInt8] = []
    swap(&lines, &rest)
    while let piece = try nextPiece() {
      let first = piece.firstIndex(of: UInt8(ascii: "\n"))
      guard lines.count + (first ?? piece.count) <= LineReader.longest else { return try overlong(piece, first) }
      guard let last = piece.lastIndex(of: UInt8(ascii: "\n")) else {
        lines += piece
        continue
      }
      lines.reserveCapacity(lines.count + last + 1 + LineBatch.margin)
      lines += piece[...last]
      rest = Array(piece[(last + 1)...])
      return batch(lines)
    }
    return lines.isEmpty ? nil : batch(lines)
  }

  private mutating func batch(_ lines: consuming [UInt8]) -> LineBatch {
    let batch = LineBatch(lines, number: number)
    number += batch.bytes.count { $0 == UInt8(ascii: "\n") }
    return batch
  }

  /// The line that goes on in that piece, and is too long, as a batch by itself.
  private mutating func overlong(_ piece: [UInt8], _ end: Int?) throws(FileError) -> LineBatch {
    defer { number += 1 }
    var (piece, end) = (piece, end)
    while end == nil, let more = try nextPiece() {
      end = more.firstIndex(of: UInt8(ascii: "\n"))
      piece = more
    }
    if let end { waiting = Array(piece[(end + 1)...]) }
    return LineBatch([], number: number, isOverlong: true)
  }

  private mutating func nextPiece() throws(FileError) -> [UInt8]? {
    if let waiting, !waiting.isEmpty {
      self.waiting = nil
      return waiting
    }
    guard let piece = try source(), !piece.isEmpty else { return nil }
    return piece
  }
}

/// Cuts bytes that come in pieces into lines, holding no more than one of each.
package struct LineReader {
  /// The longest line that is kept.
  package static let longest = 64_000_000

  /// A line without its line end.
  package struct Line {
    /// Its number, from 1.
    package let number: Int
    /// Its bytes; nil of one that is longer than `longest`.
    package let bytes: [UInt8]?
  }

  private let source: ChatReader.Source
  private var chunk: [UInt8] = []
  private var place = 0
  private var number = 0

  /// Reads lines from a source of bytes.
  package init(_ source: @escaping ChatReader.Source) { self.source = source }

  /// The next line; nil after the last.
  package mutating func next() throws(FileError) -> Line? {
    var line: [UInt8] = []
    var length = 0
    var hasBegun = false
    while true {
      if place == chunk.count {
        guard let more = try source(), !more.isEmpty else { break }
        (chunk, place) = (more, 0)
      }
      hasBegun = true
      let end = chunk[place...].firstIndex(of: UInt8(ascii: "\n"))
      let piece = chunk[place..<(end ?? chunk.count)]
      length += piece.count
      if length <= LineReader.longest { line += piece }
      place = end.map { $0 + 1 } ?? chunk.count
      if end != nil { break }
    }
    guard hasBegun else { return nil }
    number += 1
    return Line(number: number, bytes: length <= LineReader.longest ? line : nil)
  }
}

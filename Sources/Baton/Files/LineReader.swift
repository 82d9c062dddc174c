/// Reads bytes that come in pieces line by line.
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

  private var batches: LineBatchReader
  private var batch: LineBatch?
  private var lines: LineBatch.Iterator?

  /// Reads lines from a source of bytes.
  package init(_ source: @escaping ChatReader.Source) { batches = LineBatchReader(source) }

  /// The next line; nil after the last.
  package mutating func next() throws(FileError) -> Line? {
    while true {
      if let line = lines?.next(), let batch {
        return Line(number: line.number, bytes: batch.isOverlong ? nil : Array(batch.bytes[line.range]))
      }
      batch = try batches.next()
      guard let batch else { return nil }
      lines = batch.makeIterator()
    }
  }
}

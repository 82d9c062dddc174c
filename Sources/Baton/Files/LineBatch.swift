import Glibc

/// Some whole lines of a text, as they lie in memory.
package struct LineBatch: Sendable {
  /// How many bytes stand behind the lines, for readers that look at many bytes at once.
  package static let margin = 64

  /// The lines with their line ends, and the margin behind them.
  package let bytes: [UInt8]
  /// Where the lines end.
  package let end: Int
  /// The number of the first line, from 1.
  package let number: Int
  /// Whether it stands for one line that is longer than is kept, and has no bytes.
  package let isOverlong: Bool

  /// Lines of which the first has that number.
  package init(_ lines: consuming [UInt8], number: Int, isOverlong: Bool = false) {
    end = lines.count
    lines.append(contentsOf: repeatElement(0, count: LineBatch.margin))
    bytes = lines
    self.number = number
    self.isOverlong = isOverlong
  }
}

extension LineBatch: Sequence {
  /// A line of the batch.
  package struct Line: Sendable {
    /// Its number, from 1.
    package let number: Int
    /// Where its bytes stand, without the line end.
    package let range: Range<Int>

    /// A line that stands there.
    package init(number: Int, range: Range<Int>) {
      self.number = number
      self.range = range
    }
  }

  /// The lines in their order.
  package struct Iterator: IteratorProtocol {
    private let batch: LineBatch
    private var place = 0
    private var number: Int

    /// All lines of a batch.
    init(_ batch: LineBatch) {
      self.batch = batch
      number = batch.number
    }

    /// The next line; nil after the last.
    package mutating func next() -> Line? {
      guard place < batch.end || batch.isOverlong && number == batch.number else { return nil }
      let line = Line(number: number, range: place..<(batch.lineEnd(from: place) ?? batch.end))
      place = line.range.upperBound + 1
      number += 1
      return line
    }
  }

  /// All lines; the one that is too long has no bytes.
  package func makeIterator() -> Iterator { Iterator(self) }

  /// The first line end from a place on.
  private func lineEnd(from place: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard place < end, let start = bytes.baseAddress else { return nil }
      return memchr(start + place, 0x0A, end - place).map { UnsafeRawPointer($0) - start }
    }
  }
}

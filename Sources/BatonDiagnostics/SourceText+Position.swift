/// A place as people say it: line and column, from 1.
package struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in Unicode scalars.
  package let column: Int

  /// That line and column.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: SourcePosition, b: SourcePosition) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

extension SourceText {
  /// The line, from 0, that holds the byte at `offset`; offsets past the end belong to the last line.
  ///
  /// - Complexity: O(log lines).
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, from 0, without its line end and without a byte-order mark.
  package func content(ofLine line: Int) -> Range<Int> {
    var start = lineStarts[line]
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, line + 1 < lineStarts.count, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// The line and column of the byte at `offset`.
  ///
  /// - Complexity: O(bytes of its line before it).
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(0, offset), bytes.count)
    let line = line(at: offset)
    var column = 1
    var place = content(ofLine: line).lowerBound
    let bytes = bytes
    while place < offset {
      if bytes[place] < 0x80 {
        place += 1
        column += 1
      } else {
        place += UTF8Scalar(bytes, at: place, before: bytes.count).length
        if place <= offset { column += 1 }
      }
    }
    return SourcePosition(line: line + 1, column: column)
  }
}

extension SourceMap {
  /// A place as `file:line:column`.
  package func place(of range: SourceRange) -> String {
    let text = self[range.file]
    let position = text.position(at: range.start)
    return "\(text.name):\(position.line):\(position.column)"
  }
}

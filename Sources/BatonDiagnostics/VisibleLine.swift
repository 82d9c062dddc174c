/// A line of source laid out for a terminal: tabs expanded, control characters spelt, the dull parts of a long one left
/// out; and at which column each byte stands.
struct VisibleLine {
  /// The widest line that is shown whole.
  static let widest = 120
  /// A place shown: a byte offset and its column, from 0. Ascending in both.
  private struct Cell {
    let offset: Int
    let column: Int
  }

  /// The line's text.
  private(set) var text = StyledText()
  /// How many columns it takes.
  private(set) var width = 0
  private var cells: [Cell] = []

  /// Lays out the bytes `content` of a source; of a long line only what is near the ranges `marks`.
  ///
  /// - Complexity: O(marks) for a long line, however long.
  init(_ bytes: [UInt8], content: Range<Int>, marks: [Range<Int>]) {
    if content.count <= VisibleLine.widest * 4 {
      append(bytes, content)
      if width <= VisibleLine.widest { return }
      self = VisibleLine()
    }
    var end = content.lowerBound
    for window in VisibleLine.windows(bytes, content, marks) {
      if window.lowerBound > end { appendGap(at: end) }
      append(bytes, window)
      end = window.upperBound
    }
    if end < content.upperBound { appendGap(at: end) }
  }

  /// A line without anything.
  private init() {}

  /// The column, from 0, of the byte at `offset`; past the end of the line it is the width.
  func column(of offset: Int) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low < cells.count ? cells[low].column : width
  }

  /// The columns that the bytes `range` take: at least one, so that a mark can be seen.
  func columns(of range: Range<Int>) -> Range<Int> {
    var start = column(of: range.lowerBound)
    let end = column(of: range.upperBound)
    if start == end, !range.isEmpty, start > 0 { start -= 1 }
    return start..<max(start + 1, end)
  }

  private mutating func appendGap(at offset: Int) {
    cells.append(Cell(offset: offset, column: width))
    text.append("…", .gutter)
    width += 1
  }

  private mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    var run = ""
    var offset = range.lowerBound
    while offset < range.upperBound {
      cells.append(Cell(offset: offset, column: width))
      let decoded = UTF8Scalar(bytes, at: offset, before: range.upperBound)
      if decoded.scalar == "\t" {
        let blanks = 4 - width % 4
        run += String(repeating: " ", count: blanks)
        width += blanks
      } else if let scalar = decoded.scalar, VisibleText.spelling(of: scalar) == nil {
        run.unicodeScalars.append(scalar)
        width += displayWidth(scalar)
      } else {
        let spelt =
          decoded.scalar.flatMap(VisibleText.spelling(of:))
          ?? bytes[offset..<offset + decoded.length].map(VisibleText.spelling(ofBroken:)).joined()
        text.append(run)
        run = ""
        text.append(spelt, .spelt)
        width += VisibleText.width(spelt)
      }
      offset += decoded.length
    }
    text.append(run)
  }

  /// The parts of a long line that are shown: around the beginning and the end of each mark.
  private static func windows(_ bytes: [UInt8], _ content: Range<Int>, _ marks: [Range<Int>]) -> [Range<Int>] {
    let marks = marks.isEmpty ? [content.lowerBound..<content.lowerBound] : marks
    var windows: [Range<Int>] = []
    for mark in marks {
      let mark = mark.clamped(to: content)
      let head = step(bytes, mark.lowerBound, by: 40, before: content.upperBound)
      windows.append(step(bytes, mark.lowerBound, back: 30, from: content.lowerBound)..<head)
      let tail = step(bytes, mark.upperBound, back: 8, from: content.lowerBound)
      windows.append(tail..<step(bytes, mark.upperBound, by: 24, before: content.upperBound))
    }
    windows.sort { $0.lowerBound < $1.lowerBound }
    return windows.reduce(into: []) { merged, window in
      // A gap of a few bytes takes hardly less room than the bytes.
      if let last = merged.last, window.lowerBound <= last.upperBound + 4 {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, window.upperBound)
      } else {
        merged.append(window)
      }
    }
  }

  private static func step(_ bytes: [UInt8], _ offset: Int, by count: Int, before end: Int) -> Int {
    var offset = offset
    for _ in 0..<count where offset < end { offset += UTF8Scalar(bytes, at: offset, before: end).length }
    return offset
  }

  private static func step(_ bytes: [UInt8], _ offset: Int, back count: Int, from start: Int) -> Int {
    var offset = offset
    for _ in 0..<count where offset > start { offset = UTF8Scalar.start(before: offset, from: start, in: bytes) }
    return offset
  }
}

/// The lines of one file that a diagnostic speaks of, with marks under the words, laid out row by row.
struct Snippet {
  /// A marked place.
  struct Mark {
    /// Its bytes within the file.
    let range: Range<Int>
    /// The lines, from 0, that it begins and ends on.
    let lines: ClosedRange<Int>
    /// What is said of it.
    let text: String
    /// Whether this is where the mistake is.
    let isPrimary: Bool
    /// Of a mark of several lines, its column in the margin; else nil.
    var depth: Int?
  }

  /// The file.
  let source: SourceText
  /// The marks in order of their beginnings.
  private(set) var marks: [Mark]
  /// How many columns the margin has for marks of several lines.
  private(set) var depth = 0
  /// How the primary mark looks.
  let primaryStyle: StyledText.Style

  /// The marks of some labels of one file.
  init(_ source: SourceText, labels: [(label: Label, isPrimary: Bool)], primaryStyle: StyledText.Style) {
    self.source = source
    self.primaryStyle = primaryStyle
    marks = labels.map { Snippet.mark($0.label, isPrimary: $0.isPrimary, in: source) }
      .sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    var ends: [Int] = []
    for index in marks.indices where marks[index].lines.count > 1 {
      let free = ends.firstIndex { $0 < marks[index].lines.lowerBound } ?? ends.count
      if free == ends.count { ends.append(0) }
      ends[free] = marks[index].lines.upperBound
      marks[index].depth = free
    }
    depth = ends.count
  }

  /// The number, from 1, of the last line shown.
  var lastLineNumber: Int { (marks.map(\.lines.upperBound).max() ?? 0) + 1 }

  /// A label's mark; one that ends just after a line end stops before it.
  private static func mark(_ label: Label, isPrimary: Bool, in source: SourceText) -> Mark {
    let start = min(max(0, label.range.start), source.bytes.count)
    var end = min(max(start, label.range.end), source.bytes.count)
    let first = source.line(at: start)
    var last = source.line(at: end)
    if last > first, end == source.lineStarts[last] {
      last -= 1
      end = max(start, source.content(ofLine: last).upperBound)
    }
    return Mark(
      range: start..<end, lines: first...last, text: VisibleText.line(label.text, limit: 400), isPrimary: isPrimary)
  }

  /// The lines shown, from 0, in order: where marks begin and end, and what little lies between.
  var shownLines: [Int] {
    var lines: [Int] = []
    for mark in marks {
      let (first, last) = (mark.lines.lowerBound, mark.lines.upperBound)
      lines += last - first <= 5 ? Array(mark.lines) : [first, first + 1, last]
    }
    lines.sort()
    return lines.reduce(into: []) { shown, line in
      guard let last = shown.last else { return shown.append(line) }
      if line == last + 2 { shown.append(last + 1) }
      if line > last { shown.append(line) }
    }
  }

  /// All rows, each with its line end.
  ///
  /// - Parameter gutter: How many columns the line numbers take.
  func render(gutter: Int) -> StyledText {
    var out = StyledText()
    var previous: Int?
    for line in shownLines {
      if let previous, line > previous + 1 {
        out.append("...".padded(to: gutter + 3), .gutter)
        out.append(margin { $0.lines.lowerBound < line && $0.lines.upperBound >= line })
        out.endLine()
      }
      render(line: line, gutter: gutter, into: &out)
      previous = line
    }
    return out
  }

  /// One line and the rows of marks under it.
  private func render(line: Int, gutter: Int, into out: inout StyledText) {
    let content = source.content(ofLine: line)
    let touching = marks.filter { $0.lines.lowerBound == line || $0.lines.upperBound == line }
    let visible = VisibleLine(source.bytes, content: content, marks: touching.map { $0.place(onLine: line) })
    let slashed = marks.filter { $0.depth != nil && $0.lines.lowerBound == line && isIndentation(before: $0.range) }

    out.append("\(line + 1)".leftPadded(to: gutter), .gutter)
    out.append(" | ", .gutter)
    out.append(
      margin(slash: { mark in slashed.contains { $0.depth == mark.depth && $0.range == mark.range } }) {
        $0.lines.lowerBound < line && $0.lines.upperBound >= line
      })
    out.append(visible.text)
    out.endLine()

    let bar = String(repeating: " ", count: gutter) + " | "
    let through = margin { mark in
      (mark.lines.lowerBound < line && mark.lines.upperBound >= line)
        || slashed.contains { $0.depth == mark.depth && $0.range == mark.range }
    }
    for row in MarkRows(marks.filter { $0.lines == line...line }, on: visible, primaryStyle: primaryStyle).rows {
      out.append(bar, .gutter)
      out.append(through)
      out.append(row)
      out.endLine()
    }
    var begun = slashed.compactMap(\.depth)
    for mark in marks
    where mark.depth != nil && mark.lines.lowerBound == line && !slashed.contains(where: { $0.depth == mark.depth }) {
      out.append(bar, .gutter)
      out.append(
        corner(mark, at: visible.columns(of: mark.place(onLine: line)).lowerBound, on: line, begun: begun, ended: []))
      out.endLine()
      if let depth = mark.depth { begun.append(depth) }
    }
    var ended: [Int] = []
    for mark in marks.reversed() where mark.depth != nil && mark.lines.upperBound == line {
      out.append(bar, .gutter)
      let column = visible.columns(of: mark.place(onLine: line)).upperBound - 1
      out.append(corner(mark, at: column, on: line, begun: begun, ended: ended))
      if !mark.text.isEmpty { out.append(" " + mark.text, style(of: mark)) }
      out.endLine()
      if let depth = mark.depth { ended.append(depth) }
    }
  }

  /// The margin of a row: a bar for each mark of several lines that runs through it.
  private func margin(slash: (Mark) -> Bool = { _ in false }, runs: (Mark) -> Bool) -> StyledText {
    var out = StyledText()
    for column in 0..<depth {
      let here = marks.first { $0.depth == column && (slash($0) || runs($0)) }
      out.append(here.map { slash($0) ? "/ " : "| " } ?? "  ", here.map(style(of:)) ?? .plain)
    }
    return out
  }

  /// The row that leads from a mark's column of the margin to where it begins or ends.
  private func corner(_ mark: Mark, at column: Int, on line: Int, begun: [Int], ended: [Int]) -> StyledText {
    let own = mark.depth ?? 0
    let begins = mark.lines.lowerBound == line
    var out = StyledText()
    for place in 0..<depth {
      let other = marks.first { other in
        guard other.depth == place, other.depth != own else { return false }
        let runs = other.lines.lowerBound < line && other.lines.upperBound >= line
        return (runs && !ended.contains(place)) || (other.lines.lowerBound == line && begun.contains(place))
      }
      if place == own {
        out.append(begins ? " " : "|", style(of: mark))
      } else {
        out.append(other == nil ? (place > own ? "_" : " ") : "|", other.map(style(of:)) ?? style(of: mark))
      }
      out.append(place >= own ? "_" : " ", style(of: mark))
    }
    out.append(String(repeating: "_", count: column), style(of: mark))
    out.append(mark.isPrimary ? "^" : "-", style(of: mark))
    return out
  }

  private func style(of mark: Mark) -> StyledText.Style { mark.isPrimary ? primaryStyle : .secondary }

  private func isIndentation(before range: Range<Int>) -> Bool {
    let start = source.content(ofLine: source.line(at: range.lowerBound)).lowerBound
    return start > range.lowerBound
      || source.bytes[start..<range.lowerBound].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

extension Snippet.Mark {
  /// The bytes to mark on a line where this begins or ends: all of them, or the first or last of several lines.
  fileprivate func place(onLine line: Int) -> Range<Int> {
    if lines.count == 1 { return range }
    if lines.lowerBound == line { return range.lowerBound..<range.lowerBound }
    return max(range.lowerBound, range.upperBound - 1)..<range.upperBound
  }
}

extension String {
  /// The text with blanks after it, to that many characters.
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
  /// The text with blanks before it, to that many characters.
  fileprivate func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}

/// The rows under a line of source: the carets, and what is said at them.
///
/// The rightmost text stands beside its mark; the others hang below theirs on bars, as `rustc` draws them.
struct MarkRows {
  /// The rows without gutter and line ends.
  private(set) var rows: [StyledText] = []

  private struct Placed {
    let columns: Range<Int>
    let text: String
    let isPrimary: Bool
  }

  private let primaryStyle: StyledText.Style

  /// The rows for marks that lie within that line.
  init(_ marks: [Snippet.Mark], on line: VisibleLine, primaryStyle: StyledText.Style) {
    self.primaryStyle = primaryStyle
    guard !marks.isEmpty else { return }
    let placed = marks.map { Placed(columns: line.columns(of: $0.range), text: $0.text, isPrimary: $0.isPrimary) }
      .sorted {
        ($0.columns.lowerBound, $0.columns.upperBound, $0.isPrimary ? 1 : 0)
          < ($1.columns.lowerBound, $1.columns.upperBound, $1.isPrimary ? 1 : 0)
      }
    var hanging = placed.filter { !$0.text.isEmpty }
    var first = underline(placed)
    let end = placed.map(\.columns.upperBound).max() ?? 0
    if let last = hanging.last, last.columns.upperBound == end {
      first.append(" " + last.text, style(last))
      hanging.removeLast()
    }
    rows.append(first)
    guard !hanging.isEmpty else { return }
    rows.append(bars(under: hanging))
    while let last = hanging.popLast() {
      let before = hanging.filter { $0.columns.lowerBound < last.columns.lowerBound }
      var row = bars(under: before)
      let width = (before.last?.columns.lowerBound).map { $0 + 1 } ?? 0
      row.append(String(repeating: " ", count: last.columns.lowerBound - width))
      row.append(last.text, style(last))
      rows.append(row)
    }
  }

  /// The carets and dashes; where marks lie on one another, the primary one is seen, else the shorter one's.
  private func underline(_ marks: [Placed]) -> StyledText {
    let width = marks.map(\.columns.upperBound).max() ?? 0
    var cells = [Bool?](repeating: nil, count: width)
    for mark in marks where !mark.isPrimary { for column in mark.columns { cells[column] = false } }
    for mark in marks where mark.isPrimary { for column in mark.columns { cells[column] = true } }
    var row = StyledText()
    for cell in cells {
      switch cell {
      case nil: row.append(" ")
      case true?: row.append("^", primaryStyle)
      case false?: row.append("-", .secondary)
      }
    }
    return row
  }

  /// A bar under the beginning of each mark.
  private func bars(under marks: [Placed]) -> StyledText {
    var row = StyledText()
    var width = 0
    for mark in marks where mark.columns.lowerBound >= width {
      row.append(String(repeating: " ", count: mark.columns.lowerBound - width))
      row.append("|", style(mark))
      width = mark.columns.lowerBound + 1
    }
    return row
  }

  private func style(_ mark: Placed) -> StyledText.Style { mark.isPrimary ? primaryStyle : .secondary }
}

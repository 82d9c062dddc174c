package import BatonDiagnostics

/// Lines of 80 columns, made safe to show.
package struct ProsePage {
  /// How wide a line is.
  static let width = 80

  /// What was written.
  package private(set) var text = StyledText()

  /// Nothing yet.
  package init() {}

  /// An empty line, unless nothing was written.
  mutating func gap() {
    if !text.segments.isEmpty { text.append("\n") }
  }

  /// A line that begins with a mark; what does not fit goes on below, under its beginning.
  mutating func line(
    _ words: String, indent: Int = 0, mark: String = "", _ markStyle: StyledText.Style = .secondary,
    style: StyledText.Style = .plain
  ) {
    let start = indent + VisibleText.width(mark)
    let lines = wrap(VisibleText.line(words, limit: 4_000), width: max(24, Self.width - start)).split(separator: "\n")
    text.append(String(repeating: " ", count: indent))
    text.append(mark, markStyle)
    for (place, line) in lines.enumerated() {
      if place > 0 { text.append(String(repeating: " ", count: start)) }
      text.append("\(line)\n", style)
    }
    if lines.isEmpty { text.append("\n") }
  }

  /// A piece of a text with a range of its UTF-8 underlined, cut down around that to one line.
  mutating func quote(_ source: String, underlining range: Range<Int>, indent: Int) {
    let utf8 = Array(source.utf8)
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return }
    func shown(_ range: Range<Int>) -> String { VisibleText.line(String(decoding: utf8[range], as: UTF8.self)) }
    let room = Self.width - indent - 4
    let middle = Self.cut(shown(range), to: room, fromEnd: false)
    let left = room - VisibleText.width(middle)
    var before = shown(0..<range.lowerBound)
    var after = shown(range.upperBound..<utf8.count)
    if VisibleText.width(before) + VisibleText.width(after) > left {
      before = Self.cut(before, to: max(left / 2, left - VisibleText.width(after)), fromEnd: true)
      after = Self.cut(after, to: left - VisibleText.width(before), fromEnd: false)
    }
    let blanks = String(repeating: " ", count: indent)
    text.append("\(blanks)\"\(before)")
    text.append(middle, .strong)
    text.append("\(after)\"\n")
    text.append(String(repeating: " ", count: indent + 1 + VisibleText.width(before)))
    text.append(String(repeating: "~", count: max(1, VisibleText.width(middle))), .secondary)
    text.append("\n")
  }

  /// A text cut to so many columns at one end, with `…` there.
  private static func cut(_ text: String, to columns: Int, fromEnd: Bool) -> String {
    guard VisibleText.width(text) > columns else { return text }
    var kept: [Unicode.Scalar] = []
    var used = 1
    for scalar in fromEnd ? Array(text.unicodeScalars.reversed()) : Array(text.unicodeScalars) {
      let width = displayWidth(scalar)
      guard used + width <= columns else { break }
      used += width
      kept.append(scalar)
    }
    var cut = ""
    if fromEnd { cut = "…" }
    for scalar in fromEnd ? kept.reversed() : kept { cut.unicodeScalars.append(scalar) }
    return fromEnd ? cut : cut + "…"
  }
}

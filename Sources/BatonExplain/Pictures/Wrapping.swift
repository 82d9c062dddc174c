import BatonDiagnostics

/// A text cut into lines of a picture.
enum Wrapping {
  /// The lines of a text, each at most so many columns wide, cut at blanks where there are any; what is left after the
  /// last line is `…`.
  static func lines(of text: String, columns: Int, atMost count: Int = 8) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    func end() {
      if !line.isEmpty { lines.append(line) }
      (line, width) = ("", 0)
    }
    for word in VisibleText.line(text).split(separator: " ") {
      let wordWidth = VisibleText.width(String(word))
      if width > 0, width + 1 + wordWidth > columns { end() }
      if wordWidth <= columns {
        line += (width > 0 ? " " : "") + word
        width += wordWidth + (width > 0 ? 1 : 0)
        continue
      }
      for scalar in word.unicodeScalars {
        let scalarWidth = displayWidth(scalar)
        if width + scalarWidth > columns { end() }
        line.unicodeScalars.append(scalar)
        width += scalarWidth
      }
    }
    end()
    guard lines.count > count else { return lines }
    lines.removeLast(lines.count - count)
    lines[count - 1] += " …"
    return lines
  }
}

extension Drawing.Line {
  /// The line as several that are no wider than that.
  func wrapped(columns: Int) -> [Drawing.Line] {
    Wrapping.lines(of: text, columns: weight == .strong ? columns * 9 / 10 : columns)
      .map { Drawing.Line($0, weight, light: light) }
  }
}

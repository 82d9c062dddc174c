extension DiagnosticCode {
  /// The page for people at a terminal: what the mistake is, and how it looks wrong and right.
  package var page: StyledText {
    var out = StyledText()
    out.append("\(severity.rawValue)[\(id)]", severity == .error ? .error : .warning)
    out.append(": \(title)\n", .strong)
    for paragraph in paragraphs { out.append("\n\(wrap(paragraph, width: 80))\n") }
    for (heading, example) in [("Wrong", wrong), ("Right", right)] where !example.isEmpty {
      out.append("\n")
      out.append("\(heading):\n", .strong)
      let files = CodeExample(example).files
      for file in files {
        out.append("\n")
        if files.count > 1 { out.append("  \(file.name)\n", .gutter) }
        for line in file.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
          out.append(line.isEmpty ? "\n" : "    \(VisibleText.line(String(line)))\n")
        }
      }
    }
    return out
  }

  /// The page as a section of a Markdown document. The blocks of a wrong example say its code after their language.
  package var markdown: String {
    var out = "## \(id): \(title)\n"
    for paragraph in paragraphs { out += "\n\(paragraph)\n" }
    for (heading, example, mark) in [("Wrong:", wrong, " \(id)"), ("Right:", right, "")] where !example.isEmpty {
      out += "\n\(heading)\n"
      let files = CodeExample(example).files
      for file in files {
        if files.count > 1 { out += "\n`\(file.name)`:\n" }
        let language = file.name.split(separator: ".").last.map(String.init) ?? "text"
        out += "\n```\(language)\(mark)\n\(file.text)```\n"
      }
    }
    return out
  }

  /// The error index: a page a code, all of them in order.
  package static var index: String {
    var out = "# What Baton says is wrong\n\nEvery code of an error or a warning, as `baton explain CODE` shows it.\n"
    for code in all { out += "\n" + code.markdown }
    return out
  }

  /// The explanation's paragraphs, each on one line.
  private var paragraphs: [String] {
    var paragraphs = [""]
    for line in explanation.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ").joined(separator: " ")
      if words.isEmpty {
        paragraphs.append("")
      } else {
        paragraphs[paragraphs.count - 1] += (paragraphs.last == "" ? "" : " ") + words
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }
}

/// A text in lines of at most `width` columns, cut at blanks; a longer word has a line of its own.
package func wrap(_ text: String, width: Int) -> String {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(separator: " ") {
    let columns = VisibleText.width(String(word))
    if !line.isEmpty, used + 1 + columns > width {
      lines.append(line)
      (line, used) = ("", 0)
    }
    line += line.isEmpty ? String(word) : " \(word)"
    used += (used == 0 ? 0 : 1) + columns
  }
  return (line.isEmpty ? lines : lines + [line]).joined(separator: "\n")
}

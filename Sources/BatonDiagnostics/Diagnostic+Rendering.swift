extension Diagnostic {
  /// The diagnostic for people: its sentence, the lines it speaks of with marks under the words, notes and help.
  package func rendered(in sources: SourceMap) -> StyledText {
    let style: StyledText.Style = severity == .error ? .error : .warning
    var out = StyledText()
    out.append("\(severity.rawValue)[\(code.id)]", style)
    out.append(": " + VisibleText.line(message), .strong)
    out.append("\n")

    let files = filesInOrder
    let snippets = files.map { file in
      Snippet(
        sources[file], labels: labels(in: file), primaryStyle: style)
    }
    let gutter = String(snippets.map(\.lastLineNumber).max() ?? 1).count
    let bar = String(repeating: " ", count: gutter) + " |"
    for (file, snippet) in zip(files, snippets) {
      let isFirst = file == primary.range.file
      if !isFirst { out.append(bar + "\n", .gutter) }
      let place = isFirst ? primary.range : SourceRange(file, snippet.marks.first?.range.lowerBound ?? 0, 0)
      out.append(String(repeating: " ", count: gutter) + (isFirst ? "--> " : "::: "), .gutter)
      out.append(VisibleText.line(sources.place(of: place)) + "\n")
      out.append(bar, .gutter)
      out.append("\n")
      out.append(snippet.render(gutter: gutter))
    }
    let advice = help.map { [$0] } ?? []
    guard !notes.isEmpty || !advice.isEmpty || !fixes.isEmpty else { return out }
    out.append(bar, .gutter)
    out.append("\n")
    for note in notes { out.append("note", .note, ": " + VisibleText.line(note) + "\n") }
    for help in advice + fixes.map(\.message) { out.append("help", .help, ": " + VisibleText.line(help) + "\n") }
    return out
  }

  /// The files it speaks of: the primary one, then the others in order.
  private var filesInOrder: [SourceID] {
    let others = Set(labels.map(\.range.file)).subtracting([primary.range.file]).sorted()
    return [primary.range.file] + others
  }

  /// The labels in one file, each place with its words once.
  private func labels(in file: SourceID) -> [(label: Label, isPrimary: Bool)] {
    var seen: Set<Label> = [primary]
    var found: [(label: Label, isPrimary: Bool)] = file == primary.range.file ? [(primary, true)] : []
    for label in labels where label.range.file == file && seen.insert(label).inserted { found.append((label, false)) }
    return found
  }
}

extension StyledText {
  /// Adds a heading and the sentence after it.
  fileprivate mutating func append(_ heading: String, _ style: Style, _ sentence: String) {
    append(heading, style)
    append(sentence)
  }
}

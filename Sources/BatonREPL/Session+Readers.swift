import BatonDiagnostics
import BatonSemantics

/// `:who`: what reads a thing with a name.
extension Session {
  /// `:who NAME`
  func tellReaders(_ name: String) -> Answer {
    let checked = atHand.checked
    let wanted = name.trimmed
    let names = checked.readableNames
    guard names.contains(wanted) else {
      return .error(
        "nothing here is called `\(VisibleText.line(wanted, limit: 60))`",
        help: Suggestion.closest(to: wanted, in: names).map { "did you mean `:who \($0)`?" }
          ?? "such as a fact, `intent.NAME`, `score.NAME`, `hours.NAME` or `team \"ID\"`")
    }
    let readers = atHand.readers
    var text = StyledText()
    var seen: Set<String> = []
    func tell(_ name: String, depth: Int) {
      for reader in readers.readers(of: name) {
        let place = checked.sources.place(of: reader.range)
        text.append(String(repeating: "  ", count: depth) + fitted(reader.title, 50 - 2 * min(depth, 10)))
        text.append("  \(place)\n", .gutter)
        if depth < 10, reader.isReadable, seen.insert(reader.name).inserted {
          tell(reader.name, depth: depth + 1)
        }
      }
    }
    tell(wanted, depth: 0)
    return text.segments.isEmpty ? .plain("nothing reads it") : Answer(text)
  }
}

extension CheckedPolicy {
  /// What something can be read by.
  var readableNames: [String] {
    var names = facts.map(\.path) + defines.map(\.path)
    names += intents.filter { !$0.isPart }.map { "intent.\($0.name)" }
    names += scores.map { "score.\($0.name)" } + qualifications.map { "qualification.\($0.name)" }
    names += hours.map { "hours.\($0.name)" } + tables.map(\.name)
    return names + teams.map { "team \"\($0.id)\"" }
  }
}

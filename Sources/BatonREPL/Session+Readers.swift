import BatonDiagnostics
import BatonSemantics
import BatonValues

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
    let index = DeclarationIndex(checked.sources)
    var readers: [String: [DeclarationIndex.Entry]] = [:]
    for expression in checked.expressions {
      guard let read = checked.name(of: expression), let reader = index.around(expression.range) else { continue }
      if readers[read]?.contains(where: { $0.range == reader.range }) != true {
        readers[read, default: []].append(reader)
      }
    }
    for rule in checked.rules {
      guard case .ask(_, for: let facts) = rule.action, let reader = index.around(rule.range) else { continue }
      for fact in facts.map({ checked.facts[$0].path })
      where readers[fact]?.contains(where: { $0.range == reader.range }) != true {
        readers[fact, default: []].append(reader)
      }
    }
    var text = StyledText()
    var seen: Set<String> = []
    func tell(_ name: String, depth: Int) {
      for reader in (readers[name] ?? []).sorted(by: { $0.range < $1.range }) {
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

  /// The name of what an expression reads, if it is one.
  fileprivate func name(of expression: Expression) -> String? {
    switch expression.form {
    case .fact(let id): facts[id].path
    case .define(let id): defines[id].path
    case .intent(let id), .count(let id, in: _), .streak(let id): "intent.\(intents[id].name)"
    case .score(let id): "score.\(scores[id].name)"
    case .qualification(let id), .criterion(let id, _): "qualification.\(qualifications[id].name)"
    case .hours(let id, _): "hours.\(hours[id].name)"
    case .cell(let id, _, _): tables[id].name
    case .literal(Value.team(let place)): "team \"\(teams[place].id)\""
    default: nil
    }
  }
}

package import BatonDiagnostics
import BatonValues

extension Decision {
  /// The decision for people: a line that says it, and what else there is to know under it, in 80 columns.
  package var rendered: StyledText {
    var out = StyledText()
    out.append(VisibleText.line(chat ?? "a chat without an id", limit: 200), .strong)
    out.append(": ")
    out.append("\(headline)\n", .strong)
    for (heading, text) in details {
      let lines = wrap(VisibleText.line(text, limit: 4_000), width: 80 - Decision.indent).split(separator: "\n")
      for (index, line) in lines.enumerated() {
        let start = index == 0 ? "  \(heading)" : ""
        out.append(start + String(repeating: " ", count: max(1, Decision.indent - start.count)), .gutter)
        out.append("\(line)\n")
      }
    }
    return out
  }

  /// Where the texts begin, under the headings.
  private static let indent = 13

  /// What happens, in a few words.
  private var headline: String {
    let name = team.map { VisibleText.line($0, limit: 200) } ?? ""
    let what =
      switch outcome {
      case .route: "route to \(name)\(isClosed ? ", which is closed" : "")"
      case .queue: "queue for \(name)"
      case .ask: "ask"
      case .hold: "hold"
      }
    return priority == "normal" ? what : "\(what), priority \(VisibleText.line(priority))"
  }

  /// What else there is to know, each with its heading.
  private var details: [(heading: String, text: String)] {
    var details: [(String, String)] = [("rule", ruleText)]
    func add(_ heading: String, _ text: String?) { if let text, !text.isEmpty { details.append((heading, text)) } }
    add("ask", ask.map { $0.facts.isEmpty ? $0.question : "\($0.question) (for \($0.facts.joined(separator: ", ")))" })
    add("say", say)
    add("because", because)
    add("next", next)
    add("summary", summary)
    add("opens", opensAt.flatMap(Decision.time))
    add("within", within.map(DurationValue.words))
    add("due", dueAt.flatMap(Decision.time))
    for backup in backup { add("backup", "\(backup.team) after \(DurationValue.words(backup.after))") }
    for notification in notify { add("notify", "\(notification.channel) \(notification.to)") }
    add("tags", tags.joined(separator: ", "))
    details += attach?.details ?? []
    add("receipt", receipt?.description)
    for undecided in undecided {
      let needs = undecided.needs.isEmpty ? "" : " needs \(undecided.needs.joined(separator: ", "))"
      add("undecided", undecided.rule + needs)
    }
    return details
  }

  private var ruleText: String {
    guard let rule else { return "none fired" }
    let name = rule.name.map { "\"\($0)\" " } ?? ""
    let within = rule.within.isEmpty ? "" : " within " + rule.within.map { "\"\($0)\"" }.joined(separator: ", ")
    return "\(isOtherwise ? "otherwise " : "")\(name)at \(rule.at)\(within)"
  }

  private static func time(_ instant: Int64) -> String? {
    Instant.range.contains(instant) ? Instant.rfc3339(instant) : nil
  }
}

extension Decision.Attachments {
  /// What goes along, each with its heading.
  fileprivate var details: [(heading: String, text: String)] {
    var details: [(String, String)] = []
    if let count = transcript?.count, count > 0 {
      details.append(("transcript", count == 1 ? "1 message" : "\(count) messages"))
    }
    for one in qualification ?? [] {
      let criteria = one.criteria.map { "\($0.label) \($0.state.rawValue)" }.joined(separator: ", ")
      details.append(("qualified", "\(one.name): \(criteria)"))
    }
    for found in intents ?? [] {
      let matched = found.matched.map { " \"\($0)\"" } ?? ""
      let message = found.message.map { " in message \($0 + 1)" } ?? ""
      details.append(("intent", "\(found.intent)\(matched.isEmpty ? message : ":\(matched)\(message)")"))
    }
    for question in questions ?? [] { details.append(("question", question)) }
    for fact in source ?? [] { details.append(("source", "\(fact.path): \(fact.value.text)")) }
    for fact in facts ?? [] { details.append(("fact", "\(fact.path): \(fact.value.text)")) }
    return details
  }
}

extension Decision.FactValue.Output {
  /// The value as people read it.
  fileprivate var text: String {
    switch self {
    case .bool(let bool): bool ? "yes" : "no"
    case .number(let digits): digits
    case .text(let text): text
    case .list(let values): values.map(\.text).joined(separator: ", ")
    }
  }
}

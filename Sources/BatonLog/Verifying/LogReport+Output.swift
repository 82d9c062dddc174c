import BatonDiagnostics

extension LogReport.Finding {
  /// The finding as a line for people, without its end.
  package var text: String {
    switch self {
    case .chain(let fault): "chain: \(fault)"
    case .decision(let sequence, let parts):
      "entry \(sequence): decided again, it differs in \(parts.map { "`\(VisibleText.line($0))`" }.joined(separator: ", "))"
    }
  }

  /// The finding as an object for programs.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("finding")
      switch self {
      case .chain(let fault):
        json.string("chain")
        json.key("message")
        json.string(fault.description)
      case .decision(let sequence, let parts):
        json.string("decision")
        json.key("entry")
        json.number(sequence)
        json.key("differs")
        json.strings(parts)
      }
    }
    return json.text
  }
}

extension LogReport {
  /// The whole for people.
  package var text: String {
    let trimmed = trims.last.map { "trimmed: entries 1 to \($0.end.sequence), at \($0.time)" }
    var lines =
      (trimmed.map { [$0] } ?? []) + [
        "\(Self.entries(entryCount)), \(faultCount == 0 ? "the chain is whole" : "the chain is broken")",
        "\(sameCount) decided again with the same outcome, \(differenceCount) otherwise",
      ]
    for (obstacle, count) in obstacles { lines.append("\(count) not decided again: \(obstacle)") }
    lines.append("head \(head)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The whole for programs.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      if !trims.isEmpty {
        json.key("trimmed")
        json.array { json in for trim in trims { trim.write(to: &json) } }
      }
      json.key("entries")
      json.number(entryCount)
      json.key("chain_faults")
      json.number(faultCount)
      json.key("same")
      json.number(sameCount)
      json.key("different")
      json.number(differenceCount)
      json.key("not_decided_again")
      json.array { json in
        for (obstacle, count) in obstacles {
          json.object { json in
            json.key("why")
            json.string(obstacle.description)
            json.key("entries")
            json.number(count)
          }
        }
      }
      json.key("head")
      json.string(head.description)
    }
    return json.text
  }

  /// So many, in words.
  package static func entries(_ count: some BinaryInteger) -> String { count == 1 ? "1 entry" : "\(count) entries" }
}

extension Redecision.Obstacle: CustomStringConvertible {
  /// Why, in words.
  package var description: String {
    switch self {
    case .policy(let name, let digest):
      "the policy \(name.map { "\"\(VisibleText.line($0, limit: 200))\" " } ?? "")\(digest) was not given"
    case .chat: "the chat was not kept"
    case .masked(let facts): "masked: \(facts.joined(separator: ", "))"
    }
  }
}

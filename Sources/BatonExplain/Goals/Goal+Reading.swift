import BatonValues

extension Explanation.Goal {
  /// Reads a goal as people type it: `team "east"`, `route to team "east"`, `ask`, `rule "demo"`, `48`,
  /// `teams.baton:12`, or the bare name of a rule or of a team.
  ///
  /// - Throws: `GoalError` where it is none of these.
  package init(reading text: String) throws(GoalError) {
    var words = GoalWords(text)
    guard let first = words.next else { throw .empty }
    self.init()
    if first.isBare, let place = Self.place(first.text) {
      words.advance()
      rule = .line(place.line, file: place.file)
    } else if first.isBare, ["line", "rule"].contains(first.text), let name = words.second {
      words.advance(by: 2)
      let place = name.isBare ? Self.place(name.text) : nil
      rule = place.map { .line($0.line, file: $0.file) } ?? .named(name.isBare ? words.all(from: name) : name.text)
    } else if first.isBare, Decision.Outcome(rawValue: first.text) != nil || first.text == "team" {
      try readOutcomes(&words)
    } else {
      // A bare name; whether it is a rule or a team shows when it is held against a policy.
      rule = .named(first.isBare ? words.all(from: first) : first.text)
      if !first.isBare { words.advance() }
    }
    if let rest = words.next { throw .unreadable(rest.text) }
  }

  private mutating func readOutcomes(_ words: inout GoalWords) throws(GoalError) {
    while let word = words.next, word.isBare, let outcome = Decision.Outcome(rawValue: word.text) {
      words.advance()
      if !outcomes.contains(outcome) { outcomes.append(outcome) }
      guard words.next?.isBare == true, words.next?.text == "or", words.second?.text != "team" else { break }
      words.advance()
    }
    if let word = words.next, word.isBare, ["to", "for"].contains(word.text), !outcomes.isEmpty { words.advance() }
    while let word = words.next {
      guard word.isBare, word.text == "team", let id = words.second else { throw .unreadable(word.text) }
      words.advance(by: 2)
      teams.append(id.text)
      guard words.next?.isBare == true, words.next?.text == "or" else { break }
      words.advance()
    }
  }

  /// `48`, `teams.baton:12` or `teams.baton:12:3`.
  private static func place(_ text: String) -> (line: Int, file: String?)? {
    if let line = Int(text), line > 0 { return (line, nil) }
    var parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 2, let last = Int(parts.removeLast()) else { return nil }
    if parts.count >= 2, let line = Int(parts[parts.count - 1]), line > 0 {
      return (line, parts.dropLast().joined(separator: ":"))
    }
    let file = parts.joined(separator: ":")
    return last > 0 && !file.isEmpty ? (last, file) : nil
  }
}

/// The words of a goal; what stands in quotes is one.
private struct GoalWords {
  struct Word {
    var text: String
    let isBare: Bool
  }

  private var words: [Word] = []
  private var place = 0

  init(_ text: String) {
    var isOpen = false
    var isEscaped = false
    for character in text {
      if isOpen {
        if isEscaped || character != "\"" && character != "\\" { words[words.count - 1].text.append(character) }
        if !isEscaped, character == "\"" { isOpen = false }
        isEscaped = !isEscaped && character == "\\"
      } else if character == "\"" {
        words.append(Word(text: "", isBare: false))
        isOpen = true
      } else if character.isWhitespace {
        words.append(Word(text: "", isBare: true))
      } else if words.last?.isBare == true {
        words[words.count - 1].text.append(character)
      } else {
        words.append(Word(text: String(character), isBare: true))
      }
    }
    words.removeAll { $0.isBare && $0.text.isEmpty }
  }

  var next: Word? { place < words.count ? words[place] : nil }
  var second: Word? { place + 1 < words.count ? words[place + 1] : nil }

  mutating func advance(by count: Int = 1) { place += count }

  /// A name of several bare words, to the end.
  mutating func all(from first: Word) -> String {
    var name = first.text
    if let at = words.firstIndex(where: { $0.text == first.text }), at >= place { place = at + 1 }
    while let word = next {
      name += " " + word.text
      advance()
    }
    return name
  }
}

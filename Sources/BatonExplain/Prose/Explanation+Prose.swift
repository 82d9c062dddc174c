package import BatonDiagnostics
import BatonValues

extension Explanation {
  /// The explanation for people, in lines of 80 columns.
  package var prose: StyledText {
    var writer = ProseWriter(self)
    writer.page.line(Self.headline(of: decision), style: .strong)
    if let because = decision.because { writer.page.line("because \(because)") }
    if let localTime { writer.page.line("decided for \(localTime)", style: .secondary) }
    writer.page.gap()
    if let winner { writer.write(winner) } else { writer.page.line("No rule fired, so the bot goes on.") }
    writer.write(handoff)
    if !passed.isEmpty {
      writer.page.gap()
      let count = passed.count == 1 ? "One rule was" : "\(passed.count) rules were"
      writer.page.line("\(count) tried before and did not fire", style: .strong)
      writer.write(passed)
    }
    writer.writeMeanings()
    if let rests = grounds.words {
      writer.page.gap()
      writer.page.line(rests)
    }
    return writer.page.text
  }

  /// What happens to the chat, in a line.
  static func headline(of decision: Decision) -> String {
    var words = decision.chat.map { "\($0): " } ?? ""
    words += decision.outcome.rawValue
    if let team = decision.team {
      words += decision.outcome == .queue ? " for team \"\(team)\"" : " to team \"\(team)\""
    }
    if decision.isClosed { words += ", which is closed" }
    if decision.priority != "normal" { words += ", priority \(decision.priority)" }
    if let ask = decision.ask { words += " \"\(ask.question)\"" }
    return words
  }
}

extension Explanation.Grounds {
  /// What the decision rests on, in a sentence; nil where it rests on nothing.
  var words: String? {
    var parts = facts
    parts += teams.map { "what the chat says of team \"\($0)\"" }
    if messages { parts.append("the messages") }
    if now { parts.append("the time") }
    guard let last = parts.last else { return nil }
    let list = parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and " + last
    return "The decision rests on \(list). With all else unknown it would be the same."
  }
}

extension Explanation.Rule {
  /// The rule's name and place.
  var words: String {
    let kind = isOtherwise ? "the `otherwise`" : name == nil ? "the rule" : "rule"
    return name.map { "\(kind) \"\($0)\" at \(at)" } ?? "\(kind) at \(at)"
  }

  /// The same with the block that it stands in.
  var wordsWithin: String { within.last.map { "\(words), in \"\($0)\"" } ?? words }
}

extension Explanation.Candidate {
  /// What became of the team, in a word or two.
  fileprivate var mark: String { isChosen ? (isOpen == false ? "waits for" : "takes it") : "not" }
}

extension ProseWriter {
  /// The rule that decided, after the blocks around it.
  mutating func write(_ winner: Explanation.Winner) {
    var words = "Decided by \(winner.rule.words)"
    for block in winner.blocks.reversed() { words += ", in \(block.rule.words)" }
    page.line(words, style: .strong)
    for rule in winner.blocks.map(\.rule) + [winner.rule] {
      if let documentation = rule.documentation { page.line(documentation.firstSentence, indent: 2, style: .secondary) }
    }
    for condition in winner.blocks.map(\.condition) + [winner.condition] {
      if let condition { write(condition, indent: 2) }
    }
    write(winner.candidates, indent: 2)
    for value in winner.asked { write(value, Start(indent: 2), inside: 4) }
  }

  /// The teams that an action looked at.
  mutating func write(_ candidates: [Explanation.Candidate], indent: Int) {
    var place = 0
    while place < candidates.count {
      let candidate = candidates[place]
      place += 1
      var start = Start(indent: indent, mark: candidate.mark, width: 10)
      if candidate.isChosen { start.style = .note }
      if let condition = candidate.condition, condition.truth != true {
        let failing = Self.firstNotTrue(condition)
        var teams = [candidate.text]
        while place < candidates.count, let next = candidates[place].condition.map(Self.firstNotTrue),
          next.truth == failing.truth, next.text == failing.text
        {
          teams.append(candidates[place].text)
          place += 1
        }
        let which = teams.count == 1 ? teams[0] : teams.joined(separator: ", ")
        line("\(which): \(failing.text) is \(failing.truth == nil ? "unknown" : "not so")", start)
        for value in failing.values where !values[value].name.hasPrefix("team.") {
          write(value, Start(indent: indent + 10), inside: indent + 12)
        }
        continue
      }
      if candidate.values.isEmpty {
        line(candidate.team == nil ? "\(candidate.text) is unknown" : candidate.text, start)
      }
      for (number, value) in candidate.values.enumerated() {
        write(value, number == 0 ? start : Start(indent: indent + 10), inside: indent + 12)
      }
    }
  }

  /// The first part that is not true, of an `and` inside an `and` too.
  static func firstNotTrue(_ condition: Explanation.Condition) -> Explanation.Condition {
    guard condition.kind == .all, let part = condition.parts.first(where: { $0.truth != true }) else {
      return condition
    }
    return firstNotTrue(part)
  }

  /// What goes with a handoff, and who gave it.
  mutating func write(_ items: [Explanation.HandoffItem]) {
    guard !items.isEmpty else { return }
    page.gap()
    page.line("What goes with it", style: .strong)
    var place = 0
    while place < items.count {
      let item = items[place]
      var words = [item.words]
      place += 1
      while item.kind == .attach || item.kind == .tag, place < items.count, items[place].kind == item.kind,
        items[place].giver == item.giver
      {
        words.append(items[place].words)
        place += 1
      }
      let isSentence = [.say, .because, .next, .summary].contains(item.kind)
      let text = isSentence ? "\"\(item.words)\"" : words.joined(separator: ", ")
      line("\(text), \(Self.words(for: item.giver))", Start(indent: 2, mark: item.kind.rawValue, width: 10))
    }
  }

  /// Who gave something, as the end of a sentence.
  static func words(for giver: Explanation.HandoffItem.Giver) -> String {
    switch giver {
    case .rule: "by the rule"
    case .orQueue: "by its `or queue`"
    case .block(let rule): "by \(rule.name.map { "\"\($0)\"" } ?? "the block at \(rule.at)")"
    case .team(let team): "by team \"\(team)\""
    case .also(let at, let condition): "by the `also` at \(at)" + (condition.map { ", as \($0.text)" } ?? "")
    }
  }
}

import BatonProgram
import BatonRuntime
import BatonValues

extension PageWriter {
  /// What is decided, and what goes with it.
  mutating func writeDecision() {
    let decision = explanation.decision
    out.open("div", "card")
    out.open("dl")
    item("outcome", decision.outcome.rawValue)
    if let team = explanation.verdict.team.place, program.teams.indices.contains(team) {
      let (id, title) = (program.strings[program.teams[team].id], program.strings[program.teams[team].title])
      item("team", title + (decision.isClosed ? ", which is closed" : ""), title == id ? "" : "team \"\(id)\"")
    }
    if let ask = decision.ask { item("question", "\"\(ask.question)\"", "for \(ask.facts.joined(separator: ", "))") }
    if let opensAt = decision.opensAt { item("opens", (program.zone ?? .utc).time(at: opensAt).description) }
    var rest = explanation.handoff[...]
    while let first = rest.first {
      // What one and the same gives several of is told together.
      let isListed = [.attach, .tag].contains(first.kind)
      let same = rest.prefix { $0 == first || isListed && $0.kind == first.kind && $0.giver == first.giver }
      rest = rest.dropFirst(same.count)
      item(first.kind.rawValue, same.map(\.words).joined(separator: ", "), ProseWriter.words(for: first.giver))
    }
    out.close(2)
  }

  private mutating func item(_ name: String, _ words: String, _ note: String = "") {
    out.element("dt", "", name)
    out.open("dd")
    out.text(words)
    if !note.isEmpty {
      out.text(" ")
      out.open("small")
      out.sentence(note)
      out.close()
    }
    out.close()
  }

  /// The rule that decided, with the blocks around it.
  mutating func writeWinner() {
    guard let winner = explanation.winner else {
      out.element("p", "", "No rule fired, so the bot goes on.")
      return
    }
    var words = "Decided by \(winner.rule.words)"
    for block in winner.blocks.reversed() { words += ", in \(block.rule.words)" }
    out.open("p", "lead")
    out.sentence(words)
    out.close()
    for rule in winner.blocks.map(\.rule) + [winner.rule] {
      if let documentation = rule.documentation { out.element("p", "quiet", documentation) }
    }
    out.open("ul", "tree")
    for condition in winner.blocks.map(\.condition) + [winner.condition] { if let condition { write(condition) } }
    for value in winner.asked { writeItem(value) }
    write(winner.candidates)
    out.close()
  }

  /// The teams that an action looked at.
  mutating func write(_ candidates: [Explanation.Candidate]) {
    for candidate in candidates {
      out.open("li", candidate.isChosen ? "yes" : "no")
      if candidate.isChosen {
        sign("➜", candidate.isOpen == false ? "waits for it: " : "takes it: ")
      } else {
        sign("✗", "not: ")
      }
      if let condition = candidate.condition, condition.truth != true {
        let failing = ProseWriter.firstNotTrue(condition)
        out.text("\(candidate.text): \(failing.text) is \(failing.truth == nil ? "unknown" : "not so")")
      } else if candidate.values.isEmpty {
        out.text(candidate.team == nil ? "\(candidate.text) is unknown" : candidate.text)
      } else {
        out.element("b", "", candidate.text)
        out.open("ul", "tree")
        for value in candidate.values { writeItem(value) }
        out.close()
      }
      out.close()
    }
  }

  /// What the names mean that were spoken of, as their `##` comments say.
  mutating func writeMeanings() {
    var names: Set<String> = []
    let meanings = told.map { values[$0] }.filter {
      !($0.documentation ?? "").isEmpty && names.insert($0.name).inserted
    }
    guard !meanings.isEmpty else { return }
    out.element("h2", "", "What the names mean")
    out.open("dl")
    for value in meanings {
      out.open("dt")
      out.element("code", "", value.name)
      out.close()
      out.element("dd", "", value.documentation ?? "")
    }
    out.close()
  }
}

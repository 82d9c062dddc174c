package import BatonDiagnostics
import BatonValues

extension WhyNot {
  /// How many ways are told in words.
  private static let toldInWords = 5

  /// Why the chat did not go there, for people, in lines of 80 columns.
  package var prose: StyledText {
    var writer = ProseWriter(explanation)
    writer.page.line(Explanation.headline(of: explanation.decision), style: .strong)
    if isSo {
      let rule = explanation.winner.map { ", by \($0.rule.wordsWithin)" } ?? ", as no rule fired"
      writer.page.line("That is \(goal)\(rule).")
    } else {
      writer.page.line("Not \(goal), and why:")
    }
    if ways.isEmpty, !isSo {
      writer.page.gap()
      writer.page.line("No rule of the policy leads there.")
    }
    for way in ways.prefix(Self.toldInWords) {
      writer.page.gap()
      writer.write(way, winner: explanation.winner?.rule)
    }
    let rest = max(0, ways.count - Self.toldInWords) + untold
    if rest > 0 {
      writer.page.gap()
      writer.page.line(
        rest == 1 ? "One more rule leads there, further away." : "\(rest) more rules lead there, further away.")
    }
    return writer.page.text
  }
}

extension ProseWriter {
  /// A rule that could have led there, with what was missing.
  mutating func write(_ way: WhyNot.Way, winner: Explanation.Rule?) {
    let words = way.rule.wordsWithin
    page.line(words.prefix(1).uppercased() + words.dropFirst(), style: .strong)
    for condition in way.missing {
      let start = Start(indent: 2, mark: "missing", width: 8, style: condition.truth == nil ? .warning : .error)
      write(condition, start, inside: 6)
    }
    for condition in way.met { line(condition.text, Start(indent: 2, mark: "met", width: 8, style: .note)) }
    let beside = way.missing.isEmpty ? "" : "also "
    switch way.obstacle {
    case .cannot(let obstacle)?:
      page.line(beside + Self.words(for: obstacle), indent: 2)
      write(way.candidates, indent: 4)
      for value in way.asked { write(value, Start(indent: 4), inside: 6) }
    case .otherTeam(let team)?:
      page.line("\(beside)it would give the chat to team \"\(team)\"", indent: 2)
      write(way.candidates, indent: 4)
    case .otherOutcome(let outcome)?: page.line("\(beside)it would \(outcome.rawValue)", indent: 2)
    case nil: break
    }
    guard let winner, way.isBelowWinner else { return }
    let comma = winner.within.isEmpty ? "" : ","
    let isReady = way.missing.isEmpty && way.obstacle == nil
    page.line(
      (isReady ? "would take the chat, but " : "and ")
        + "\(winner.wordsWithin)\(comma) stands above it and took the chat",
      indent: 2)
  }
}

import BatonProgram
import BatonRuntime
import BatonValues

extension Explainer {
  /// How many of the messages that count for an intent are shown with their words.
  private static let shownMatches = 16

  /// Why an intent is there or not, or what was counted.
  mutating func evidence(for place: Int, _ node: Node, at declared: String) -> Explanation.IntentEvidence {
    let intent = program.intents[place]
    let window = node.operation == .count && node.b != .none ? node.b : intent.window
    let considered = evaluator.messages(lookedAtBy: place, in: window)
    var counted: [Int] = []
    for message in considered where evaluator.counts(message, for: place) { counted.append(message) }
    if node.operation == .streak {
      var streak = 0
      for message in considered.reversed() {
        guard evaluator.counts(message, for: place) else { break }
        streak += 1
      }
      counted = Array(considered.suffix(streak))
    }
    var matches: [Explanation.IntentEvidence.Match] = []
    for message in counted.prefix(Self.shownMatches) { matches.append(match(of: place, in: message)) }
    var conditions: [Explanation.Condition] = []
    if node.operation == .intent, counted.isEmpty {
      for condition in intent.conditions.places { conditions.append(self.condition(program.lists[condition])) }
    }
    return Explanation.IntentEvidence(
      intent: program.strings[intent.name], matches: matches, counted: counted.count,
      sender: intent.sender.place.map { Chat.Sender.allCases[$0] }, window: window.place.map { words(ofWindow: $0) },
      considered: considered.count, conditions: conditions, at: declared)
  }

  private mutating func match(of intent: Int, in place: Int) -> Explanation.IntentEvidence.Match {
    let message = situation.messages[place].message
    let range = evaluator.evidenceRange(in: place, of: intent)
    let words = range.map { String(decoding: Array((message.text ?? "").utf8)[$0], as: UTF8.self) }
    return Explanation.IntentEvidence.Match(message: place, range: range, words: words ?? message.label ?? "")
  }

  private func words(ofWindow place: Int) -> String {
    let row = program.windows[place]
    if row.isDuration != 0 { return "the last \(DurationValue.words(row.amount))" }
    return row.amount == 1 ? "the last message" : "the last \(row.amount) messages"
  }
}

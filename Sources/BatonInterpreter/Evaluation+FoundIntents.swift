import BatonSemantics
import BatonValues

extension Evaluation {
  /// Every intent that is there, in the order declared, with the words that show it.
  var foundIntents: [Decision.FoundIntent] {
    let whole = policy.intents.indices.lazy.map { ID<Intent>($0) }.filter { !self.policy.intents[$0].isPart }
    return whole.filter(isThere).map { id in
      let intent = policy.intents[id]
      let first = window(of: intent, intent.window).first { counts($0, for: id) }
      return Decision.FoundIntent(
        intent: intent.name, message: first, matched: first.flatMap { evidence(in: $0, of: id) })
    }
  }

  /// The words of a message that show an intent, as they were written: those that begin first, of these the most; the
  /// message's label where no words do.
  private func evidence(in place: Int, of id: ID<Intent>) -> String? {
    let message = situation.messages[place]
    let matches = patterns(of: id, countingIn: place).compactMap { $0.leftmostLongest(message.words) }
    guard let best = matches.min(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }) else {
      return message.message.label
    }
    return message.text(of: best)
  }

  /// The patterns of an intent and of those it includes, as far as the message counts for them.
  private func patterns(of id: ID<Intent>, countingIn place: Int) -> [Pattern] {
    var reached = [id]
    var patterns: [Pattern] = []
    var next = 0
    while next < reached.count {
      let intent = policy.intents[reached[next]]
      patterns += intent.says
      for included in intent.includes where counts(place, for: included) && !reached.contains(included) {
        reached.append(included)
      }
      next += 1
    }
    return patterns
  }
}

extension Situation.Message {
  /// Some words as they were written, with what stands between them.
  ///
  /// - Precondition: There is at least one.
  fileprivate func text(of range: Range<Int>) -> String {
    let start = words.words[range.lowerBound].start
    let end = words.words[range.upperBound - 1].end
    return String(decoding: Array((message.text ?? "").utf8)[start..<end], as: UTF8.self)
  }
}

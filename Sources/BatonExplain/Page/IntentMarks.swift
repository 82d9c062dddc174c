import BatonValues

/// The words of a chat that show intents, as they are marked in its transcript.
struct IntentMarks {
  /// A piece of a message.
  struct Piece {
    /// Its bytes.
    let range: Range<Int>
    /// The intents that it shows a part of, in the order of the explanation.
    let intents: [String]
    /// The intents whose words end here.
    let ending: [String]
  }

  /// The intents that some words show, in the order of the explanation.
  private(set) var intents: [String] = []
  private var ranges: [Int: [(range: Range<Int>, intent: String)]] = [:]
  private var labels: [Int: [String]] = [:]

  /// The marks of an explanation.
  init(_ explanation: Explanation) {
    for value in explanation.values {
      guard case .intent(let evidence) = value.origin else { continue }
      for match in evidence.matches {
        guard let range = match.range else {
          if labels[match.message]?.contains(evidence.intent) != true {
            labels[match.message, default: []].append(evidence.intent)
          }
          continue
        }
        if !intents.contains(evidence.intent) { intents.append(evidence.intent) }
        let known = ranges[match.message, default: []]
        if !known.contains(where: { $0.range == range && $0.intent == evidence.intent }) {
          ranges[match.message, default: []].append((range, evidence.intent))
        }
      }
    }
  }

  /// How an intent's words are marked.
  func kind(of intent: String) -> String { "m\((intents.firstIndex(of: intent) ?? 0) % 6)" }

  /// The intents that a message's label shows.
  func labelled(_ message: Int) -> [String] { labels[message] ?? [] }

  /// A message cut where marks begin and end.
  func pieces(of message: Int, length: Int) -> [Piece] {
    let marks = (ranges[message] ?? []).filter { $0.range.lowerBound >= 0 && $0.range.upperBound <= length }
    let cuts = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, length]).sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      let here = marks.filter { $0.range.lowerBound <= start && $0.range.upperBound >= end }
      return Piece(
        range: start..<end, intents: here.map(\.intent),
        ending: here.filter { $0.range.upperBound == end }.map(\.intent))
    }
  }
}

import BatonProgram
import BatonValues

extension PageWriter {
  /// The messages, with the words marked that show intents.
  mutating func writeTranscript() {
    guard !explanation.messages.isEmpty else {
      out.element("p", "quiet", "The chat has no messages.")
      return
    }
    if !marks.intents.isEmpty {
      out.open("p")
      out.text("Marked: ")
      for (place, intent) in marks.intents.enumerated() {
        if place > 0 { out.text(", ") }
        out.element("mark", marks.kind(of: intent), "intent.\(intent)")
      }
      out.close()
    }
    out.open("ol", "chat")
    for place in explanation.messages.indices { writeMessage(place) }
    out.close()
  }

  private mutating func writeMessage(_ place: Int) {
    let message = explanation.messages[place]
    out.open("li", message.from.rawValue)
    out.open("header")
    out.element("b", "", "\(place + 1) · \(message.from.rawValue)")
    if let at = message.at {
      let zone = program.zone ?? .utc
      out.element("time", "", ["datetime": Instant.rfc3339(at)], zone.time(at: at).description)
    }
    if let confidence = message.confidence { out.element("span", "", "confidence \(confidence)") }
    if let label = message.label { out.element("span", "", "labelled \"\(label)\"") }
    for intent in marks.labelled(place) { out.element("span", "", "shows intent.\(intent)") }
    out.close()
    if let text = message.text { writeMarked(text, of: place) } else { out.element("p", "quiet", "(no text)") }
    out.close()
  }

  private mutating func writeMarked(_ text: String, of place: Int) {
    let utf8 = Array(text.utf8)
    out.open("p")
    for piece in marks.pieces(of: place, length: utf8.count) {
      let words = String(decoding: utf8[piece.range], as: UTF8.self)
      guard let first = piece.intents.first else {
        writeLines(words)
        continue
      }
      out.open("mark", marks.kind(of: first), ["title": piece.intents.map { "intent.\($0)" }.joined(separator: ", ")])
      writeLines(words)
      out.close()
      if !piece.ending.isEmpty { out.element("sup", "", piece.ending.joined(separator: ", ")) }
    }
    out.close()
  }

  /// A text with its line ends.
  private mutating func writeLines(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    for (place, line) in lines.enumerated() {
      if place > 0 { out.void("br") }
      out.text(String(line))
    }
  }
}

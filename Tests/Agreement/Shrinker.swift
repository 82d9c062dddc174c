import Baton
package import BatonValues
import BatonSemantics

/// Makes a policy and a chat smaller for as long as two ways of deciding still differ.
///
/// After Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input" (2002): parts are left out, larger ones
/// first, whatever they are; what is no policy any more is not tried further.
package struct Shrinker {
  /// How many more policies may be tried.
  private var budget: Int
  private var best: Disagreement
  private let differ: (String, Chat) -> Disagreement?

  /// The smallest disagreement that is found from one on.
  ///
  /// - Parameter differ: How a smaller policy and chat are decided differently, if they are.
  package static func shrink(
    _ found: Disagreement, budget: Int = 4000, differ: @escaping (String, Chat) -> Disagreement? = disagreement
  ) -> Disagreement {
    var shrinker = Shrinker(budget: budget, best: found, differ: differ)
    while shrinker.shrinkOnce() {}
    return shrinker.best
  }

  /// Tries everything once; says whether anything was left out.
  private mutating func shrinkOnce() -> Bool {
    let size = best.size
    shrinkChat()
    shrinkLines()
    shrinkWords()
    return best.size < size && budget > 0
  }

  /// What is decided differently by a policy, if it is one, of a chat.
  package static func disagreement(_ text: String, _ chat: Chat) -> Disagreement? {
    guard let policy = CheckedPolicy.reading(text), let contenders = try? Contenders(policy) else { return nil }
    return contenders.disagreement(on: chat, telling: .growing)
  }

  private mutating func tryPolicy(_ text: String) -> Bool {
    guard budget > 0 else { return false }
    budget -= 1
    guard let found = differ(text, best.chat) else { return false }
    best = found
    return true
  }

  // MARK: The policy

  /// Leaves out lines: a block with all inside it, a block's frame, a line.
  private mutating func shrinkLines() {
    var place = 0
    while place < lines.count, budget > 0 {
      let lines = lines
      let end = Self.end(ofBlockAt: place, in: lines)
      if end > place {
        if tryPolicy(text(lines, without: place..<end + 1)) { continue }
        var inner = lines
        inner.remove(at: end)
        inner.remove(at: place)
        if tryPolicy(inner.joined(separator: "\n")) { continue }
      }
      if !tryPolicy(text(lines, without: place..<place + 1)) { place += 1 }
    }
  }

  private var lines: [String] { best.policy.split(separator: "\n").map(String.init) }

  private func text(_ lines: [String], without range: Range<Int>) -> String {
    (lines[..<range.lowerBound] + lines[range.upperBound...]).joined(separator: "\n")
  }

  /// The line that closes the block which a line opens; the line itself where it opens none.
  private static func end(ofBlockAt place: Int, in lines: [String]) -> Int {
    var depth = 0
    for line in place..<lines.count {
      depth += lines[line].utf8.count { $0 == UInt8(ascii: "{") } - lines[line].utf8.count { $0 == UInt8(ascii: "}") }
      if depth <= 0 { return line }
    }
    return place
  }

  /// Leaves out words within lines, and parts in parentheses with what joins them.
  private mutating func shrinkWords() {
    for length in [12, 8, 6, 5, 4, 3, 2, 1] {
      var place = 0
      while budget > 0 {
        let words = words
        guard place + length <= words.count else { break }
        let kept = words[..<place] + words[(place + length)...]
        if words[place..<place + length].contains("\n") || !tryPolicy(kept.joined()) { place += 1 }
      }
    }
  }

  /// The policy in words and single signs, blanks with the word before them.
  private var words: [String] {
    var words: [String] = []
    for character in best.policy {
      let isWord = character.isLetter || character.isNumber || character == "_" || character == "."
      if let last = words.last?.last, last != "\n", character != "\n", character == " " || isWord && last.isWordly {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
    }
    return words
  }

  // MARK: The chat

  private mutating func shrinkChat() {
    func attempt(_ chat: Chat) -> Bool {
      guard budget > 0 else { return false }
      budget -= 1
      guard let found = differ(best.policy, chat) else { return false }
      best = found
      return true
    }
    /// Leaves out one of some things at a time.
    func leaveOut<Part>(_ parts: WritableKeyPath<Chat, [Part]>) {
      var place = 0
      while place < best.chat[keyPath: parts].count {
        var chat = best.chat
        chat[keyPath: parts].remove(at: place)
        if !attempt(chat) { place += 1 }
      }
    }
    leaveOut(\.messages)
    leaveOut(\.facts)
    leaveOut(\.teams)
    func without(_ change: (inout Chat) -> Void) {
      var chat = best.chat
      change(&chat)
      if chat != best.chat { _ = attempt(chat) }
    }
    without { $0.now = nil }
    without { $0.id = nil }
    for place in best.chat.messages.indices {
      without { $0.messages[place].at = nil }
      without { $0.messages[place].label = nil }
      without { $0.messages[place].confidence = nil }
      without { $0.messages[place].text = nil }
      var word = 0
      while let words = best.chat.messages[place].text?.split(separator: " "), word < words.count {
        var chat = best.chat
        chat.messages[place].text = (words[..<word] + words[(word + 1)...]).joined(separator: " ")
        if !attempt(chat) { word += 1 }
      }
    }
  }
}

extension Disagreement {
  /// What there is to read of it.
  fileprivate var size: Int { policy.utf8.count + chat.json.utf8.count }
}

extension Character {
  /// Whether a word may go on after it.
  fileprivate var isWordly: Bool { isLetter || isNumber || self == "_" || self == "." }
}

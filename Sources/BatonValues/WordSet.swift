/// The words of a message that tell whether it says nearly what another one said.
package struct WordSet: Hashable, Sendable {
  /// The distinct words of three or more letters or digits, in ascending order.
  package let words: [String]

  /// The words of a text.
  package init(_ text: String) { self.init(Words(text)) }

  /// The words among some.
  package init(_ words: Words) {
    var sorted = words.words.map(\.text).filter(Self.counts)
    sorted.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var distinct: [String] = []
    for word in sorted where distinct.last.map({ $0.utf8.elementsEqual(word.utf8) }) != true { distinct.append(word) }
    self.words = distinct
  }

  /// Whether there are none.
  package var isEmpty: Bool { words.isEmpty }

  /// Whether two messages say nearly the same: neither is empty, and of all their words at least seven in ten are
  /// common (Jaccard).
  ///
  /// - Complexity: O(*n* + *m*).
  package func isNearly(_ other: WordSet) -> Bool {
    guard !isEmpty, !other.isEmpty else { return false }
    guard min(words.count, other.words.count) * 10 >= max(words.count, other.words.count) * 7 else { return false }
    var (mine, theirs, common) = (0, 0, 0)
    while mine < words.count && theirs < other.words.count {
      if words[mine].utf8.elementsEqual(other.words[theirs].utf8) {
        (mine, theirs, common) = (mine + 1, theirs + 1, common + 1)
      } else if words[mine].utf8.lexicographicallyPrecedes(other.words[theirs].utf8) {
        mine += 1
      } else {
        theirs += 1
      }
    }
    return common * 10 >= (words.count + other.words.count - common) * 7
  }

  private static func counts(_ word: String) -> Bool {
    var count = 0
    for scalar in word.unicodeScalars {
      let kind = ScalarProperties(scalar.value).kind
      if kind == .letter || kind == .number { count += 1 }
      if count == 3 { return true }
    }
    return false
  }
}

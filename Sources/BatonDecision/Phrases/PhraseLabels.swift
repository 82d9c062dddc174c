import BatonProgram

/// The words and beginnings of patterns, each with a number while the automaton grows.
struct PhraseLabels {
  /// A word or the beginning of words, in UTF-8.
  struct Text: Hashable {
    let bytes: [UInt8]
    let isBeginning: Bool

    /// Hashes the bytes at once.
    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
      hasher.combine(isBeginning)
    }
  }

  /// All of them, in the order they were met.
  private(set) var texts: [Text] = []
  private var numbers: [Text: UInt32] = [:]

  /// The number of a whole word.
  mutating func word(_ word: String) -> UInt32 { number(Text(bytes: Array(word.utf8), isBeginning: false)) }

  /// The number of the words that begin so.
  mutating func beginning(_ beginning: String) -> UInt32 {
    number(Text(bytes: Array(beginning.utf8), isBeginning: true))
  }

  private mutating func number(_ text: Text) -> UInt32 {
    if let number = numbers[text] { return number }
    let number = UInt32(texts.count)
    numbers[text] = number
    texts.append(text)
    return number
  }

  /// The numbers in the order of the tables: whole words, then beginnings from the longest to the shortest.
  var order: [UInt32] {
    texts.indices.map { UInt32($0) }.sorted { a, b in
      let (one, other) = (texts[Int(a)], texts[Int(b)])
      if one.isBeginning != other.isBeginning { return other.isBeginning }
      if one.isBeginning, one.bytes.count != other.bytes.count { return one.bytes.count > other.bytes.count }
      return a < b
    }
  }
}

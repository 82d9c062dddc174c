import BatonProgram

/// The hash table of the patterns' words, while it is made.
struct PhraseVocabulary {
  /// The words by their labels.
  private(set) var words: [PhraseWord] = []
  /// What the long ones have beyond 16 bytes.
  private(set) var tails: [UInt8] = []
  /// The hash table.
  private(set) var buckets: [UInt32]
  /// A bit for each remainder of a hash that a word has; at most one in sixteen is set.
  private(set) var filter: [UInt64]

  /// A table of some words, whose labels are their places.
  ///
  /// - Precondition: They are fewer than 16 million, as a policy's text is.
  init(_ texts: [[UInt8]]) {
    var size = 4
    while size < texts.count * 4 { size *= 2 }
    buckets = [UInt32](repeating: 0, count: size)
    filter = [UInt64](repeating: 0, count: max(1, size / 16))
    // One word at least, so that a search need not ask; no hash leads to it.
    if texts.isEmpty { words.append(PhraseWord(first: 0, second: 0, tail: 0, tailEnd: 0)) }
    for (label, text) in texts.enumerated() {
      let bytes = text.span
      let first = PhraseWord.number(bytes, at: 0)
      let second = PhraseWord.number(bytes, at: 8)
      let tail = UInt32(tails.count)
      tails += text.dropFirst(16)
      words.append(PhraseWord(first: first, second: second, tail: tail, tailEnd: UInt32(tails.count)))
      let hash = PhraseWord.hash(first, second, tail: bytes, from: 16)
      let bit = Int(truncatingIfNeeded: hash) & (filter.count * 64 - 1)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      var place = Int(truncatingIfNeeded: hash >> 32) & (size - 1)
      while buckets[place] != 0 { place = (place + 1) & (size - 1) }
      buckets[place] = UInt32(label + 1) << 8 | UInt32(hash & 0xFF)
    }
  }
}

import BatonProgram

extension PhraseTables {
  /// The label of a folded word; that of the longest beginning it has where the word itself is in no pattern.
  ///
  /// - Complexity: O(*n*) in the word's bytes.
  func label(of word: Span<UInt8>) -> UInt32 {
    let first = PhraseWord.number(word, at: 0)
    let second = PhraseWord.number(word, at: 8)
    if word.count <= 16 { return search(first, second, PhraseWord.hash(first, second)) }
    let hash = PhraseWord.hash(first, second, tail: word, from: 16)
    var place = Int(truncatingIfNeeded: hash >> 32) & (buckets.count - 1)
    while buckets[place] != 0 {
      let bucket = buckets[place]
      let index = Int(bucket >> 8) - 1
      if bucket & 0xFF == UInt32(truncatingIfNeeded: hash & 0xFF), isWord(index, first, second, word) {
        return UInt32(index)
      }
      place = (place + 1) & (buckets.count - 1)
    }
    return gateValue(first) != 0 ? beginning(first, second, word) : Self.none
  }

  private func isWord(_ index: Int, _ first: UInt64, _ second: UInt64, _ text: Span<UInt8>) -> Bool {
    let word = words[index]
    guard word.first == first, word.second == second, Int(word.tailEnd - word.tail) == text.count - 16 else {
      return false
    }
    for place in 16..<text.count where tails[Int(word.tail) + place - 16] != text[place] { return false }
    return true
  }

  /// The label of a word of at most 16 bytes, by its hash.
  @inline(never)
  func search(_ first: UInt64, _ second: UInt64, _ hash: UInt64) -> UInt32 {
    let mask = buckets.count - 1
    var place = Int(truncatingIfNeeded: hash >> 32) & mask
    while buckets[place] != 0 {
      let bucket = buckets[place]
      if UInt8(truncatingIfNeeded: bucket) == UInt8(truncatingIfNeeded: hash) {
        let word = words[Int(bucket >> 8) - 1]
        if word.first == first && word.second == second && word.tail == word.tailEnd { return (bucket >> 8) - 1 }
      }
      place = (place + 1) & mask
    }
    return gateValue(first) != 0 ? beginning(first, second, Span()) : Self.none
  }

  /// 1 where a beginning may stand at the first bytes of a word, else 0.
  @inline(__always)
  func gateValue(_ first: UInt64) -> UInt64 {
    let bit = Self.gateBit(first)
    return gate[bit >> 6] >> UInt64(bit & 63) & 1
  }

  /// The label of the longest beginning of a word, of which only what is beyond 16 bytes is read from the text.
  @inline(never)
  private func beginning(_ first: UInt64, _ second: UInt64, _ text: Span<UInt8>) -> UInt32 {
    var node = 0
    var label = beginnings[0].label
    var place = 0
    while true {
      let byte: UInt32
      switch place {
      case 0..<8: byte = UInt32(first >> UInt64(place * 8) & 0xFF)
      case 8..<16: byte = UInt32(second >> UInt64(place * 8 - 64) & 0xFF)
      case _ where place < text.count: byte = UInt32(text[place])
      default: return label
      }
      guard byte != 0, let next = child(of: node, byte) else { return label }
      node = next
      if beginnings[node].label != Self.none { label = beginnings[node].label }
      place += 1
    }
  }

  private func child(of node: Int, _ byte: UInt32) -> Int? {
    var (low, high) = (Int(beginnings[node].edges), Int(beginnings[node + 1].edges))
    while low < high {
      let middle = (low + high) / 2
      if edges[middle].byte < byte { low = middle + 1 } else { high = middle }
    }
    guard low < Int(beginnings[node + 1].edges), edges[low].byte == byte else { return nil }
    return Int(edges[low].node)
  }
}

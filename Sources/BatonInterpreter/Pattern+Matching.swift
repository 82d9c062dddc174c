import BatonSemantics
import BatonValues

/// Phrase matching by sets of places, as Thompson's search (Communications of the ACM 11, 1968): all ways through a
/// pattern are walked at once, so that no pattern takes longer than its length times the message's.
extension Pattern {
  /// Whether some words of a message match.
  ///
  /// - Complexity: O(*p* · *n*) in the parts of the pattern and the words.
  func matches(_ words: Words) -> Bool {
    !words.words.isEmpty && !part.ends(from: Array(words.words.indices), in: words.words).isEmpty
  }

  /// The words that match: those that begin first, and of these the most.
  ///
  /// - Complexity: O(*p* · *n*²), and in texts as people write them far less.
  func leftmostLongest(_ words: Words) -> Range<Int>? {
    for start in words.words.indices {
      if let end = part.ends(from: [start], in: words.words).last { return start..<end }
    }
    return nil
  }
}

extension Pattern.Part {
  /// The places, ascending, that one can be at after this part, coming from some places; a place stands before the word
  /// of its number.
  fileprivate func ends(from places: [Int], in words: [Words.Word]) -> [Int] {
    guard !places.isEmpty else { return [] }
    switch self {
    case .word(let word):
      return places.compactMap { $0 < words.count && words[$0].text == word ? $0 + 1 : nil }
    case .prefix(let beginning):
      return places.compactMap { $0 < words.count && words[$0].text.utf8.starts(with: beginning.utf8) ? $0 + 1 : nil }
    case .sequence(let parts):
      return parts.reduce(places) { $1.ends(from: $0, in: words) }
    case .alternatives(let parts):
      return parts.reduce([]) { Self.union($0, $1.ends(from: places, in: words)) }
    case .optional(let part):
      return Self.union(places, part.ends(from: places, in: words))
    case .gap(let limit):
      return Self.gap(from: places, upTo: min(limit, words.count), before: words.count)
    }
  }

  /// All places from each of some to as many further on.
  private static func gap(from places: [Int], upTo limit: Int, before end: Int) -> [Int] {
    var reached: [Int] = []
    for place in places {
      let next = max(place, (reached.last ?? -1) + 1)
      let last = min(place + limit, end)
      if next <= last { reached.append(contentsOf: next...last) }
    }
    return reached
  }

  /// Two ascending lists as one, each place once.
  private static func union(_ a: [Int], _ b: [Int]) -> [Int] {
    var all: [Int] = []
    all.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if j == b.count || (i < a.count && a[i] < b[j]) {
        all.append(a[i])
        i += 1
      } else {
        if i < a.count && a[i] == b[j] { i += 1 }
        all.append(b[j])
        j += 1
      }
    }
    return all
  }
}

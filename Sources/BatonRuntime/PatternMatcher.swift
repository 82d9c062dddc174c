import BatonProgram
import BatonValues

/// Matches patterns by sets of places, as Thompson's search (Communications of the ACM 11, 1968).
struct PatternMatcher {
  let program: Program
  let words: Words

  /// Whether some words match a pattern.
  func matches(_ root: UInt32) -> Bool {
    !words.words.isEmpty && !ends(of: root, from: Array(words.words.indices)).isEmpty
  }

  /// The words that match: those that begin first, and of these the most.
  func leftmostLongest(_ root: UInt32) -> Range<Int>? {
    for start in words.words.indices {
      if let end = ends(of: root, from: [start]).last { return start..<end }
    }
    return nil
  }

  /// The places, ascending, that one can be at after a part.
  private func ends(of place: UInt32, from places: [Int]) -> [Int] {
    guard !places.isEmpty else { return [] }
    let part = program.parts[Int(place)]
    switch part.kind {
    case .word:
      let word = program.strings.bytes(Int(part.a))
      return places.compactMap {
        $0 < words.words.count && words.words[$0].text.utf8.elementsEqual(word) ? $0 + 1 : nil
      }
    case .prefix:
      let beginning = program.strings.bytes(Int(part.a))
      return places.compactMap {
        $0 < words.words.count && words.words[$0].text.utf8.starts(with: beginning) ? $0 + 1 : nil
      }
    case .sequence: return program.lists[part.list].reduce(places) { ends(of: $1, from: $0) }
    case .alternatives:
      return Set(program.lists[part.list].flatMap { ends(of: $0, from: places) }).sorted()
    case .optional: return Set(places + ends(of: part.a, from: places)).sorted()
    case .gap:
      let limit = min(Int(part.a), words.words.count)
      return Set(places.flatMap { $0...max($0, min($0 + limit, words.words.count)) }).sorted()
    }
  }
}

/// What somebody may have meant by a name that is not known.
package enum Suggestion {
  /// The longest name that is held against others.
  private static let longest = 128

  /// The nearest of some names: the same but for capitals, or else the one with the fewest letters wrong, missing, too
  /// many or swapped; at most one in three may be. The first of equally near ones; nil where none is near.
  ///
  /// - Complexity: O(*n* · *m*) in the letters of the word and of all names of about its length.
  package static func closest(to word: String, in names: some Sequence<String>) -> String? {
    let letters = word.lowercased().unicodeScalars.map(\.value)
    guard !letters.isEmpty, letters.count <= longest else { return nil }
    var best: (name: String, distance: Int)?
    for name in names where name != word && name.utf8.count <= longest * 4 {
      let other = name.lowercased().unicodeScalars.map(\.value)
      let allowed = max(letters.count, other.count, 3) / 3
      let limit = min(allowed, best.map { $0.distance - 1 } ?? allowed)
      guard let distance = distance(letters, other, atMost: limit) else { continue }
      // Of a short word, one letter in common is no likeness.
      guard distance < max(letters.count, other.count) else { continue }
      best = (name, distance)
      if distance == 0 { break }
    }
    return best?.name
  }

  /// How many letters must be changed, added, dropped or swapped with their neighbour to make one word of the other
  /// (optimal string alignment); nil where it is more than the limit.
  package static func distance(_ a: [UInt32], _ b: [UInt32], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
    var before: [Int] = []
    var last = Array(0...b.count)
    for (row, letter) in a.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(b.count + 1)
      for (column, other) in b.enumerated() {
        var cost = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == b[column - 1], a[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      guard current.contains(where: { $0 <= limit }) else { return nil }
      (before, last) = (last, current)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}

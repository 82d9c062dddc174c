/// How alike two words are.
enum Likeness {
  /// Whether one letter put in, taken out, changed, or swapped with its neighbour makes one word of the other.
  static func isSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a != b, abs(a.count - b.count) <= 1, min(a.count, b.count) >= 2 else { return false }
    var front = 0
    while front < min(a.count, b.count), a[front] == b[front] { front += 1 }
    var back = 0
    while back < min(a.count, b.count) - front, a[a.count - 1 - back] == b[b.count - 1 - back] { back += 1 }
    let (x, y) = (a.count - front - back, b.count - front - back)
    if x <= 1 && y <= 1 { return true }
    return x == 2 && y == 2 && a[front] == b[front + 1] && a[front + 1] == b[front]
  }

  /// The keyword among `candidates` that the word is, but for one slip.
  static func keyword(_ word: [UInt8], among candidates: [Keyword]) -> Keyword? {
    candidates.first { isSlip(word, Array($0.rawValue.utf8)) }
  }
}

/// The keywords by their letters: a hash table over bytes, so that reading a word makes no string.
struct KeywordTable: Sendable {
  /// The table of all keywords.
  static let all = KeywordTable()

  private static let size = 512

  /// One more than a keyword's number; 0 is free.
  private var slots = [UInt8](repeating: 0, count: KeywordTable.size)
  private var letters: [UInt8] = []
  /// Where each keyword's letters begin, and where the last one's end.
  private var starts: [Int] = [0]
  private let keywords = Keyword.allCases

  private init() {
    for (number, keyword) in keywords.enumerated() {
      let word = Array(keyword.rawValue.utf8)
      letters += word
      starts.append(letters.count)
      var slot = KeywordTable.slot(word, word.startIndex, word.endIndex)
      while slots[slot] != 0 { slot = (slot + 1) % KeywordTable.size }
      slots[slot] = UInt8(number + 1)
    }
  }

  /// The keyword that the bytes spell in small letters, if they do.
  ///
  /// - Precondition: `start < end`.
  func keyword(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Keyword? {
    var slot = KeywordTable.slot(bytes, start, end)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if spells(number, bytes, start, end) { return keywords[number] }
      slot = (slot + 1) % KeywordTable.size
    }
    return nil
  }

  private func spells(_ number: Int, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let first = starts[number]
    guard starts[number + 1] - first == end - start else { return false }
    for offset in 0..<(end - start) where letters[first + offset] != smallLetter(bytes[start + offset]) { return false }
    return true
  }

  @inline(__always)
  private static func slot(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    let first = Int(smallLetter(bytes[start]))
    let middle = Int(smallLetter(bytes[start + (end - start) / 2]))
    let last = Int(smallLetter(bytes[end - 1]))
    return (first &* 5 &+ middle &* 67 &+ last &* 23 &+ (end - start) &* 131) & (size - 1)
  }
}

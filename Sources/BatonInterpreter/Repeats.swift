import BatonValues

/// How many messages say nearly what an earlier one said: sets of words of three or more letters or digits, of which the
/// common ones are at least seven tenths of all.
///
/// Only messages that share one of their rarest words are compared, since others cannot be so alike: the prefix filter of
/// Bayardo, Ma and Srikant, "Scaling Up All Pairs Similarity Search" (2007).
struct Repeats {
  /// How many.
  private(set) var count = 0

  /// The repeats among those messages, oldest first.
  init(in messages: [Words]) {
    let sets = Self.wordsByRarity(messages)
    var earlier: [Int: [Int]] = [:]
    for (place, words) in sets.enumerated() where !words.isEmpty {
      let prefix = words.prefix(words.count - (words.count * 7 + 9) / 10 + 1)
      let candidates = prefix.lazy.flatMap { earlier[$0] ?? [] }
      if candidates.contains(where: { Self.areAlike(words, sets[$0]) }) { count += 1 }
      for word in prefix { earlier[word, default: []].append(place) }
    }
  }

  /// Each message's distinct words that are long enough, as numbers, the rarest first.
  private static func wordsByRarity(_ messages: [Words]) -> [[Int]] {
    var numbers: [String: Int] = [:]
    var uses: [Int] = []
    let sets = messages.map { message in
      var set: Set<Int> = []
      for word in message.words where isLong(word.text) {
        let number = numbers[word.text] ?? numbers.count
        numbers[word.text] = number
        if number == uses.count { uses.append(0) }
        if set.insert(number).inserted { uses[number] += 1 }
      }
      return set
    }
    return sets.map { $0.sorted { (uses[$0], $0) < (uses[$1], $1) } }
  }

  /// Whether a word has three letters or digits.
  private static func isLong(_ word: String) -> Bool {
    var count = 0
    for scalar in word.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber:
        count += 1
      default: break
      }
      if count == 3 { return true }
    }
    return false
  }

  /// Whether the common words are at least seven tenths of all.
  private static func areAlike(_ a: [Int], _ b: [Int]) -> Bool {
    let (least, most) = (min(a.count, b.count), max(a.count, b.count))
    guard least * 10 >= most * 7 else { return false }
    let common = Set(a).intersection(b).count
    return common * 10 >= (a.count + b.count - common) * 7
  }
}

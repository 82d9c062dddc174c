import BatonProgram

/// Which intents a message counts for, whoever sent it: it matches one of an intent's patterns or labels, or counts for
/// one that it includes, and matches none of its `except`. Found for all at once, a bit an intent.
struct IntentReader: Sendable {
  /// How many 64-bit words a message takes.
  let width: Int
  /// The bits of the last word that are intents; a forged program may match others.
  private let lastMask: UInt64
  private let labelled: [Int]
  /// The intents that include others, each after those that it includes.
  private let including: [Int]

  /// A reader for the intents of a program.
  init(_ program: Program) {
    width = program.intentWords
    lastMask = .max >> UInt64(-program.intents.count & 63)
    labelled = program.intents.indices.filter { program.intents[$0].labels.count > 0 }
    including = Self.includedFirst(program).filter { program.intents[$0].includes.count > 0 }
  }

  /// Adds a message's bits to those of the messages before, from the sets of patterns that it matches.
  ///
  /// - Complexity: O(*i*) in the intents / 64, those with labels where it has one, and what intents include.
  func read(_ found: [UInt64], label: UInt32, _ program: Program, into counting: inout [UInt64]) {
    let start = counting.count
    for word in 0..<width { counting.append(word + 1 < width ? found[word] : found[word] & lastMask) }
    if label != .none {
      for place in labelled where program.lists[program.intents[place].labels.places].contains(label) {
        counting[start + place >> 6] |= 1 << UInt64(place & 63)
      }
    }
    for word in 0..<width { counting[start + word] &= ~found[width + word] }
    for place in including where found[width + place >> 6] >> UInt64(place & 63) & 1 == 0 {
      for list in program.intents[place].includes.places {
        let included = Int(program.lists[list])
        guard counting[start + included >> 6] >> UInt64(included & 63) & 1 != 0 else { continue }
        counting[start + place >> 6] |= 1 << UInt64(place & 63)
        break
      }
    }
  }

  /// All intents, each after those that it includes.
  private static func includedFirst(_ program: Program) -> [Int] {
    var order: [Int] = []
    var isDone = [Bool](repeating: false, count: program.intents.count)
    // How many of its includes were looked at.
    var looked = [Int](repeating: 0, count: program.intents.count)
    for start in program.intents.indices where !isDone[start] {
      var waiting = [start]
      while let place = waiting.last {
        let includes = program.intents[place].includes.places
        if looked[place] < includes.count {
          let included = Int(program.lists[includes.lowerBound + looked[place]])
          looked[place] += 1
          if !isDone[included] { waiting.append(included) }
        } else {
          waiting.removeLast()
          if !isDone[place] { order.append(place) }
          isDone[place] = true
        }
      }
    }
    return order
  }
}

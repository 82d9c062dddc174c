package import BatonProgram

/// What reading messages needs room for, kept from message to message so that nothing is allocated.
package struct PhraseScratch: Sendable {
  /// The last word, by the clock, before which each state is alive.
  var alive: [UInt32]
  /// The states that the present word leads to.
  var reached: [UInt32]
  /// A word that is long or has apostrophes, folded.
  var word: [UInt8]
  /// Where reading has got to.
  var progress = PhraseProgress()

  /// How many steps were looked at so far, in all messages: the cost, as it can be counted.
  package var stepsTried: Int { progress.stepsTried }

  /// Room for reading with some tables, and for them only.
  ///
  /// - Complexity: O(*n*) in the tables.
  package init(for tables: PhraseTables) {
    alive = [UInt32](repeating: 0, count: max(0, tables.states.count - 1))
    reached = [UInt32](repeating: 0, count: tables.steps.count + 1)
    // One byte more than anything that the tables know, so that a longer word is none of them.
    let longest = tables.words.reduce(0) { max($0, $1.tailEnd - min($1.tail, $1.tailEnd)) }
    word = [UInt8](repeating: 0, count: max(16 + Int(longest), tables.beginnings.count) + 1)
  }

  /// Begins a message with so many words at most.
  mutating func begin(words: Int) {
    progress.begin()
    if words >= Int(UInt32.max / 4) || progress.clock > UInt32.max / 4 {
      for index in alive.indices { alive[index] = 0 }
      progress.restart()
    }
  }
}

package import BatonProgram

/// What reading messages needs room for, kept from message to message so that nothing is allocated.
package struct PhraseScratch: Sendable {
  /// The last word, by the clock, before which each state is alive.
  var alive: [UInt32]
  /// The states that the present word leads to.
  var reached: [UInt32]
  /// States whose skips are still to be followed, as a heap with the first state on top.
  var waiting: [UInt32] = []
  /// A word that is long or has apostrophes, folded.
  var word: [UInt8]
  /// The place of the next word; it never goes back, so that what an older message left alive is dead.
  var clock: UInt32 = 1
  /// The last word before which anything is alive.
  var latest: UInt32 = 0
  /// How many steps were looked at so far, in all messages: the cost, as it can be counted.
  package var stepsTried = 0

  /// Room for reading with some tables, and for them only.
  ///
  /// - Complexity: O(*n*) in the tables.
  package init(for tables: PhraseTables) {
    alive = [UInt32](repeating: 0, count: max(0, tables.states.count - 1))
    reached = [UInt32](repeating: 0, count: tables.steps.count + 1)
    waiting.reserveCapacity(64)
    // One byte more than anything that the tables know, so that a longer word is none of them.
    let longest = tables.words.reduce(0) { max($0, $1.tailEnd - min($1.tail, $1.tailEnd)) }
    word = [UInt8](repeating: 0, count: max(16 + Int(longest), tables.beginnings.count) + 1)
  }

  /// Begins a message with so many words at most.
  mutating func begin(words: Int) {
    clock = max(clock, latest) &+ 1
    if words >= Int(UInt32.max / 4) || clock > UInt32.max / 4 {
      for index in alive.indices { alive[index] = 0 }
      clock = 1
      latest = 0
    }
  }
}

package import BatonProgram
import BatonValues

/// What reading messages needs room for, kept from message to message so that nothing is allocated.
package struct PhraseScratch: Sendable {
  /// Words that may be the patterns', until some are looked up at once.
  var waiting = [WaitingWord](repeating: WaitingWord(), count: WaitingWord.most)
  /// Cuts what is not short and ASCII.
  var cutter = WordCutter(remembers: true)
  /// The ways through the patterns.
  var ways: PhraseWays

  /// How many steps were looked at so far, in all messages: the cost, as it can be counted.
  package var stepsTried: Int { ways.progress.stepsTried }

  /// Room for reading with some tables, and for them only.
  ///
  /// - Complexity: O(*n*) in the tables.
  package init(for tables: PhraseTables) { ways = PhraseWays(for: tables) }
}

/// The ways through all patterns that are open: the states that are alive, and where reading has got to.
struct PhraseWays: Sendable {
  /// The last word, by the clock, before which each state is alive; and one for the state that is none.
  var alive: [UInt32]
  /// The states that the present word leads to.
  var reached: [UInt32]
  /// Words that are the patterns', each its label and above it its place by the clock.
  var known = [UInt64](repeating: 0, count: WaitingWord.most)
  /// States whose skips are still to be followed.
  var waiting = PhraseQueue()
  /// Where reading has got to.
  var progress = PhraseProgress()

  /// Room for some tables.
  init(for tables: PhraseTables) {
    alive = [UInt32](repeating: 0, count: tables.states.count)
    reached = [UInt32](repeating: 0, count: tables.steps.count + 1)
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

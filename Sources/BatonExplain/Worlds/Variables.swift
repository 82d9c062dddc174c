import BatonProgram
import BatonRuntime
import BatonValues

/// What of a chat can be otherwise, each thing by a number: facts, the time, what is said of teams, and messages that
/// could come.
struct Variables: Sendable {
  /// One thing that can be otherwise.
  enum Kind: Hashable, Sendable {
    /// A fact, by its place.
    case fact(Int)
    /// The time of the decision.
    case time
    /// What is said of a team, by its place.
    case team(Int)
    /// A message that could come, by its place among those thought of.
    case message(Int)
  }

  private let facts: Int
  private let teams: Int
  /// How many messages are thought of.
  let messages: Int

  /// The things of a policy, with so many messages that could come.
  init(_ program: Program, messages: Int) {
    facts = program.facts.count
    teams = program.teams.count
    self.messages = messages
  }

  /// How many.
  var count: Int { facts + 1 + teams + messages }

  /// The number of a fact.
  func fact(_ place: Int) -> Int { place }

  /// The number of the time.
  var time: Int { facts }

  /// The number of a team.
  func team(_ place: Int) -> Int { facts + 1 + place }

  /// The number of a message.
  func message(_ place: Int) -> Int { facts + 1 + teams + place }

  /// What a number stands for.
  func kind(of number: Int) -> Kind {
    if number < facts { return .fact(number) }
    if number == facts { return .time }
    return number <= facts + teams ? .team(number - facts - 1) : .message(number - facts - teams - 1)
  }
}

/// Some of the variables.
struct VariableSet: Hashable, Sendable {
  private var words: [UInt64]

  /// None of so many.
  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  /// Whether it has one.
  func contains(_ variable: Int) -> Bool { words[variable >> 6] >> UInt64(variable & 63) & 1 != 0 }

  /// Adds one.
  mutating func insert(_ variable: Int) { words[variable >> 6] |= 1 << UInt64(variable & 63) }

  /// Takes one away.
  mutating func remove(_ variable: Int) { words[variable >> 6] &= ~(1 << UInt64(variable & 63)) }

  /// Adds all of another set.
  mutating func formUnion(_ other: VariableSet) {
    for place in words.indices { words[place] |= other.words[place] }
  }

  /// How many.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether there are none.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Whether another set has all of this one.
  func isSubset(of other: VariableSet) -> Bool {
    zip(words, other.words).allSatisfy { $0 & ~$1 == 0 }
  }

  /// How many another set would have more with these.
  func count(beyond other: VariableSet) -> Int {
    zip(words, other.words).reduce(0) { $0 + ($1.0 & ~$1.1).nonzeroBitCount }
  }

  /// Their numbers, ascending.
  var numbers: [Int] {
    var numbers: [Int] = []
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        numbers.append(place << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return numbers
  }
}

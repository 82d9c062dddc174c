package import BatonProgram
package import BatonValues

/// A chat held against a program: slots, messages, and what was worked out of them. It decides as often as wanted; what
/// came in since the last time costs no more than itself. The next chat finds all room made.
package struct Evaluator: ~Copyable, Sendable {
  // What every decision touches stands first, close together.
  /// The search for the first clause; an empty one where the program has none.
  let graph: DecisionGraph
  /// What each clause does, where that is always the same.
  let verdicts: [Verdict]
  /// The columns whose facts come from the messages and the time, and change with them.
  let changingColumns: [Int]
  /// The class of each column.
  var classes: [UInt32]
  /// What was worked out counts only for its moment.
  var moment: UInt32 = 1
  /// The team that `team.languages` speaks of, inside `teams where`.
  package var candidate: UInt32 = .none
  /// The team that `team.title` speaks of, inside a text.
  package var chosen: UInt32 = .none
  /// Whether strings or members were added that go with the next decision.
  var hasPassing = false
  /// The program made ready.
  package let runtime: Runtime
  /// The program, at hand so that no table of it is copied with the others.
  package let program: Program
  /// The chat's id.
  package internal(set) var chat: String?
  /// The time of the decision.
  package internal(set) var now: Int64?
  /// The value of each fact; of one that comes from the messages, what was given.
  var slots: [Datum]
  /// Where each value comes from.
  package internal(set) var origins: [Situation.Slot.Origin]
  /// What the input says of each team: whether it takes chats.
  package internal(set) var teamStates: [Bool?]
  /// The messages as they came.
  package internal(set) var transcript = Transcript()
  /// What the messages tell.
  var log: MessageLog
  /// The strings of the chat; their places follow the program's.
  var strings = ChatStrings()
  /// The members of the chat's sets; their places follow the program's.
  var members: [Datum] = []
  /// How many of them belong to facts, and stay from one decision to the next.
  var keptMembers = 0
  /// Room for what a rule waits for.
  var spareNeeds = Needs()
  /// Room for the rules that may wait for something unknown.
  var waiting: [UInt32] = []
  /// Room for the keys of the tables that are being read; a key of one may be a cell of another.
  var keys: [Datum] = []
  /// Room for folding a text.
  var folding: [UInt8] = []
  var defines: Memo
  var scores: Memo
  var scoreBounds: [ClosedRange<Int64>]
  var criteria: Memo
  var intents: Memo
  var hoursOpen: Memo
  var residuals: Memo
  private let anchor = Anchor()

  /// Room for deciding chats with a runtime; nothing is known yet.
  package init(_ runtime: Runtime) {
    self.runtime = runtime
    let program = runtime.program
    self.program = program
    graph = program.graph ?? .empty
    verdicts = runtime.verdicts
    changingColumns = runtime.changingColumns
    slots = runtime.beginning.slots
    origins = runtime.beginning.origins
    classes = runtime.beginning.classes
    teamStates = Array(repeating: nil, count: program.teams.count)
    log = MessageLog(program)
    defines = Memo(count: program.defines.count)
    scores = Memo(count: program.scores.count)
    scoreBounds = Array(repeating: 0...0, count: program.scores.count)
    criteria = Memo(count: program.criteria.count)
    intents = Memo(count: program.intents.count)
    hoursOpen = Memo(count: program.hours.count)
    residuals = Memo(count: program.residuals.count)
  }

  /// Forgets what was worked out.
  package mutating func forget() {
    (candidate, chosen) = (.none, .none)
    moment &+= 1
    if hasPassing || moment == 0 { forgetMore() }
  }

  private mutating func forgetMore() {
    members.removeLast(members.count - keptMembers)
    strings.dropUnkept()
    hasPassing = false
    guard moment == 0 else { return }
    defines.clear()
    scores.clear()
    criteria.clear()
    intents.clear()
    hoursOpen.clear()
    residuals.clear()
    moment = 1
  }
}

package import BatonProgram
package import BatonValues

/// A chat held against a program: slots, messages, and what was worked out of them. It decides as often as wanted; what
/// came in since the last time costs no more than itself.
package struct Evaluator: ~Copyable, Sendable {
  /// The program made ready, with its strings.
  package let runtime: Runtime
  /// The program, at hand so that no table of it is copied with the others.
  package let program: Program
  /// The chat as it was bound.
  package private(set) var situation: Situation
  /// The value of each fact; of one that comes from the messages, what was given.
  var slots: [Datum]
  /// What the messages tell.
  var log: MessageLog
  /// The strings of the chat; their places follow the program's.
  private var strings: [String] = []
  private var stringPlaces: [Text: UInt32] = [:]
  /// The members of the chat's sets; their places follow the program's.
  var members: [Datum] = []
  /// How many of them belong to facts, and stay from one decision to the next.
  private var keptMembers = 0
  /// The team that `team.languages` speaks of, inside `teams where`.
  package var candidate: UInt32 = .none
  /// The team that `team.title` speaks of, inside a text.
  package var chosen: UInt32 = .none
  /// What was worked out counts only for its moment.
  var moment: UInt32 = 1
  var defines: Memo
  var scores: Memo
  var scoreBounds: [ClosedRange<Int64>]
  var criteria: Memo
  var intents: Memo
  var hoursOpen: Memo
  var residuals: Memo
  /// The class of each column.
  var classes: [UInt32]
  /// The columns whose facts come from the messages and the time, and change with them.
  let changingColumns: [Int]

  /// A chat that was bound to the facts of the runtime.
  ///
  /// - Precondition: It was bound to the schema of that runtime.
  package init(_ runtime: Runtime, _ situation: Situation) {
    self.runtime = runtime
    self.situation = situation
    let program = runtime.program
    self.program = program
    slots = Array(repeating: .unknown, count: program.facts.count)
    log = MessageLog(program)
    defines = Memo(count: program.defines.count)
    scores = Memo(count: program.scores.count)
    scoreBounds = Array(repeating: 0...0, count: program.scores.count)
    criteria = Memo(count: program.criteria.count)
    intents = Memo(count: program.intents.count)
    hoursOpen = Memo(count: program.hours.count)
    residuals = Memo(count: program.residuals.count)
    classes = Array(repeating: 0, count: program.columns.count)
    changingColumns = program.columns.indices.filter { program.facts[Int(program.columns[$0].fact)].computed != .none }
    for place in situation.facts.indices { slots[place] = datum(situation.facts[place].value) }
    keptMembers = members.count
    for message in situation.messages { log.add(message, label: label(of: message)) }
    for column in classes.indices { classify(column) }
  }

  /// Forgets what was worked out.
  mutating func forget() {
    members.removeLast(members.count - keptMembers)
    (candidate, chosen) = (.none, .none)
    moment &+= 1
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

extension Evaluator {
  /// Adds a message at the end.
  package mutating func receive(_ message: Chat.Message) {
    forget()
    situation.receive(message)
    if let last = situation.messages.last { log.add(last, label: label(of: last)) }
  }

  /// Gives a fact, or says that it is unknown.
  package mutating func set(_ fact: Int, to value: Value?) {
    forget()
    situation.set(fact, to: value)
    slots[fact] = datum(value)
    keptMembers = members.count
    for column in classes.indices where program.columns[column].fact == fact { classify(column) }
  }

  /// Says what time it is.
  package mutating func set(now: Int64?) {
    forget()
    situation.now = now
  }

  /// Says whether a team takes chats.
  package mutating func set(team: Int, isOpen: Bool?) {
    forget()
    situation.set(team: team, isOpen: isOpen)
  }

  private func label(of message: Situation.Message) -> UInt32 {
    message.label.flatMap { runtime.textPlaces[$0] } ?? .none
  }
}

extension Evaluator {
  /// A string of the program or of the chat.
  package func string(_ place: UInt32) -> String {
    if place < runtime.strings.count { return runtime.strings[Int(place)] }
    let own = Int(place) - runtime.strings.count
    return strings.indices.contains(own) ? strings[own] : ""
  }

  /// The original of a text.
  package func original(of text: Datum) -> String { string(text.extra) }

  /// A text as comparisons see it.
  func folded(_ text: Datum) -> Text {
    let folded = string(UInt32(truncatingIfNeeded: text.bits))
    return Text(original: folded, folded: folded)
  }

  /// A text as a datum; one that the program does not know becomes one of the chat's.
  mutating func datum(_ text: Text) -> Datum {
    let folded = place(of: text.folded)
    return Datum(.text, Int64(folded), extra: place(of: text.original))
  }

  private mutating func place(of string: String) -> UInt32 {
    let key = Text(original: string, folded: string)
    if let known = runtime.textPlaces[key] ?? stringPlaces[key] { return known }
    let place = UInt32(clamping: runtime.strings.count + strings.count)
    strings.append(string)
    stringPlaces[key] = place
    return place
  }

  /// A value as a datum.
  mutating func datum(_ value: Value?) -> Datum {
    switch value {
    case nil: return .unknown
    case .bool(let truth): return Datum(truth: truth)
    case .number(let number): return Datum(.number, number.millionths)
    case .money(let amount): return Datum(.money, amount.millionths)
    case .duration(let duration): return Datum(.duration, duration)
    case .instant(let instant): return Datum(.instant, instant)
    case .text(let text): return datum(text)
    case .team(let team): return Datum(.team, Int64(team))
    case .word(let word): return Datum(.word, Int64(word))
    case .set(let values):
      let members = values.map { datum($0) }
      return append(members)
    }
  }

  /// A set of members that are distinct and in order.
  mutating func append(_ members: [Datum]) -> Datum {
    let start = program.members.count + self.members.count
    self.members += members
    return Datum(.set, Int64(start), extra: UInt32(clamping: members.count))
  }

  /// The member of a set at a place.
  package func member(_ place: Int) -> Datum {
    let own = program.members.count
    return place < own ? program.members[place] : members[place - own]
  }

  /// The places of a set's members.
  package func members(of set: Datum) -> Range<Int> { set.place..<set.place + Int(set.extra) }
}

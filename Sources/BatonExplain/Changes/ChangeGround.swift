import BatonProgram
import BatonRuntime
import BatonValues

/// What of a chat can change and what it can change to; it tells changes too.
struct ChangeGround {
  private let world: World
  private let names: FactNames
  private var facts: [Int: FactAlternatives] = [:]
  /// What can change.
  private(set) var changeable: VariableSet
  /// Whether all was thought of that could change: not so where there are too many intents or moments.
  private(set) var isWhole = true

  /// What can change, of what some rules look at; past messages and what is read from them cannot, and time goes forward.
  init(_ world: World, _ survey: Survey, fixed: [String], ahead: Int64) {
    self.world = world
    names = FactNames(world.runtime)
    changeable = VariableSet(count: world.variables.count)
    let points = FactPoints(world, survey)
    for fact in survey.facts where world.program.facts[fact].computed == .none {
      guard !fixed.contains(where: { Self.fixes($0, names.path(fact)) }) else { continue }
      let alternatives = FactAlternatives(world, fact: fact, points: points)
      allow(world.variables.fact(fact), alternatives.alternatives)
      facts[fact] = alternatives
    }
    if !fixed.contains("teams") {
      for team in survey.openings.sorted() {
        allow(world.variables.team(team), [.isOpen(world.base.teams[team] == false)])
      }
    }
    for (place, message) in world.messages.enumerated() {
      allow(world.variables.message(place), (1...max(1, message.most)).map { .times($0) })
    }
    if !fixed.contains(ComputedFact.now.rawValue), let now = world.base.now {
      let wanted = min(DurationValue.sum(now, max(0, ahead)) ?? now, Instant.range.upperBound)
      let moments = Moments(world, survey, until: wanted)
      allow(world.variables.time, moments.instants.map { .time($0) })
      if moments.end != wanted { isWhole = false }
    }
    if survey.intents.count > PossibleMessage.mostIntents { isWhole = false }
  }

  /// Whether a path, or the beginning of one, fixes a fact.
  static func fixes(_ fixed: String, _ path: String) -> Bool { path == fixed || path.hasPrefix(fixed + ".") }

  private mutating func allow(_ variable: Int, _ alternatives: [Alternative]) {
    guard !alternatives.isEmpty else { return }
    world.alternatives[variable] = alternatives
    changeable.insert(variable)
  }

  /// Whether one set is told before another: the fewer changes, then the easier kinds, then the nearer values.
  func precedes(_ a: ChangeSearch.Found, _ b: ChangeSearch.Found) -> Bool {
    let (mine, theirs) = (weight(a), weight(b))
    if a.choices.count != b.choices.count { return a.choices.count < b.choices.count }
    if mine != theirs { return mine < theirs }
    if a.cost != b.cost { return a.cost < b.cost }
    return a.choices.map(\.variable).lexicographicallyPrecedes(b.choices.map(\.variable))
  }

  /// How hard the kinds of changes are to imagine: a fact that somebody may still tell and a message are the easiest, a
  /// known fact and another time come next, then what is said of teams, and facts that would not be known.
  private func weight(_ found: ChangeSearch.Found) -> Int {
    found.choices.reduce(0) { sum, choice in
      switch (world.variables.kind(of: choice.variable), world.alternatives[choice.variable][choice.alternative]) {
      case (.fact, .value(nil)): sum + 5
      case (.fact(let fact), _): sum + (world.base.facts[fact].value == nil ? 0 : 2)
      case (.message, _): sum
      case (.time, _): sum + 1
      case (.team, _): sum + 3
      }
    }
  }

  /// A set as it is told, once it was decided anew from the whole chat; nil where that does not meet the goal.
  mutating func told(_ found: ChangeSearch.Found, _ goal: GoalTest) -> HowTo.ChangeSet? {
    let situation = world.situation(found.choices)
    var evaluator = Evaluator(world.runtime, situation)
    let verdict = evaluator.verdict()
    guard goal.isMet(by: verdict) else { return nil }
    let changes = found.choices.map { choice in
      change(choice) { other in
        let choices = found.choices.map { $0.variable == choice.variable ? other : $0 }
        return goal.isMet(by: self.world.verdict(choices))
      }
    }
    return HowTo.ChangeSet(changes: changes, destination: Decision.Destination(verdict, &evaluator), now: situation.now)
  }

  /// A change as it is told, with all that will do as well around it.
  private func change(_ choice: Choice, willDo: (Choice) -> Bool) -> HowTo.Change {
    let alternative = world.alternatives[choice.variable][choice.alternative]
    switch (world.variables.kind(of: choice.variable), alternative) {
    case (.fact(let fact), .value(let value)):
      let values = facts[fact].map { $0.values(around: choice, of: fact, names, willDo: willDo) } ?? .unknown
      return .fact(
        HowTo.Change.Fact(
          path: names.path(fact), was: names.named(world.base.facts[fact].value, of: fact),
          value: names.named(value, of: fact)?.value ?? .null, values: values))
    case (.team(let team), .isOpen(let isOpen)):
      return .team(HowTo.Change.Team(team: world.runtime.schema.teams[team], isOpen: isOpen))
    case (.message(let place), .times(let count)): return .message(message(place, count))
    default: return .time(time(choice, willDo))
    }
  }

  private func message(_ place: Int, _ count: Int) -> HowTo.Change.Message {
    let message = world.messages[place]
    let purpose: HowTo.Change.Message.Purpose =
      switch message.purpose {
      case .intent(let intent): .intent(world.program.strings[world.program.intents[intent].name])
      case .again: .again
      case .text: .text
      case .anything: .anything
      }
    return HowTo.Change.Message(purpose: purpose, text: message.text, label: message.label, count: count)
  }

  private func time(_ choice: Choice, _ willDo: (Choice) -> Bool) -> HowTo.Change.Time {
    let instants = world.alternatives[choice.variable].map { if case .time(let time) = $0 { time } else { 0 as Int64 } }
    var next = choice.alternative + 1
    while next < instants.count, willDo(Choice(variable: choice.variable, alternative: next)) { next += 1 }
    let clock = LocalClock(world.program)
    let (from, until) = (instants[choice.alternative], next < instants.count ? instants[next] : nil)
    return HowTo.Change.Time(
      was: world.base.now ?? from, from: from, localFrom: clock.words(from), until: until,
      localUntil: until.map { clock.words($0) })
  }
}

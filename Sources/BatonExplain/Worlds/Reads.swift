import BatonProgram
import BatonRuntime
import BatonValues

/// Collects what an expression's value rests on, of what can be otherwise: while none of it changes, the value stays.
struct Reads {
  /// What can be otherwise; nothing else is collected.
  let changeable: VariableSet
  private let world: World
  /// What was collected.
  private(set) var found: VariableSet
  private var visited: Set<Visit> = []

  private struct Visit: Hashable {
    let kind: Node.Operation
    let place: UInt32
  }

  /// Collects what a world lets be otherwise.
  init(_ world: World, changeable: VariableSet) {
    self.changeable = changeable
    self.world = world
    found = VariableSet(count: world.variables.count)
  }

  private mutating func add(_ variable: Int) {
    if changeable.contains(variable) { found.insert(variable) }
  }

  /// Adds the time.
  mutating func addTime() { add(world.variables.time) }

  /// Adds all messages that could come.
  mutating func addMessages() {
    for place in world.messages.indices { add(world.variables.message(place)) }
  }

  /// Adds the messages that would count for an intent.
  mutating func addMessages(for intent: Int) {
    for (place, message) in world.messages.enumerated() where message.intents.contains(intent) {
      add(world.variables.message(place))
    }
  }

  /// Adds what an expression rests on.
  mutating func add(_ id: UInt32) {
    let node = world.program.nodes[Int(id)]
    switch node.operation {
    case .literal, .candidate, .chosen, nil: break
    case .fact: add(fact: Int(node.a))
    case .define: addCases(of: node.a)
    case .intent: add(intent: node.a)
    case .count: addCount(of: Int(node.a), window: node.b)
    case .streak:
      addMessages()
      if isByTime(world.program.intents[Int(node.a)].window) { addTime() }
    case .score:
      guard visits(.score, node.a) else { return }
      for term in world.program.scores[Int(node.a)].terms.places { add(world.program.terms[term].condition) }
    case .qualification:
      guard visits(.qualification, node.a) else { return }
      for criterion in world.program.qualifications[Int(node.a)].criteria.places {
        add(world.program.criteria[criterion].condition)
      }
    case .criterion: add(world.program.criteria[Int(node.a)].condition)
    case .hours: addTime()
    case .isOpen, .isClosed:
      add(node.a)
      if let team = world.evaluator.team(node.a) { add(team: team) }
    default: for operand in world.program.operands(of: node) { add(operand) }
    }
  }

  /// Adds what it rests on whether a team is open.
  mutating func add(team: Int) {
    add(world.variables.team(team))
    // What is said closed is closed whatever the time.
    if world.program.teams[team].hours != .none, world.evaluator.teamStates[team] != false { addTime() }
  }

  private mutating func visits(_ kind: Node.Operation, _ place: UInt32) -> Bool {
    visited.insert(Visit(kind: kind, place: place)).inserted
  }

  /// Adds a fact, or what it is read from.
  mutating func add(fact place: Int) {
    guard world.evaluator.origins[place] == .absent, let computed = world.program.facts[place].computed.place,
      ComputedFact.allCases.indices.contains(computed)
    else { return add(world.variables.fact(place)) }
    switch ComputedFact.allCases[computed] {
    case .now: addTime()
    case .length:
      addTime()
      if world.evaluator.transcript.count == 0 { addMessages() }
    case .idle:
      addTime()
      addMessages()
    case .messages, .repeats, .lastMessage: addMessages()
    case .firstMessage:
      let said = world.evaluator.transcript
      if !(0..<said.count).contains(where: { said.sender(of: $0) == .customer && said.text(of: $0) != nil }) {
        addMessages()
      }
    case .handoffs, .confidence, .lowestConfidence: break
    }
  }

  /// The cases up to the one that counts, and its value.
  private mutating func addCases(of define: UInt32) {
    guard visits(.define, define) else { return }
    for place in world.program.defines[Int(define)].cases.places {
      let choice = world.program.cases[place]
      if choice.condition != .none { add(choice.condition) }
      switch world.evaluator.truth(orTrue: choice.condition) {
      case true?: return add(choice.value)
      case false?: continue
      case nil: return
      }
    }
  }

  /// Adds the messages that an intent looks at, and the time where that says which.
  mutating func addMessages(of intent: Int) { addCount(of: intent, window: .none) }

  private mutating func add(intent place: UInt32) {
    guard visits(.intent, place) else { return }
    let intent = world.program.intents[Int(place)]
    addMessages(of: Int(place))
    for condition in intent.conditions.places { add(world.program.lists[condition]) }
  }

  /// What the number of messages that count rests on: a new one adds to it, and can push older ones out of a window.
  private mutating func addCount(of intent: Int, window: UInt32) {
    let window = window == .none ? world.program.intents[intent].window : window
    if window == .none {
      addMessages(for: intent)
    } else if isByTime(window) {
      addMessages(for: intent)
      addTime()
    } else {
      addMessages()
    }
  }

  /// Whether a window is so long, and not so many messages.
  private func isByTime(_ window: UInt32) -> Bool {
    window.place.map { world.program.windows[$0].isDuration != 0 } ?? false
  }
}

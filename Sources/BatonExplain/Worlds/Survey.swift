import BatonProgram

/// What some rules look at, whatever the chat: their expressions, and those of all that they name.
struct Survey {
  private let program: Program
  /// The expressions, each once, in the order met.
  private(set) var nodes: [UInt32] = []
  /// The intents, in the order met.
  private(set) var intents: [Int] = []
  /// The facts, in the order met.
  private(set) var facts: [Int] = []
  /// The windows in which messages are looked for, by their places.
  private(set) var windows: Set<Int> = []
  /// The hours.
  private(set) var hours: Set<Int> = []
  /// The teams whose being open counts.
  private(set) var openings: Set<Int> = []
  private var seenNodes: [Bool]
  private var seen: Set<Declaration> = []
  private var open: [UInt32] = []

  private struct Declaration: Hashable {
    let kind: Node.Operation
    let place: UInt32
  }

  /// Nothing of a policy.
  init(_ program: Program) {
    self.program = program
    seenNodes = Array(repeating: false, count: program.nodes.count)
  }

  /// Adds what the first rules look at, up to one.
  mutating func addRules(before end: Int) {
    for place in 0..<end { add(rule: place) }
  }

  /// Adds what a rule looks at: its condition and its action, or its action alone.
  mutating func add(rule place: Int, onlyAction: Bool = false) {
    let rule = program.rules[place]
    if rule.condition != .none, !onlyAction { add(rule.condition) }
    switch rule.action {
    case .block, .hold: break
    case .ask: for fact in rule.list { add(fact: program.lists[fact]) }
    case .queue: add(rule.a)
    case .route:
      add(rule.a)
      addOpening(of: rule.a)
    case .routeToFirstOpen:
      for team in program.lists[rule.list] {
        add(team)
        addOpening(of: team)
      }
    case .routeToFirstOpenWhere:
      add(rule.a)
      openings.formUnion(program.teams.indices)
      for team in program.teams { add(hours: team.hours) }
    }
  }

  /// Adds an expression with all that it names.
  mutating func add(_ id: UInt32) {
    open.append(id)
    while let next = open.popLast() { visit(next) }
  }

  private mutating func isNew(_ kind: Node.Operation, _ place: UInt32) -> Bool {
    seen.insert(Declaration(kind: kind, place: place)).inserted
  }

  private mutating func visit(_ id: UInt32) {
    guard let place = id.place, !seenNodes[place] else { return }
    seenNodes[place] = true
    nodes.append(id)
    let node = program.nodes[place]
    switch node.operation {
    case .fact: add(fact: node.a)
    case .define where isNew(.define, node.a):
      for choice in program.cases[program.defines[Int(node.a)].cases.places] {
        open += [choice.condition, choice.value]
      }
    case .intent, .count, .streak:
      if node.operation == .count, let window = node.b.place { windows.insert(window) }
      visit(intent: node.a)
    case .score where isNew(.score, node.a):
      open += program.terms[program.scores[Int(node.a)].terms.places].map(\.condition)
    case .qualification where isNew(.qualification, node.a):
      open += program.criteria[program.qualifications[Int(node.a)].criteria.places].map(\.condition)
    case .criterion: open.append(program.criteria[Int(node.a)].condition)
    case .hours: add(hours: node.a)
    case .isOpen, .isClosed: addOpening(of: node.a)
    default: break
    }
    open += program.operands(of: node)
  }

  private mutating func visit(intent place: UInt32) {
    guard isNew(.intent, place) else { return }
    let intent = program.intents[Int(place)]
    intents.append(Int(place))
    if let window = intent.window.place { windows.insert(window) }
    open += program.lists[intent.conditions.places]
  }

  private mutating func add(fact: UInt32) {
    if isNew(.fact, fact) { facts.append(Int(fact)) }
  }

  private mutating func add(hours place: UInt32) {
    if let place = place.place { hours.insert(place) }
  }

  /// A team that is named is that one; of others nobody knows, so that it is any.
  private mutating func addOpening(of team: UInt32) {
    let node = program.nodes[Int(team)]
    if node.operation == .literal {
      let place = program.constants[Int(node.a)].place
      guard program.teams.indices.contains(place) else { return }
      openings.insert(place)
      add(hours: program.teams[place].hours)
    } else if openings.count < program.teams.count {
      openings.formUnion(program.teams.indices)
      for team in program.teams { add(hours: team.hours) }
    }
  }
}

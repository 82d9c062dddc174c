import BatonProgram
import BatonRuntime
import BatonValues

/// Finds what a decision rests on.
///
/// What `keep` was asked of keeps its value, whatever becomes of the facts that were not noted.
struct GroundsFinder {
  private var facts: [Bool]
  private var teams: [Bool]
  private var messages = false
  private var now = false
  private var kept: Set<Kept> = []

  /// A declaration that was kept already.
  private struct Kept: Hashable {
    let operation: Node.Operation
    let place: UInt32
  }

  /// A finder that has found nothing yet.
  init(_ program: Program) {
    facts = Array(repeating: false, count: program.facts.count)
    teams = Array(repeating: false, count: program.teams.count)
  }

  /// What was found.
  func grounds(in program: Program) -> Explanation.Grounds {
    var grounds = Explanation.Grounds()
    for (place, isNoted) in facts.enumerated() where isNoted {
      grounds.facts.append(program.strings[program.facts[place].path])
    }
    for (place, isNoted) in teams.enumerated() where isNoted {
      grounds.teams.append(program.strings[program.teams[place].id])
    }
    (grounds.messages, grounds.now) = (messages, now)
    return grounds
  }

  /// Notes what keeps a condition from becoming true.
  mutating func keepNotTrue(_ id: UInt32, _ evaluator: inout Evaluator) {
    let program = evaluator.program
    let node = program.nodes[Int(id)]
    switch node.operation {
    case .and:
      for place in node.list where evaluator.truth(program.lists[place]) != true {
        return keepNotTrue(program.lists[place], &evaluator)
      }
    case .or: for place in node.list { keepNotTrue(program.lists[place], &evaluator) }
    default: keep(id, &evaluator)
    }
  }

  /// Notes what an expression's value rests on.
  mutating func keep(_ id: UInt32, _ evaluator: inout Evaluator) {
    let node = evaluator.program.nodes[Int(id)]
    switch node.operation {
    case .literal, .candidate, .chosen, nil: break
    case .fact: keep(fact: Int(node.a), &evaluator)
    case .define, .intent, .score, .qualification, .criterion: keepDeclaration(node, &evaluator)
    case .count, .streak: keepMessages(of: Int(node.a), in: node.operation == .count ? node.b : .none, evaluator)
    case .hours: now = true
    case .and, .or:
      let settling = node.operation == .or
      let parts = evaluator.program.lists[node.list]
      if let place = parts.firstIndex(where: { evaluator.truth($0) == settling }) {
        keep(evaluator.program.lists[place], &evaluator)
      } else {
        for part in parts { keep(part, &evaluator) }
      }
    case .not, .known, .unknown, .negate: keep(node.a, &evaluator)
    case .isOpen, .isClosed: keepState(ofTeam: node.a, &evaluator)
    case .memberOfEach, .hasEach:
      keep(node.a, &evaluator)
      // Of a set or an element that is unknown nothing else matters.
      guard evaluator.read(node.a).kind != .unknown else { return }
      for place in node.list { keep(evaluator.program.lists[place], &evaluator) }
    case .compare, .between, .text, .memberOfSet, .hasSet, .arithmetic, .set, .cell:
      let operands = evaluator.program.operands(of: node)
      if let unknown = operands.first(where: { evaluator.read($0).kind == .unknown }) {
        keep(unknown, &evaluator)
      } else {
        for operand in operands { keep(operand, &evaluator) }
      }
    }
  }

  /// Notes which team an expression names, and what says whether it is open.
  mutating func keepState(ofTeam id: UInt32, _ evaluator: inout Evaluator) {
    keep(id, &evaluator)
    if let team = evaluator.team(id) { keepState(of: team, evaluator) }
  }

  /// Notes what says whether a team is open.
  mutating func keepState(of team: Int, _ evaluator: borrowing Evaluator) {
    if evaluator.teamStates[team] == false {
      teams[team] = true
    } else if evaluator.program.teams[team].hours != .none {
      now = true
    }
  }

  /// Notes a fact, unless it is unknown, which it stays without being noted.
  mutating func keep(fact place: Int, _ evaluator: inout Evaluator) {
    guard evaluator.fact(place).isKnown else { return }
    facts[place] = true
    guard evaluator.origins[place] == .absent, let computed = evaluator.program.facts[place].computed.place,
      ComputedFact.allCases.indices.contains(computed)
    else { return }
    switch ComputedFact.allCases[computed] {
    case .now: now = true
    case .length, .idle: (messages, now) = (true, true)
    default: messages = true
    }
  }

  private mutating func keepMessages(of intent: Int, in window: UInt32, _ evaluator: borrowing Evaluator) {
    messages = true
    let program = evaluator.program
    let place = window == .none ? program.intents[intent].window : window
    if let place = place.place, program.windows[place].isDuration != 0 { now = true }
  }

  private mutating func keepDeclaration(_ node: Node, _ evaluator: inout Evaluator) {
    guard let operation = node.operation, kept.insert(Kept(operation: operation, place: node.a)).inserted else {
      return
    }
    let program = evaluator.program
    switch operation {
    case .define: keepCases(program.defines[Int(node.a)].cases.places, &evaluator)
    case .intent: keepIntent(Int(node.a), &evaluator)
    case .score:
      for term in program.scores[Int(node.a)].terms.places { keep(program.terms[term].condition, &evaluator) }
    case .criterion: keep(program.criteria[Int(node.a)].condition, &evaluator)
    case .qualification:
      let criteria = program.qualifications[Int(node.a)].criteria.places.map { program.criteria[$0].condition }
      if let missed = criteria.first(where: { evaluator.truth($0) == false }) {
        keep(missed, &evaluator)
      } else {
        for criterion in criteria { keep(criterion, &evaluator) }
      }
    default: break
    }
  }

  private mutating func keepCases(_ cases: Range<Int>, _ evaluator: inout Evaluator) {
    for place in cases {
      let row = evaluator.program.cases[place]
      if row.condition != .none { keep(row.condition, &evaluator) }
      switch evaluator.truth(orTrue: row.condition) {
      case true?: return keep(row.value, &evaluator)
      case nil: return
      case false?: continue
      }
    }
  }

  private mutating func keepIntent(_ intent: Int, _ evaluator: inout Evaluator) {
    let program = evaluator.program
    let conditions = program.lists[program.intents[intent].conditions.places]
    if evaluator.first(of: intent) == nil {
      if let holding = conditions.first(where: { evaluator.truth($0) == true }) { return keep(holding, &evaluator) }
      for condition in conditions { keep(condition, &evaluator) }
    }
    keepMessages(of: intent, in: .none, evaluator)
  }
}

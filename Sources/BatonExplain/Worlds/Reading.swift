import BatonProgram
import BatonRuntime
import BatonValues

/// What a test looks at in a world, down to the single facts, in numbers: where these are the same, changing something else
/// beside makes no difference that it would not make alone.
struct Reading {
  /// The numbers.
  private(set) var numbers: [Int64] = []
  private let world: World
  private var visited: Set<Visit> = []

  private struct Visit: Hashable {
    let kind: Node.Operation
    let place: UInt32
  }

  /// What a test looks at.
  init(of subject: Proof.Test.Subject, in world: World) {
    self.world = world
    switch subject {
    case .condition(let id, let claim):
      // Whether a test of one fact is unknown or false is nothing that another change could make use of.
      if isSimple(id) { numbers = [claim.holds(world.evaluator.truth(id)) ? 1 : 0] } else { add(id) }
    case .action(let place): add(actionOf: place)
    }
  }

  /// Whether an expression compares one fact with what the policy says.
  private func isSimple(_ id: UInt32) -> Bool {
    let node = world.program.nodes[Int(id)]
    if node.operation == .fact { return true }
    switch node.operation {
    case .compare, .between, .memberOfEach, .text, .known, .unknown, .hasEach: break
    default: return false
    }
    var facts = 0
    for operand in world.program.operands(of: node) {
      switch world.program.nodes[Int(operand)].operation {
      case .fact: facts += 1
      case .literal: break
      default: return false
      }
    }
    return facts == 1
  }

  private mutating func add(_ datum: Datum) {
    numbers.append(Int64(datum.rawKind))
    if datum.kind == .set {
      for place in world.evaluator.members(of: datum) { add(world.evaluator.member(place)) }
    } else if let range = world.evaluator.bounds(datum) {
      numbers += [range.lowerBound, range.upperBound]
    } else {
      numbers.append(datum.bits)
    }
  }

  private mutating func add(_ truth: Bool?) { numbers.append(truth.map { $0 ? 1 : 0 } ?? -1) }

  private mutating func visits(_ kind: Node.Operation, _ place: UInt32) -> Bool {
    visited.insert(Visit(kind: kind, place: place)).inserted
  }

  private mutating func add(_ id: UInt32) {
    let node = world.program.nodes[Int(id)]
    if isSimple(id), node.operation != .fact { return add(world.evaluator.truth(id)) }
    switch node.operation {
    case .literal, .candidate, .chosen, nil: break
    case .fact: add(world.evaluator.read(id))
    case .define:
      guard visits(.define, node.a) else { return }
      for place in world.program.defines[Int(node.a)].cases.places {
        let choice = world.program.cases[place]
        if choice.condition != .none { add(choice.condition) }
        add(choice.value)
      }
    case .score:
      guard visits(.score, node.a) else { return }
      for term in world.program.scores[Int(node.a)].terms.places { add(world.program.terms[term].condition) }
    case .qualification:
      guard visits(.qualification, node.a) else { return }
      for place in world.program.qualifications[Int(node.a)].criteria.places {
        add(world.program.criteria[place].condition)
      }
    case .criterion: add(world.program.criteria[Int(node.a)].condition)
    case .intent:
      guard visits(.intent, node.a) else { return }
      add(world.evaluator.read(id))
      for place in world.program.intents[Int(node.a)].conditions.places { add(world.program.lists[place]) }
    case .count, .streak, .hours: add(world.evaluator.read(id))
    case .isOpen, .isClosed:
      add(node.a)
      if let team = world.evaluator.team(node.a) { add(openingOf: team) }
    default: for operand in world.program.operands(of: node) { add(operand) }
    }
  }

  /// Whether the input says that a team is closed, and whether its hours are open.
  private mutating func add(openingOf team: Int) {
    add(world.evaluator.teamStates[team])
    if let hours = world.program.teams[team].hours.place { add(world.evaluator.isOpen(hours: hours)) }
  }

  private mutating func add(actionOf place: Int) {
    let rule = world.program.rules[place]
    switch rule.action {
    case .block, .hold: break
    case .ask: for fact in rule.list { add(world.evaluator.fact(Int(world.program.lists[fact]))) }
    case .queue, .route: add(team: rule.a)
    case .routeToFirstOpen: for place in rule.list { add(team: world.program.lists[place]) }
    case .routeToFirstOpenWhere:
      for team in world.program.teams.indices {
        world.evaluator.candidate = UInt32(team)
        visited = []
        add(rule.a)
        world.evaluator.candidate = .none
        add(openingOf: team)
      }
    }
  }

  private mutating func add(team id: UInt32) {
    add(id)
    if let team = world.evaluator.team(id) { add(openingOf: team) }
  }
}

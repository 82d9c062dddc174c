import BatonProgram
import BatonValues

/// What a rule waits for: the unknown facts under those parts of an expression that are themselves unknown, in order of
/// first mention; where there is no value though all parts are known, the facts that fed it.
struct Needs {
  /// The facts' paths, each once.
  private(set) var paths: [String] = []
  private var seen: Set<String> = []
  private var visited: Set<Visit> = []

  /// A declaration that was looked under, for what is unknown or for what fed it.
  private struct Visit: Hashable {
    let kind: Node.Operation
    let place: UInt32
    let isFed: Bool
  }

  private mutating func add(_ path: String) {
    if seen.insert(path).inserted { paths.append(path) }
  }

  private mutating func visits(_ kind: Node.Operation, _ place: UInt32, isFed: Bool) -> Bool {
    visited.insert(Visit(kind: kind, place: place, isFed: isFed)).inserted
  }

  /// The time of the decision.
  mutating func addNow() { add(ComputedFact.now.rawValue) }

  /// Adds what an expression waits for; nothing where it is known. A team waits for the time where its hours do.
  mutating func lookUnder(_ id: UInt32, _ evaluator: inout Evaluator) {
    guard !evaluator.read(id).isKnown else {
      if let team = evaluator.team(id), evaluator.isOpen(team: team) == nil { addNow() }
      return
    }
    let node = evaluator.program.nodes[Int(id)]
    switch node.operation {
    case .fact: add(evaluator.path(of: node.a))
    case .define: lookUnder(define: node.a, &evaluator)
    case .score:
      guard visits(.score, node.a, isFed: false) else { return }
      for place in evaluator.program.scores[Int(node.a)].terms.places {
        let condition = evaluator.program.terms[place].condition
        if evaluator.truth(condition) == nil { lookUnder(condition, &evaluator) }
      }
    case .qualification:
      for place in evaluator.program.qualifications[Int(node.a)].criteria.places {
        lookUnder(criterion: UInt32(place), &evaluator)
      }
    case .criterion: lookUnder(criterion: node.a, &evaluator)
    case .hours: if evaluator.now == nil { addNow() }
    case .isOpen, .isClosed: lookUnder(node.a, &evaluator)
    case .cell, .arithmetic, .negate: lookUnder(evaluator.program.operands(of: node), orWhatFed: true, &evaluator)
    default: lookUnder(evaluator.program.operands(of: node), orWhatFed: false, &evaluator)
    }
  }

  private mutating func lookUnder(_ operands: [UInt32], orWhatFed: Bool, _ evaluator: inout Evaluator) {
    let isMissingOne = operands.contains { !evaluator.read($0).isKnown }
    for operand in operands {
      if !isMissingOne && orWhatFed {
        addWhatFed(operand, &evaluator)
      } else if !evaluator.read(operand).isKnown {
        lookUnder(operand, &evaluator)
      }
    }
  }

  private mutating func lookUnder(define: UInt32, _ evaluator: inout Evaluator) {
    guard visits(.define, define, isFed: false) else { return }
    for place in evaluator.program.defines[Int(define)].cases.places {
      let choice = evaluator.program.cases[place]
      let truth = evaluator.truth(orTrue: choice.condition)
      guard truth != false else { continue }
      if truth == nil { lookUnder(choice.condition, &evaluator) }
      if !evaluator.read(choice.value).isKnown { lookUnder(choice.value, &evaluator) }
      if truth == true { break }
    }
  }

  private mutating func lookUnder(criterion: UInt32, _ evaluator: inout Evaluator) {
    guard visits(.criterion, criterion, isFed: false) else { return }
    let condition = evaluator.program.criteria[Int(criterion)].condition
    if evaluator.truth(condition) == nil { lookUnder(condition, &evaluator) }
  }
}

extension Needs {
  /// Adds all facts that an expression was computed from.
  private mutating func addWhatFed(_ id: UInt32, _ evaluator: inout Evaluator) {
    let node = evaluator.program.nodes[Int(id)]
    switch node.operation {
    case .fact: add(evaluator.path(of: node.a))
    case .define:
      guard visits(.define, node.a, isFed: true) else { return }
      for place in evaluator.program.defines[Int(node.a)].cases.places {
        let choice = evaluator.program.cases[place]
        if choice.condition != .none { addWhatFed(choice.condition, &evaluator) }
        guard evaluator.truth(orTrue: choice.condition) == true else { continue }
        addWhatFed(choice.value, &evaluator)
        break
      }
    case .score:
      guard visits(.score, node.a, isFed: true) else { return }
      for place in evaluator.program.scores[Int(node.a)].terms.places {
        addWhatFed(evaluator.program.terms[place].condition, &evaluator)
      }
    case .qualification:
      for place in evaluator.program.qualifications[Int(node.a)].criteria.places {
        addWhatFed(criterion: UInt32(place), &evaluator)
      }
    case .criterion: addWhatFed(criterion: node.a, &evaluator)
    case .hours: addNow()
    default: for operand in evaluator.program.operands(of: node) { addWhatFed(operand, &evaluator) }
    }
  }

  private mutating func addWhatFed(criterion: UInt32, _ evaluator: inout Evaluator) {
    guard visits(.criterion, criterion, isFed: true) else { return }
    addWhatFed(evaluator.program.criteria[Int(criterion)].condition, &evaluator)
  }
}

extension Evaluator {
  /// The dotted path of a fact.
  package func path(of fact: UInt32) -> String { string(program.facts[Int(fact)].path) }
}

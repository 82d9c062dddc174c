import BatonProgram
import BatonValues

/// What a rule waits for: the unknown facts under those parts of an expression that are themselves unknown, in order of
/// first mention; where there is no value though all parts are known, the facts that fed it.
struct Needs {
  /// The facts, each once; none is the time where no fact is that.
  private(set) var facts: [UInt32] = []
  /// The same, once they are many.
  private var seen: Set<UInt32> = []
  private var visited: Set<Visit> = []

  /// A declaration that was looked under, for what is unknown or for what fed it.
  private struct Visit: Hashable {
    let kind: Node.Operation
    let place: UInt32
    let isFed: Bool
  }

  private mutating func add(_ fact: UInt32) {
    if facts.count < 16 {
      guard !facts.contains(fact) else { return }
    } else {
      if seen.isEmpty { seen.formUnion(facts) }
      guard seen.insert(fact).inserted else { return }
    }
    facts.append(fact)
  }

  private mutating func visits(_ kind: Node.Operation, _ place: UInt32, isFed: Bool) -> Bool {
    visited.insert(Visit(kind: kind, place: place, isFed: isFed)).inserted
  }

  /// Forgets everything, for the next rule.
  mutating func clear() {
    facts.removeAll(keepingCapacity: true)
    if !seen.isEmpty { seen = [] }
    if !visited.isEmpty { visited = [] }
  }

  /// Adds the time of the decision.
  mutating func addNow(_ evaluator: borrowing Evaluator) { add(evaluator.runtime.timeFact) }

  /// Adds what an expression waits for; nothing where it is known. A team waits for the time where its hours do.
  mutating func lookUnder(_ id: UInt32, _ evaluator: inout Evaluator) {
    guard !evaluator.read(id).isKnown else {
      if let team = evaluator.team(id), evaluator.isOpen(team: team) == nil { addNow(evaluator) }
      return
    }
    let node = evaluator.program.nodes[Int(id)]
    switch node.operation {
    case .fact: add(node.a)
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
    case .hours: if evaluator.now == nil { addNow(evaluator) }
    case .isOpen, .isClosed: lookUnder(node.a, &evaluator)
    case .cell, .arithmetic, .negate: lookUnderOperands(of: node, orWhatFed: true, &evaluator)
    default: lookUnderOperands(of: node, orWhatFed: false, &evaluator)
    }
  }

  private mutating func lookUnderOperands(of node: Node, orWhatFed: Bool, _ evaluator: inout Evaluator) {
    let count = node.operandCount
    var isFed = orWhatFed
    for number in 0..<count where isFed { isFed = evaluator.read(evaluator.operand(number, of: node)).isKnown }
    for number in 0..<count {
      let operand = evaluator.operand(number, of: node)
      if isFed {
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
    case .fact: add(node.a)
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
    case .hours: addNow(evaluator)
    default:
      for number in 0..<node.operandCount { addWhatFed(evaluator.operand(number, of: node), &evaluator) }
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

  /// The path of a fact that something waits for; none is the time.
  func path(ofNeed fact: UInt32) -> String { fact == .none ? ComputedFact.now.rawValue : path(of: fact) }

  /// One of the expressions that a node is made of.
  func operand(_ number: Int, of node: Node) -> UInt32 { program.operand(number, of: node) }
}

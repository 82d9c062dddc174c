import BatonProgram
import BatonValues

/// What the values of expressions move with.
struct Dependence {
  /// Kinds of things that move values.
  struct Kinds: OptionSet {
    let rawValue: UInt8

    /// The clock.
    static let clock = Kinds(rawValue: 1)
    /// Hours, which open and close.
    static let hours = Kinds(rawValue: 2)
    /// Whether something is known, so that more knowledge can turn what was true or false.
    static let knowledge = Kinds(rawValue: 4)
  }

  private let program: Program
  private var known: [Kinds?]
  private var declarations: [Declaration: Kinds] = [:]

  private struct Declaration: Hashable {
    let kind: Node.Operation
    let place: UInt32
  }

  /// Nothing is known yet of a policy's expressions.
  init(_ program: Program) {
    self.program = program
    known = Array(repeating: nil, count: program.nodes.count)
  }

  /// What an expression's value moves with.
  mutating func of(_ id: UInt32) -> Kinds {
    guard let place = id.place else { return [] }
    if let kinds = known[place] { return kinds }
    let node = program.nodes[place]
    var kinds: Kinds = []
    switch node.operation {
    case .fact:
      let computed = program.facts[Int(node.a)].computed
      if [ComputedFact.now, .idle, .length].contains(where: { $0.place == computed }) { kinds = .clock }
    case .hours, .isOpen, .isClosed: kinds = [.clock, .hours]
    case .known, .unknown: kinds = .knowledge
    case .define:
      let cases = program.cases[program.defines[Int(node.a)].cases.places]
      kinds = declaration(.define, node.a, cases.flatMap { [$0.condition, $0.value] })
    case .score:
      let terms = program.terms[program.scores[Int(node.a)].terms.places]
      kinds = declaration(.score, node.a, terms.map(\.condition))
    case .qualification:
      let criteria = program.criteria[program.qualifications[Int(node.a)].criteria.places]
      kinds = declaration(.qualification, node.a, criteria.map(\.condition))
    case .criterion: kinds = of(program.criteria[Int(node.a)].condition)
    case .intent:
      let conditions = Array(program.lists[program.intents[Int(node.a)].conditions.places])
      kinds = declaration(.intent, node.a, conditions)
      // An unknown condition counts as not there.
      if !conditions.isEmpty { kinds.insert(.knowledge) }
    default: break
    }
    for operand in program.operands(of: node) { kinds.formUnion(of(operand)) }
    known[place] = kinds
    return kinds
  }

  private mutating func declaration(_ kind: Node.Operation, _ place: UInt32, _ parts: [UInt32]) -> Kinds {
    let declaration = Declaration(kind: kind, place: place)
    if let kinds = declarations[declaration] { return kinds }
    let kinds = parts.reduce(into: Kinds()) { $0.formUnion(of($1)) }
    declarations[declaration] = kinds
    return kinds
  }
}

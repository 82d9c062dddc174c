import BatonProgram

/// The facts that the texts of a policy can show, straight or through what is made of them.
struct ShownFacts {
  /// The paths by the text that shows them.
  private(set) var byText: [Masking.FilledText: Set<String>] = [:]
  /// The paths of the facts that come from messages.
  let computed: Set<String>
  private let program: Program

  /// Looks through a program.
  init(_ program: Program) {
    self.program = program
    computed = Set(program.facts.filter { $0.computed != .none }.map { program.strings[$0.path] })
    for modifiers in program.modifiers {
      add(modifiers.say, to: .say)
      add(modifiers.because, to: .because)
      add(modifiers.next, to: .next)
      add(modifiers.summary, to: .summary)
      for tag in modifiers.tags.places { add(program.lists[tag], to: .tags) }
    }
    for rule in program.rules { add(rule.question, to: .question) }
  }

  private mutating func add(_ template: UInt32, to text: Masking.FilledText) {
    guard let place = template.place else { return }
    let holes = program.segments[program.templates[place].segments.places].map(\.hole).filter { $0 != .none }
    if !holes.isEmpty { byText[text, default: []].formUnion(facts(behind: holes)) }
  }

  /// The facts that the values of expressions come from.
  private func facts(behind expressions: [UInt32]) -> Set<String> {
    var found: Set<String> = []
    var seen: Set<UInt32> = []
    var waiting = expressions
    while let next = waiting.popLast() {
      guard let place = next.place, seen.insert(next).inserted else { continue }
      let node = program.nodes[place]
      waiting += program.operands(of: node)
      switch node.operation {
      case .fact: found.insert(program.strings[program.facts[Int(node.a)].path])
      case .define:
        for choice in program.cases[program.defines[Int(node.a)].cases.places] {
          waiting += [choice.condition, choice.value]
        }
      case .score: waiting += program.terms[program.scores[Int(node.a)].terms.places].map(\.condition)
      case .qualification:
        waiting += program.criteria[program.qualifications[Int(node.a)].criteria.places].map(\.condition)
      case .criterion: waiting.append(program.criteria[Int(node.a)].condition)
      case .intent: waiting += program.lists[program.intents[Int(node.a)].conditions.places]
      default: break
      }
    }
    return found
  }
}

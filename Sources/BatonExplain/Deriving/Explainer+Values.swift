import BatonProgram
import BatonRuntime
import BatonValues

extension Explainer {
  /// The value of an expression that has a name of its own, and where it came from; of a fact, the expression may be none.
  mutating func observation(of id: UInt32, _ node: Node) -> Explanation.Observation {
    let datum = node.operation == .fact ? evaluator.fact(Int(node.a)) : evaluator.read(id)
    let (origin, documentation) = origin(of: id, node, datum)
    return Explanation.Observation(
      name: name(of: id, node), words: words(of: id, node, datum), output: output(of: datum, node), origin: origin,
      documentation: documentation.place.map { program.strings[UInt32($0)] })
  }

  /// What a value is called.
  private func name(of id: UInt32, _ node: Node) -> String {
    func string(_ place: UInt32) -> String { program.strings[place] }
    let place = Int(node.a)
    switch node.operation {
    case .fact: return string(program.facts[place].path)
    case .define: return string(program.defines[place].path)
    case .intent: return "intent.\(string(program.intents[place].name))"
    case .score: return "score.\(string(program.scores[place].name))"
    case .qualification: return "qualification.\(string(program.qualifications[place].name))"
    default: return program.text(of: id)
    }
  }

  /// A value as people read it: a range by its ends, a text in quotes; nil where it is unknown.
  private mutating func words(of id: UInt32, _ node: Node, _ datum: Datum) -> String? {
    switch datum.kind {
    case .unknown: return nil
    case .range:
      guard let bounds = evaluator.bounds(datum) else { return nil }
      return "\(Decimal(millionths: bounds.lowerBound)) to \(Decimal(millionths: bounds.upperBound))"
    case .text: return "\"\(evaluator.original(of: datum))\""
    case .team where program.teams.indices.contains(datum.place): return name(ofTeam: datum.place)
    default: return id == .none ? evaluator.words(of: datum, typed: Int(node.type)) : evaluator.words(of: id)
    }
  }

  /// A value that an expression says, as people read it.
  mutating func words(of id: UInt32) -> String? {
    words(of: id, program.nodes[Int(id)], evaluator.value(id))
  }

  private func output(of datum: Datum, _ node: Node) -> Decision.FactValue.Output? {
    datum.isKnown ? evaluator.output(datum, typed: Int(node.type)) : nil
  }

  /// Where a value came from, and the place of its `##` comment.
  private mutating func origin(of id: UInt32, _ node: Node, _ datum: Datum) -> (
    Explanation.Origin, documentation: UInt32
  ) {
    let place = Int(node.a)
    switch node.operation {
    case .fact:
      let declared = program.origin(of: .fact, place)
      return (origin(ofFact: place, declared), declared.documentation)
    case .define:
      let declared = program.origin(of: .define, place)
      return (.define(cases(of: place, at: words(for: declared))), declared.documentation)
    case .intent, .count, .streak:
      let declared = program.origin(of: .intent, place)
      return (.intent(evidence(for: place, node, at: words(for: declared))), declared.documentation)
    case .score:
      let declared = program.origin(of: .score, place)
      return (.score(sheet(of: place, at: words(for: declared))), declared.documentation)
    case .qualification:
      let criteria = program.qualifications[place].criteria.places.map { criterion($0) }
      return (.qualification(criteria), program.origin(of: .qualification, place).documentation)
    case .criterion: return (.qualification([criterion(place)]), .none)
    case .hours: return (.hours(state(ofHours: place)), .none)
    case .cell: return (.table(lookup(node)), program.origin(of: .table, place).documentation)
    default:
      var read: [Int] = []
      for operand in program.operands(of: node) {
        for value in values(in: operand) where !read.contains(value) { read.append(value) }
      }
      return (.worked(from: read), .none)
    }
  }

  private func origin(ofFact place: Int, _ declared: Program.Origin) -> Explanation.Origin {
    switch situation.facts[place].origin {
    case .given: return .given
    case .null: return .null
    case .defaulted: return .defaulted(at: words(for: declared))
    case .absent:
      guard let computed = program.facts[place].computed.place, ComputedFact.allCases.indices.contains(computed) else {
        return .absent
      }
      return origin(of: ComputedFact.allCases[computed])
    }
  }

  private func origin(of fact: ComputedFact) -> Explanation.Origin {
    let messages = situation.messages.map(\.message)
    func found(_ place: Int?) -> Explanation.Origin { .messages(place.map { [$0] } ?? []) }
    switch fact {
    case .now: return .clock
    case .length: return found(messages.isEmpty ? nil : 0)
    case .idle: return found(messages.lastIndex { $0.from == .customer })
    case .messages, .handoffs, .repeats: return .messages(nil)
    case .firstMessage: return found(messages.firstIndex { $0.from == .customer && $0.text != nil })
    case .lastMessage: return found(messages.lastIndex { $0.from == .customer && $0.text != nil })
    case .confidence: return found(messages.lastIndex { $0.from == .bot && $0.confidence != nil })
    case .lowestConfidence:
      let sure = messages.filter { $0.from == .bot }.compactMap(\.confidence).min()
      return found(messages.firstIndex { $0.from == .bot && $0.confidence != nil && $0.confidence == sure })
    }
  }

  /// Where a declaration is written.
  func words(for origin: Program.Origin) -> String {
    program.words(source: origin.source, line: origin.line, column: origin.column)
  }
}

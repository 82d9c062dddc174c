import BatonDiagnostics
import BatonSemantics
import BatonValues

/// Which declarations and rules read what.
struct ReaderIndex {
  /// The readers, in the order of the texts, by the name of what they read.
  private var readers: [String: [DeclarationIndex.Entry]] = [:]

  /// The readers in a policy whose declarations are those.
  ///
  /// - Complexity: O(expressions · log declarations).
  init(_ policy: CheckedPolicy, _ declarations: DeclarationIndex) {
    var seen: Set<Reading> = []
    func note(_ name: String, at range: SourceRange) {
      guard let reader = declarations.around(range) else { return }
      guard seen.insert(Reading(name: name, reader: reader.range)).inserted else { return }
      readers[name, default: []].append(reader)
    }
    for expression in policy.expressions {
      if let name = policy.name(of: expression) { note(name, at: expression.range) }
    }
    for rule in policy.rules {
      guard case .ask(_, for: let facts) = rule.action else { continue }
      for fact in facts { note(policy.facts[fact].path, at: rule.range) }
    }
    for name in readers.keys { readers[name]?.sort { $0.range < $1.range } }
  }

  /// Who reads what is called so.
  func readers(of name: String) -> [DeclarationIndex.Entry] { readers[name] ?? [] }

  private struct Reading: Hashable {
    let name: String
    let reader: SourceRange
  }
}

extension CheckedPolicy {
  /// The name of what an expression reads, if it is one.
  fileprivate func name(of expression: Expression) -> String? {
    switch expression.form {
    case .fact(let id): facts[id].path
    case .define(let id): defines[id].path
    case .intent(let id), .count(let id, in: _), .streak(let id): "intent.\(intents[id].name)"
    case .score(let id): "score.\(scores[id].name)"
    case .qualification(let id), .criterion(let id, _): "qualification.\(qualifications[id].name)"
    case .hours(let id, _): "hours.\(hours[id].name)"
    case .cell(let id, _, _): tables[id].name
    case .literal(Value.team(let place)): "team \"\(teams[place].id)\""
    default: nil
    }
  }
}

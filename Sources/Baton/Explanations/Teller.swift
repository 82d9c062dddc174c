import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import BatonValues

/// Tells a trace in words.
struct Teller {
  /// The policy.
  let policy: CheckedPolicy
  /// What became of its rules, and what its expressions said.
  let trace: Trace

  /// A rule, what became of it and why.
  func told(_ id: ID<Rule>) -> Explanation.Step {
    let rule = policy.rules[id]
    let (verdict, conditions) = told(trace[id], rule)
    return Explanation.Step(
      place: policy.sources.place(of: rule.firstWord), name: rule.name, isOtherwise: rule.isOtherwise,
      verdict: verdict, conditions: conditions)
  }

  private func told(_ verdict: Trace.Verdict, _ rule: Rule) -> (String, [Explanation.Condition]) {
    let parts = rule.condition.map(parts) ?? []
    switch verdict {
    case .fired: return ("fired", parts.map(told))
    case .isFalse: return ("false", parts.first { truth($0) == false }.map { [told($0)] } ?? [])
    case .isUnknown: return ("unknown", parts.first { truth($0) == nil }.map { [told($0)] } ?? [])
    case .cannot(.teamUnknown): return ("its team is unknown", [])
    case .cannot(.noneOpen): return ("no team of those it names is open", [])
    case .cannot(.nothingToAsk): return ("all that it would ask for is known", [])
    case .cannot(.nothingInside): return ("no rule inside it fired", [])
    case .notReached: return ("not reached", [])
    }
  }

  /// The parts of an `and`, in the order written; any other condition is its own part.
  private func parts(of condition: ExpressionID) -> [ExpressionID] {
    if case .and(let operands) = policy.expressions[condition].form { operands.flatMap(parts) } else { [condition] }
  }

  private func truth(_ id: ExpressionID) -> Bool? { trace.values[id]?.truth }

  private func told(_ id: ExpressionID) -> Explanation.Condition {
    var values: [Explanation.Value] = []
    collect(id, isWhole: true, into: &values)
    return Explanation.Condition(text: text(of: id), truth: truth(id), values: values)
  }

  /// The named values under an expression that were looked at.
  private func collect(_ id: ExpressionID, isWhole: Bool, into values: inout [Explanation.Value]) {
    let expression = policy.expressions[id]
    switch expression.form {
    case .fact, .define, .score, .count, .streak, .cell, .criterion, .qualification, .hours, .intent:
      // A condition that is nothing but its name has been told by its truth.
      if isWhole && expression.type == .bool { break }
      guard let reading = trace.values[id] else { break }
      let value = Explanation.Value(name: text(of: id), value: words(for: reading, expression.type))
      if !values.contains(value) { values.append(value) }
    default: break
    }
    for operand in expression.form.operands { collect(operand, isWhole: false, into: &values) }
  }

  private func words(for reading: Reading, _ type: ValueType) -> String? {
    switch reading {
    case .known(let value): policy.words(of: value, as: type)
    case .range(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .unknown: nil
    }
  }

  /// An expression as it is written, on one line.
  private func text(of id: ExpressionID) -> String {
    let range = policy.expressions[id].range
    let text = policy.sources[range.file].string(range.start..<range.end)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

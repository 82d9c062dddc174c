import BatonValues

/// What must be known where a condition is true: `lead.budget`, where `lead.budget >= 5_000 usd` is.
extension Knowability {
  /// The keys of all that is known where the condition holds.
  mutating func known(where condition: ExpressionID) -> Set<Int> {
    var found: Set<Int> = []
    var conditions: [(id: ExpressionID, isTrue: Bool)] = [(condition, true)]
    var values: [ExpressionID] = []
    while let (id, isTrue) = conditions.popLast() {
      // Where it were to be both true and false, nothing would come here.
      guard found.insert(keys.key(of: id)).inserted else { continue }
      switch policy.expressions[id].form {
      case .and(let parts) where isTrue: conditions += parts.map { ($0, true) }
      case .or(let parts) where !isTrue: conditions += parts.map { ($0, false) }
      case .not(let inner): conditions.append((inner, !isTrue))
      case .known(let inner) where isTrue: values.append(inner)
      case .unknown(let inner) where !isTrue: values.append(inner)
      case .define(let define): if let value = onlyValue(of: define) { conditions.append((value, isTrue)) }
      case .qualification(let id) where isTrue:
        conditions += policy.qualifications[id].criteria.map { ($0.condition, true) }
      case .criterion(let id, let place):
        conditions.append((policy.qualifications[id].criteria[place].condition, isTrue))
      case .compare, .text, .isOpen, .isClosed: values += comparedValues(of: id)
      case .between where isTrue: values += comparedValues(of: id)
      case .member(let element, _) where isTrue: values.append(element)
      case .has(let set, .any, _) where isTrue: values.append(set)
      default: break
      }
    }
    while let id = values.popLast() {
      guard found.insert(keys.key(of: id)).inserted else { continue }
      switch policy.expressions[id].form {
      case .arithmetic, .negate, .set, .cell: values += policy.expressions[id].form.operands
      case .define(let define): if let value = onlyValue(of: define) { values.append(value) }
      default: break
      }
    }
    return found
  }

  /// What a comparison compares; a comparison with a score can be true while the score is a range.
  private func comparedValues(of id: ExpressionID) -> [ExpressionID] {
    policy.expressions[id].form.operands.filter { !isScore($0) }
  }

  private func isScore(_ id: ExpressionID) -> Bool {
    var values = [id]
    var seen: Set<ID<Define>> = []
    while let value = values.popLast() {
      switch policy.expressions[value].form {
      case .score: return true
      case .define(let define) where seen.insert(define).inserted: values += policy.defines[define].cases.map(\.value)
      default: break
      }
    }
    return false
  }

  /// The value of a definition that is not one by cases.
  private func onlyValue(of define: ID<Define>) -> ExpressionID? {
    let cases = policy.defines[define].cases
    return cases.count == 1 && cases[0].condition == nil ? cases[0].value : nil
  }
}

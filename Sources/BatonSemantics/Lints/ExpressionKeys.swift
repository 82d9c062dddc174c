import BatonValues

/// Numbers expressions so that equal ones, wherever they are written, have one number (hash consing).
struct ExpressionKeys {
  private let policy: CheckedPolicy
  /// The number of each form, its operands' numbers in their place; the order of `and` and `or` does not matter.
  private var numbers: [Expression.Form: Int] = [:]
  /// The numbers by expression; -1 where nobody asked.
  private var known: [Int]

  /// Keys for a policy's expressions.
  init(_ policy: CheckedPolicy) {
    self.policy = policy
    known = Array(repeating: -1, count: policy.expressions.count)
  }

  /// The number of an expression.
  mutating func key(of id: ExpressionID) -> Int {
    if known[id.index] >= 0 { return known[id.index] }
    let form = policy.expressions[id].form
    for operand in form.operands { _ = key(of: operand) }
    let shape = ordered(form.replacing { ExpressionID(known[$0.index]) })
    let number = numbers[shape] ?? numbers.count
    numbers[shape] = number
    known[id.index] = number
    return number
  }

  private func ordered(_ form: Expression.Form) -> Expression.Form {
    switch form {
    case .and(let parts): .and(parts.sorted())
    case .or(let parts): .or(parts.sorted())
    default: form
    }
  }
}

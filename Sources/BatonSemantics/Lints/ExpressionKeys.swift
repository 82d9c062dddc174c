import BatonValues

/// Numbers expressions so that equal ones, wherever they are written, have one number (hash consing).
struct ExpressionKeys {
  /// An expression with its operands' numbers in their place; the order of `and` and `or` does not matter.
  private struct Shape: Hashable {
    let head: String
    let operands: [Int]
  }

  private let policy: CheckedPolicy
  private var numbers: [Shape: Int] = [:]
  private var known: [Int?]

  /// Keys for a policy's expressions.
  init(_ policy: CheckedPolicy) {
    self.policy = policy
    known = Array(repeating: nil, count: policy.expressions.count)
  }

  /// The number of an expression.
  mutating func key(of id: ExpressionID) -> Int {
    if let number = known[id.index] { return number }
    let form = policy.expressions[id].form
    var operands: [Int] = []
    for operand in form.operands { operands.append(key(of: operand)) }
    switch form {
    case .and, .or: operands.sort()
    default: break
    }
    let shape = Shape(head: head(of: form), operands: operands)
    let number = numbers[shape] ?? numbers.count
    numbers[shape] = number
    known[id.index] = number
    return number
  }

  /// All of a form that is no operand.
  private func head(of form: Expression.Form) -> String {
    switch form {
    case .literal(let value): "literal \(value)"
    case .fact(let id): "fact \(id.index)"
    case .define(let id): "define \(id.index)"
    case .intent(let id): "intent \(id.index)"
    case .count(let id, let window): "count \(id.index) \(String(describing: window))"
    case .streak(let id): "streak \(id.index)"
    case .score(let id): "score \(id.index)"
    case .qualification(let id): "qualification \(id.index)"
    case .criterion(let id, let place): "criterion \(id.index) \(place)"
    case .hours(let id, let property): "hours \(id.index) \(property)"
    case .cell(let id, let column, _): "cell \(id.index) \(column)"
    case .not: "not"
    case .and: "and"
    case .or: "or"
    case .known: "known"
    case .unknown: "unknown"
    case .compare(let comparison, _, _): "\(comparison)"
    case .between: "between"
    case .text(let comparison, _, _): "\(comparison)"
    case .member(_, .each): "in each"
    case .member(_, .set): "in set"
    case .has(_, let quantifier, .each): "has \(quantifier) each"
    case .has(_, let quantifier, .set): "has \(quantifier) set"
    case .isOpen: "open"
    case .isClosed: "closed"
    case .arithmetic(let operation, _, _): "\(operation)"
    case .negate: "negate"
    case .set: "set"
    case .candidate(let property): "candidate \(property)"
    case .chosen(let property): "chosen \(property)"
    }
  }
}

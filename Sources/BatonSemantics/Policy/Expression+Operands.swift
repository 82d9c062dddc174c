extension Expression.Form {
  /// The expressions that it is made of, in the order written; definitions are not looked into.
  package var operands: [ExpressionID] {
    switch self {
    case .literal, .fact, .define, .intent, .count, .streak, .score, .qualification, .criterion, .hours, .candidate,
      .chosen:
      []
    case .cell(_, _, let keys): keys
    case .not(let a), .known(let a), .unknown(let a), .isOpen(let a), .isClosed(let a), .negate(let a): [a]
    case .and(let parts), .or(let parts), .set(let parts): parts
    case .compare(_, let a, let b), .text(_, let a, let b), .arithmetic(_, let a, let b): [a, b]
    case .between(let a, let b, let c): [a, b, c]
    case .member(let a, .each(let list)), .has(let a, _, .each(let list)): [a] + list
    case .member(let a, .set(let b)), .has(let a, _, .set(let b)): [a, b]
    }
  }

  /// The same form of other operands.
  func replacing(_ new: (ExpressionID) -> ExpressionID) -> Self {
    switch self {
    case .literal, .fact, .define, .intent, .count, .streak, .score, .qualification, .criterion, .hours, .candidate,
      .chosen:
      self
    case .cell(let table, let column, let keys): .cell(table, column: column, keys: keys.map(new))
    case .not(let a): .not(new(a))
    case .known(let a): .known(new(a))
    case .unknown(let a): .unknown(new(a))
    case .isOpen(let a): .isOpen(new(a))
    case .isClosed(let a): .isClosed(new(a))
    case .negate(let a): .negate(new(a))
    case .and(let parts): .and(parts.map(new))
    case .or(let parts): .or(parts.map(new))
    case .set(let parts): .set(parts.map(new))
    case .compare(let comparison, let a, let b): .compare(comparison, new(a), new(b))
    case .text(let comparison, let a, let b): .text(comparison, new(a), new(b))
    case .arithmetic(let operation, let a, let b): .arithmetic(operation, new(a), new(b))
    case .between(let a, let b, let c): .between(new(a), new(b), new(c))
    case .member(let a, let elements): .member(new(a), of: elements.replacing(new))
    case .has(let a, let quantifier, let elements): .has(new(a), quantifier, elements.replacing(new))
    }
  }
}

extension Expression.Elements {
  /// The same form of other operands.
  fileprivate func replacing(_ new: (ExpressionID) -> ExpressionID) -> Self {
    switch self {
    case .each(let list): .each(list.map(new))
    case .set(let set): .set(new(set))
    }
  }
}

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
}

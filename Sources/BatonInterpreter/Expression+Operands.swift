import BatonSemantics

extension Expression.Form {
  /// The expressions that it is made of, in the order written.
  var operands: [ExpressionID] {
    switch self {
    case .literal, .fact, .define, .intent, .count, .streak, .score, .qualification, .criterion, .hours, .candidate,
      .chosen:
      []
    case .cell(_, column: _, keys: let keys): keys
    case .not(let a), .known(let a), .unknown(let a), .isOpen(let a), .isClosed(let a), .negate(let a): [a]
    case .and(let parts), .or(let parts), .set(let parts): parts
    case .compare(_, let a, let b), .text(_, let a, let b), .arithmetic(_, let a, let b): [a, b]
    case .between(let a, let b, let c): [a, b, c]
    case .member(let a, of: let elements), .has(let a, _, let elements): [a] + elements.expressions
    }
  }
}

extension Expression.Elements {
  /// The elements written out, or the set.
  var expressions: [ExpressionID] {
    switch self {
    case .each(let elements): elements
    case .set(let set): [set]
    }
  }
}

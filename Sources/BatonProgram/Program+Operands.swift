extension Program {
  /// The expressions that a node is made of, in the order written; definitions are not looked into.
  package func operands(of node: Node) -> [UInt32] {
    (0..<node.operandCount).map { operand($0, of: node) }
  }

  /// One of the expressions that a node is made of.
  ///
  /// - Precondition: It has more than so many.
  package func operand(_ number: Int, of node: Node) -> UInt32 {
    let fixed = node.fixedOperandCount
    guard number < fixed else { return lists[Int(node.b) + number - fixed] }
    return number == 0 ? node.a : number == 1 ? node.b : node.c
  }
}

extension Node {
  /// How many expressions a node is made of.
  package var operandCount: Int { fixedOperandCount + (hasOperandList ? Int(c) : 0) }

  /// How many of its operands are said by `a`, `b` and `c` themselves.
  fileprivate var fixedOperandCount: Int {
    switch operation {
    case .not, .known, .unknown, .isOpen, .isClosed, .negate, .memberOfEach, .hasEach: 1
    case .compare, .text, .arithmetic, .memberOfSet, .hasSet: 2
    case .between: 3
    case .literal, .fact, .define, .intent, .count, .streak, .score, .qualification, .criterion, .hours, .candidate,
      .chosen, .cell, .and, .or, .set, nil:
      0
    }
  }

  /// Whether `b` and `c` say where more of its operands are listed.
  var hasOperandList: Bool {
    switch operation {
    case .cell, .and, .or, .set, .memberOfEach, .hasEach: true
    default: false
    }
  }
}

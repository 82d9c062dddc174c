extension Program {
  /// The expressions that a node is made of, in the order written; definitions are not looked into.
  package func operands(of node: Node) -> [UInt32] {
    switch node.operation {
    case .literal, .fact, .define, .intent, .count, .streak, .score, .qualification, .criterion, .hours, .candidate,
      .chosen, nil:
      []
    case .not, .known, .unknown, .isOpen, .isClosed, .negate: [node.a]
    case .compare, .text, .arithmetic, .memberOfSet, .hasSet: [node.a, node.b]
    case .between: [node.a, node.b, node.c]
    case .cell, .and, .or, .set: Array(lists[node.list])
    case .memberOfEach, .hasEach: [node.a] + lists[node.list]
    }
  }
}

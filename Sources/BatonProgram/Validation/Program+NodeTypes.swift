/// What operations take and give.
///
/// All this goes through what names only what is there.
extension Program {
  /// Whether every expression is of the type that its operation gives, made of operands of the types that it takes.
  var hasTypesOfNodes: Bool {
    for node in nodes where !isTyped(node) { return false }
    return true
  }

  /// The kind of an expression's type.
  func kind(of node: UInt32) -> TypeRow.Kind { types[Int(type(of: node))].kind }

  private func type(of node: UInt32) -> UInt32 { nodes[Int(node)].type }

  private func isTyped(_ node: Node) -> Bool {
    let own = types[Int(node.type)].kind
    switch node.operation {
    case nil: return false
    case .literal: return fits(constants[Int(node.a)], node.type)
    case .fact: return facts[Int(node.a)].type == node.type
    case .define: return type(of: cases[Int(defines[Int(node.a)].cases.start)].value) == node.type
    case .count, .streak, .score: return own == .number
    case .hours: return Node.OpeningProperty(rawValue: node.mode).map { Self.kind(of: $0) } == own
    case .chosen: return Node.ChosenProperty(rawValue: node.mode).map { Self.kind(of: $0) } == own
    case .candidate: return Node.CandidateProperty(rawValue: node.mode) != nil && isSet(node.type, of: .text)
    case .cell: return isTypedCell(node)
    case .arithmetic: return isTypedArithmetic(node)
    case .negate: return type(of: node.a) == node.type && (own == .number || own == .money || own == .duration)
    case .set:
      guard own == .set else { return false }
      let element = types[Int(node.type)].argument
      return node.list.allSatisfy { type(of: lists[$0]) == element }
    case .intent, .qualification, .criterion, .known, .unknown: return own == .bool
    case .not, .and, .or, .compare, .between, .text, .memberOfEach, .memberOfSet, .hasEach, .hasSet, .isOpen, .isClosed:
      return own == .bool && takes(node)
    }
  }

  /// Whether the operands of a condition are of the types that it takes.
  private func takes(_ node: Node) -> Bool {
    switch node.operation {
    case .not: return kind(of: node.a) == .bool
    case .and, .or: return node.list.allSatisfy { kind(of: lists[$0]) == .bool }
    case .isOpen, .isClosed: return kind(of: node.a) == .team
    case .compare:
      guard let comparison = Node.Comparison(rawValue: node.mode), type(of: node.a) == type(of: node.b) else {
        return false
      }
      return comparison == .equal || isOrdered(kind(of: node.a))
    case .between:
      return type(of: node.a) == type(of: node.b) && type(of: node.a) == type(of: node.c) && isOrdered(kind(of: node.a))
    case .text:
      return Node.TextComparison(rawValue: node.mode) != nil && kind(of: node.a) == .text && kind(of: node.b) == .text
    case .memberOfEach: return node.list.allSatisfy { isElement(type(of: lists[$0]), of: type(of: node.a)) }
    case .memberOfSet:
      return kind(of: node.b) == .set && isElement(type(of: node.a), of: types[Int(type(of: node.b))].argument)
    case .hasEach:
      guard Node.Quantifier(rawValue: node.mode) != nil, kind(of: node.a) == .set else { return false }
      let element = types[Int(type(of: node.a))].argument
      return node.list.allSatisfy { isElement(type(of: lists[$0]), of: element) }
    case .hasSet:
      return Node.Quantifier(rawValue: node.mode) != nil && kind(of: node.a) == .set && kind(of: node.b) == .set
        && isElement(types[Int(type(of: node.b))].argument, of: types[Int(type(of: node.a))].argument)
    default: return false
    }
  }

  private func isSet(_ type: UInt32, of element: TypeRow.Kind) -> Bool {
    let row = types[Int(type)]
    return row.kind == .set && types[Int(row.argument)].kind == element
  }

  /// Whether a value of one type may be looked for among those of another: an enum's among texts too.
  private func isElement(_ type: UInt32, of other: UInt32) -> Bool {
    type == other || types[Int(other)].kind == .text && types[Int(type)].kind == .enumeration
  }

  private func isOrdered(_ kind: TypeRow.Kind) -> Bool {
    switch kind {
    case .number, .money, .duration, .instant, .enumeration: true
    case .bool, .text, .team, .set: false
    }
  }

  private func isTypedCell(_ node: Node) -> Bool {
    let table = tables[Int(node.a)]
    let own = table.types.places.lowerBound
    guard lists[own + Int(table.keyCount) + Int(node.mode)] == node.type else { return false }
    for key in 0..<Int(table.keyCount) where type(of: lists[Int(node.b) + key]) != lists[own + key] { return false }
    return true
  }

  private func isTypedArithmetic(_ node: Node) -> Bool {
    guard let operation = Node.Arithmetic(rawValue: node.mode) else { return false }
    let (left, right, own) = (type(of: node.a), type(of: node.b), types[Int(node.type)].kind)
    switch (operation, kind(of: node.a), kind(of: node.b)) {
    case (_, .number, .number), (.divide, .duration, .duration): return own == .number
    case (.add, .money, .money), (.subtract, .money, .money): return left == right && node.type == left
    case (.multiply, .money, .number), (.divide, .money, .number): return node.type == left
    case (.multiply, .number, .money): return node.type == right
    case (.divide, .money, .money): return left == right && own == .number
    case (.add, .duration, .duration), (.subtract, .duration, .duration), (.multiply, .duration, .number),
      (.divide, .duration, .number), (.multiply, .number, .duration), (.subtract, .instant, .instant):
      return own == .duration
    case (.add, .instant, .duration), (.subtract, .instant, .duration), (.add, .duration, .instant):
      return own == .instant
    default: return false
    }
  }

  private static func kind(of property: Node.OpeningProperty) -> TypeRow.Kind {
    switch property {
    case .isOpen: .bool
    case .opensIn, .closesIn: .duration
    case .opensAt: .instant
    case .opensTime, .opensDate: .text
    }
  }

  private static func kind(of property: Node.ChosenProperty) -> TypeRow.Kind {
    switch property {
    case .title, .opensTime, .opensDate: .text
    case .sla: .duration
    case .opensAt: .instant
    }
  }
}

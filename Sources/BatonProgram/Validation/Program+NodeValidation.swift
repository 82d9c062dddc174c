extension Program {
  /// Whether every expression's operands stand before it, each in one expression only, and what it names is there.
  var hasNodes: Bool {
    guard spans.count == nodes.count else { return false }
    var isPart = [Bool](repeating: false, count: nodes.count)
    var literals = 0
    for (place, node) in nodes.enumerated() {
      guard Self.isPlace(node.type, of: types.count), names(node) else { return false }
      if node.operation == .literal {
        // Each has its own constant.
        guard Int(node.a) == literals else { return false }
        literals += 1
      }
      guard !node.hasOperandList || Self.isRun(Run(start: node.b, count: node.c), of: lists.count) else { return false }
      for number in 0..<node.operandCount {
        let operand = operand(number, of: node)
        guard Self.isPlace(operand, of: place), !isPart[Int(operand)] else { return false }
        isPart[Int(operand)] = true
      }
    }
    return literals == constants.count
  }

  /// Whether the row that a node names is there.
  private func names(_ node: Node) -> Bool {
    switch node.operation {
    case nil: false
    case .literal: Self.isPlace(node.a, of: constants.count)
    case .fact: Self.isPlace(node.a, of: facts.count)
    case .define: Self.isPlace(node.a, of: defines.count)
    case .intent, .streak: Self.isPlace(node.a, of: intents.count)
    case .count: Self.isPlace(node.a, of: intents.count) && Self.isPlace(node.b, of: windows.count, orNone: true)
    case .score: Self.isPlace(node.a, of: scores.count)
    case .qualification: Self.isPlace(node.a, of: qualifications.count)
    case .criterion: Self.isPlace(node.a, of: criteria.count)
    case .hours: Self.isPlace(node.a, of: hours.count)
    case .cell:
      Self.isPlace(node.a, of: tables.count) && UInt32(node.mode) < tables[Int(node.a)].columnCount
        && node.c == tables[Int(node.a)].keyCount
    default: true
    }
  }

  /// Whether defines, scores and qualifications name what is there.
  var hasDefinitions: Bool {
    defines.allSatisfy { isString($0.path) && $0.cases.count > 0 && Self.isRun($0.cases, of: cases.count) }
      && cases.allSatisfy {
        Self.isPlace($0.condition, of: nodes.count, orNone: true) && Self.isPlace($0.value, of: nodes.count)
      }
      && scores.allSatisfy {
        isString($0.name) && Self.isRun($0.terms, of: terms.count) && $0.low <= $0.high && $0.low != .min
      }
      && terms.allSatisfy { Self.isPlace($0.condition, of: nodes.count) && $0.amount != .min }
      && qualifications.allSatisfy { isString($0.name) && Self.isRun($0.criteria, of: criteria.count) }
      && criteria.allSatisfy { isString($0.label) && Self.isPlace($0.condition, of: nodes.count) }
  }

  /// Whether intents name what is there, and their phrases can be read.
  var hasIntents: Bool {
    phrases.validate() && Int(phrases.setCount) == 128 * intentWords && windows.allSatisfy { $0.amount > 0 }
      && intents.allSatisfy { intent in
        isString(intent.name) && isList(intent.labels, of: strings.count) && isList(intent.includes, of: intents.count)
          && isList(intent.conditions, of: nodes.count) && Self.isPlace(intent.sender, of: 3, orNone: true)
          && Self.isPlace(intent.window, of: windows.count, orNone: true)
      }
  }
}

extension Program {
  /// Whether every expression's operands stand before it, and what it names is there.
  var hasNodes: Bool {
    guard spans.count == nodes.count else { return false }
    for (place, node) in nodes.enumerated() {
      guard isPlace(node.type, of: types.count), names(node), hasOperands(node, at: place) else { return false }
    }
    return true
  }

  private func hasOperands(_ node: Node, at place: Int) -> Bool {
    switch node.operation {
    case nil: return false
    case .cell, .and, .or, .set, .memberOfEach, .hasEach:
      guard isList(Run(start: node.b, count: node.c), of: place) else { return false }
    default: break
    }
    return operands(of: node).allSatisfy { isPlace($0, of: place) }
  }

  /// Whether the row that a node names is there.
  private func names(_ node: Node) -> Bool {
    switch node.operation {
    case .literal: isPlace(node.a, of: constants.count)
    case .fact: isPlace(node.a, of: facts.count)
    case .define: isPlace(node.a, of: defines.count)
    case .intent, .streak: isPlace(node.a, of: intents.count)
    case .count: isPlace(node.a, of: intents.count) && isPlace(node.b, of: windows.count, orNone: true)
    case .score: isPlace(node.a, of: scores.count)
    case .qualification: isPlace(node.a, of: qualifications.count)
    case .criterion: isPlace(node.a, of: criteria.count)
    case .hours: isPlace(node.a, of: hours.count)
    case .cell:
      isPlace(node.a, of: tables.count) && UInt32(node.mode) < tables[Int(node.a)].columnCount
        && node.c == tables[Int(node.a)].keyCount
    default: true
    }
  }

  /// Whether defines, scores and qualifications name what is there.
  var hasDefinitions: Bool {
    defines.allSatisfy { isRun($0.cases, of: cases.count) }
      && cases.allSatisfy {
        isPlace($0.condition, of: nodes.count, orNone: true) && isPlace($0.value, of: nodes.count)
      }
      && scores.allSatisfy { isRun($0.terms, of: terms.count) && $0.low <= $0.high && $0.low != .min }
      && terms.allSatisfy { isPlace($0.condition, of: nodes.count) && $0.amount != .min }
      && qualifications.allSatisfy { isRun($0.criteria, of: criteria.count) }
      && criteria.allSatisfy { isPlace($0.condition, of: nodes.count) }
  }

  /// Whether intents name what is there, and their phrases can be read.
  var hasIntents: Bool {
    phrases.validate() && Int(phrases.setCount) == 128 * intentWords
      && intents.allSatisfy { intent in
        isRun(intent.labels, of: lists.count) && isList(intent.includes, of: intents.count)
          && isList(intent.conditions, of: nodes.count) && isPlace(intent.sender, of: 3, orNone: true)
          && isPlace(intent.window, of: windows.count, orNone: true)
      }
  }
}

extension Program {
  /// How deep an expression may be, with the definitions that it names: what a stack holds.
  package static let depthLimit = 2048

  /// Whether no definition is made of itself, and nothing is deeper than the limit.
  var hasNoCycles: Bool {
    // An expression's place, and after those an intent's for what it includes.
    var depths = [Int](repeating: 0, count: nodes.count + intents.count)
    var isOpen = [Bool](repeating: false, count: depths.count)
    for start in depths.indices where depths[start] == 0 {
      var waiting = [start]
      while let place = waiting.last {
        if depths[place] > 0 {
          waiting.removeLast()
          continue
        }
        let parts = parts(of: place)
        if isOpen[place] {
          depths[place] = 1 + parts.reduce(0) { max($0, depths[$1]) }
          guard depths[place] <= Self.depthLimit else { return false }
          isOpen[place] = false
          waiting.removeLast()
        } else {
          isOpen[place] = true
          for part in parts where depths[part] == 0 {
            guard !isOpen[part] else { return false }
            waiting.append(part)
          }
        }
      }
    }
    return true
  }

  /// What is evaluated for an expression, or for an intent.
  private func parts(of place: Int) -> [Int] {
    guard place < nodes.count else {
      let intent = intents[place - nodes.count]
      return lists[intent.includes.places].map { nodes.count + Int($0) }
        + lists[intent.conditions.places].map { Int($0) }
    }
    let node = nodes[place]
    switch node.operation {
    case .define:
      return cases[defines[Int(node.a)].cases.places].flatMap { [$0.condition.place, Int($0.value)] }.compactMap { $0 }
    case .score: return terms[scores[Int(node.a)].terms.places].map { Int($0.condition) }
    case .qualification: return criteria[qualifications[Int(node.a)].criteria.places].map { Int($0.condition) }
    case .criterion: return [Int(criteria[Int(node.a)].condition)]
    case .intent, .count, .streak: return [nodes.count + Int(node.a)]
    default: return operands(of: node).map { Int($0) }
    }
  }
}

extension Program {
  /// How deep an expression may be, with the definitions that it names: what a stack holds. The checker takes 512, and
  /// an intent counts twice here.
  package static let depthLimit = 1100

  /// Whether no definition is made of itself, and nothing is deeper than the limit.
  ///
  /// - Precondition: All that it goes through names what is there.
  var hasNoCycles: Bool {
    // An expression's place, and after those an intent's for what it includes.
    var depths = [Int32](repeating: 0, count: nodes.count + intents.count)
    var waiting: [(place: Int, next: Int, deepest: Int32)] = []
    for start in depths.indices where depths[start] == 0 {
      // Operands stand before what is made of them, so that their depths are known: nearly always nothing else is there.
      if let depth = depthByOperands(ofNodeAt: start, depths) {
        guard depth <= Self.depthLimit else { return false }
        depths[start] = depth
        continue
      }
      waiting.append((start, 0, 0))
      depths[start] = Self.isBeingLookedAt
      while var last = waiting.popLast() {
        var inner: Int?
        while inner == nil, let part = part(last.next, of: last.place) {
          guard depths[part] != Self.isBeingLookedAt else { return false }
          last.deepest = max(last.deepest, depths[part])
          if depths[part] == 0 { inner = part } else { last.next += 1 }
        }
        if let inner {
          waiting.append(last)
          waiting.append((inner, 0, 0))
          depths[inner] = Self.isBeingLookedAt
        } else {
          guard last.deepest < Self.depthLimit else { return false }
          depths[last.place] = last.deepest + 1
        }
      }
    }
    return true
  }

  private static var isBeingLookedAt: Int32 { -1 }

  /// The depth of an expression that names no definition; nil of another.
  private func depthByOperands(ofNodeAt place: Int, _ depths: [Int32]) -> Int32? {
    guard place < nodes.count else { return nil }
    let node = nodes[place]
    switch node.operation {
    case .define, .score, .qualification, .criterion, .intent, .count, .streak: return nil
    case .literal, .fact, .hours, .candidate, .chosen: return 1
    default:
      var deepest: Int32 = 0
      for number in 0..<node.operandCount { deepest = max(deepest, depths[Int(operand(number, of: node))]) }
      return deepest + 1
    }
  }

  /// One of the things that are evaluated for an expression or an intent; nil after the last.
  private func part(_ number: Int, of place: Int) -> Int? {
    guard place < nodes.count else {
      let intent = intents[place - nodes.count]
      let (includes, conditions) = (intent.includes.places, intent.conditions.places)
      if number < includes.count { return nodes.count + Int(lists[includes.lowerBound + number]) }
      let condition = number - includes.count
      return condition < conditions.count ? Int(lists[conditions.lowerBound + condition]) : nil
    }
    let node = nodes[place]
    switch node.operation {
    case .define:
      let choices = defines[Int(node.a)].cases.places
      guard number < 2 * choices.count else { return nil }
      let choice = cases[choices.lowerBound + number / 2]
      return number % 2 == 0 ? choice.condition.place ?? Int(choice.value) : Int(choice.value)
    case .score:
      let lines = scores[Int(node.a)].terms.places
      return number < lines.count ? Int(terms[lines.lowerBound + number].condition) : nil
    case .qualification:
      let own = qualifications[Int(node.a)].criteria.places
      return number < own.count ? Int(criteria[own.lowerBound + number].condition) : nil
    case .criterion: return number == 0 ? Int(criteria[Int(node.a)].condition) : nil
    case .intent, .count, .streak: return number == 0 ? nodes.count + Int(node.a) : nil
    default: return number < node.operandCount ? Int(operand(number, of: node)) : nil
    }
  }
}

import BatonValues

/// What definitions and rules take.
extension Program {
  /// Whether the conditions of definitions are conditions, and the cases of a define are of one type.
  var hasTypesOfDefinitions: Bool {
    for define in defines {
      let type = nodes[Int(cases[Int(define.cases.start)].value)].type
      for place in define.cases.places where nodes[Int(cases[place].value)].type != type { return false }
    }
    return cases.allSatisfy { isCondition($0.condition, orNone: true) }
      && terms.allSatisfy { isCondition($0.condition) }
      && criteria.allSatisfy { isCondition($0.condition) }
      && intents.allSatisfy { intent in intent.conditions.places.allSatisfy { isCondition(lists[$0]) } }
  }

  /// Whether rules have conditions, teams and modifiers of the types that these have.
  var hasTypesOfRules: Bool {
    for rule in rules {
      guard isCondition(rule.condition, orNone: true) else { return false }
      switch rule.action {
      case .route, .queue: guard kind(of: rule.a) == .team else { return false }
      case .routeToFirstOpen:
        for place in rule.list where kind(of: lists[place]) != .team { return false }
      case .routeToFirstOpenWhere: guard isCondition(rule.a) else { return false }
      case .ask, .hold, .block: break
      }
    }
    for row in modifiers {
      guard row.priority == .none || isPriority(nodes[Int(row.priority)].type),
        row.within == .none || kind(of: row.within) == .duration
      else { return false }
    }
    return backups.allSatisfy { kind(of: $0.team) == .team && kind(of: $0.after) == .duration }
      && alsos.allSatisfy { isCondition($0.condition, orNone: true) }
  }

  private func isCondition(_ node: UInt32, orNone: Bool = false) -> Bool {
    node == .none ? orNone : kind(of: node) == .bool
  }

  /// Whether a type is that of priorities, which is the first of the enums.
  private func isPriority(_ type: UInt32) -> Bool {
    let row = types[Int(type)]
    return row.kind == .enumeration && row.argument == 0
      && Int(enumerations[0].words.count) == EnumType.priority.words.count
  }
}

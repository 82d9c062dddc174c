extension Program {
  /// Whether the rules are a tree in the order they are tried, and each can do what it says.
  var hasRules: Bool {
    for (place, rule) in rules.enumerated() {
      guard isPlace(rule.condition, of: nodes.count, orNone: true), isPlace(rule.modifiers, of: modifiers.count),
        isPlace(rule.orQueue, of: modifiers.count, orNone: true), isPlace(rule.parent, of: place, orNone: true),
        Int(rule.next) > place, Int(rule.next) <= rules.count, hasAction(rule),
        isPlace(rule.source, of: sources.count, orNone: true)
      else { return false }
      if let parent = rule.parent.place, rule.next > rules[parent].next { return false }
    }
    return true
  }

  private func hasAction(_ rule: Rule) -> Bool {
    let list = Run(start: rule.a, count: rule.b)
    return switch Rule.Action(rawValue: rule.rawAction) {
    case nil: false
    case .hold, .block: true
    case .route, .queue, .routeToFirstOpenWhere: isPlace(rule.a, of: nodes.count)
    case .routeToFirstOpen: isList(list, of: nodes.count)
    case .ask: isList(list, of: facts.count) && isPlace(rule.question, of: templates.count)
    }
  }

  /// Whether what is said beside the rules is there.
  var hasModifiers: Bool {
    modifiers.allSatisfy { row in
      [row.priority, row.within].allSatisfy { isPlace($0, of: nodes.count, orNone: true) }
        && [row.say, row.because, row.next, row.summary].allSatisfy { isPlace($0, of: templates.count, orNone: true) }
        && isPlace(row.withinHours, of: hours.count, orNone: true) && isRun(row.backups, of: backups.count)
        && isRun(row.notify, of: notifications.count) && isList(row.tags, of: templates.count)
    }
      && backups.allSatisfy { isPlace($0.team, of: nodes.count) && isPlace($0.after, of: nodes.count) }
      && alsos.allSatisfy {
        isPlace($0.condition, of: nodes.count, orNone: true) && isPlace($0.modifiers, of: modifiers.count)
      }
  }

  /// Whether the texts with holes are there.
  var hasTemplates: Bool {
    templates.allSatisfy { isRun($0.segments, of: segments.count) }
      && segments.allSatisfy { isPlace($0.hole, of: nodes.count, orNone: true) }
  }
}

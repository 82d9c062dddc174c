extension Program {
  /// How deep rules may be nested; the parser takes fewer.
  private static var nestingLimit: Int { 512 }

  /// Whether the rules are a tree in the order they are tried, and each can do what it says.
  var hasRules: Bool {
    // The blocks around a rule, the outermost first.
    var blocks: [Int] = []
    for (place, rule) in rules.enumerated() {
      while let block = blocks.last, Int(rules[block].next) <= place { blocks.removeLast() }
      guard rule.parent.place == blocks.last, Int(rule.next) > place,
        Int(rule.next) <= blocks.last.map({ Int(rules[$0].next) }) ?? rules.count,
        isString(rule.name, orNone: true), Self.isPlace(rule.source, of: sources.count, orNone: true),
        Self.isPlace(rule.condition, of: nodes.count, orNone: true),
        Self.isPlace(rule.modifiers, of: modifiers.count),
        Self.isPlace(rule.orQueue, of: modifiers.count, orNone: true), hasAction(rule)
      else { return false }
      if rule.action == .block {
        blocks.append(place)
        guard blocks.count <= Self.nestingLimit else { return false }
      } else {
        guard Int(rule.next) == place + 1 else { return false }
      }
    }
    return true
  }

  private func hasAction(_ rule: Rule) -> Bool {
    let list = Run(start: rule.a, count: rule.b)
    return switch Rule.Action(rawValue: rule.rawAction) {
    case nil: false
    case .hold, .block: true
    case .route, .queue, .routeToFirstOpenWhere: Self.isPlace(rule.a, of: nodes.count)
    case .routeToFirstOpen: isList(list, of: nodes.count)
    case .ask: isList(list, of: facts.count) && Self.isPlace(rule.question, of: templates.count)
    }
  }

  /// Whether what is said beside the rules is there.
  var hasModifiers: Bool {
    modifiers.allSatisfy { row in
      Self.isPlace(row.priority, of: nodes.count, orNone: true)
        && Self.isPlace(row.within, of: nodes.count, orNone: true)
        && Self.isPlace(row.say, of: templates.count, orNone: true)
        && Self.isPlace(row.because, of: templates.count, orNone: true)
        && Self.isPlace(row.next, of: templates.count, orNone: true)
        && Self.isPlace(row.summary, of: templates.count, orNone: true)
        && Self.isPlace(row.withinHours, of: hours.count, orNone: true) && Self.isRun(row.backups, of: backups.count)
        && Self.isRun(row.notify, of: notifications.count) && isList(row.tags, of: templates.count)
    }
      && backups.allSatisfy { Self.isPlace($0.team, of: nodes.count) && Self.isPlace($0.after, of: nodes.count) }
      && alsos.allSatisfy {
        Self.isPlace($0.condition, of: nodes.count, orNone: true) && Self.isPlace($0.modifiers, of: modifiers.count)
      }
  }

  /// Whether the texts with holes are there.
  var hasTemplates: Bool {
    templates.allSatisfy { Self.isRun($0.segments, of: segments.count) }
      && segments.allSatisfy {
        Self.isPlace($0.hole, of: nodes.count, orNone: true) && isString($0.text, orNone: $0.hole != .none)
      }
  }
}

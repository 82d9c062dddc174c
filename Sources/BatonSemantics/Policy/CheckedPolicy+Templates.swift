extension CheckedPolicy {
  /// Every text with holes, in the order of the rules.
  package var templates: [Template] {
    var all: [Template] = []
    for rule in rules {
      all += rule.modifiers.templates
      switch rule.action {
      case .route(_, evenIfClosed: _, orQueue: let queue?): all += queue.templates
      case .ask(let question, for: _): all.append(question)
      default: break
      }
    }
    return all + alsos.flatMap(\.modifiers.templates)
  }
}

extension Modifiers {
  /// Every text with holes.
  fileprivate var templates: [Template] { [say, because, next, summary].compactMap { $0 } + tags }
}

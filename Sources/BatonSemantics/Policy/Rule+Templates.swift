extension Rule {
  /// Its texts with holes; those of the rules inside are not among them.
  var templates: [Template] {
    switch action {
    case .route(_, evenIfClosed: _, orQueue: let queue?): modifiers.templates + queue.templates
    case .ask(let question, for: _): modifiers.templates + [question]
    default: modifiers.templates
    }
  }
}

extension Modifiers {
  /// Its texts with holes.
  var templates: [Template] { [say, because, next, summary].compactMap { $0 } + tags }
}

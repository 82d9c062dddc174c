import BatonSemantics

/// A rule that fires, and what it does to the chat.
struct Firing {
  /// What happens to the chat.
  enum Deed {
    case route(ID<Team>)
    /// With the modifiers of an `or queue`, where that made it one.
    case queue(ID<Team>, orQueue: Modifiers?)
    case ask(Template, for: [ID<Fact>])
    case hold
  }

  /// The innermost rule.
  let rule: ID<Rule>
  /// What it does.
  let deed: Deed

  /// The team that gets the chat.
  var team: ID<Team>? {
    switch deed {
    case .route(let team), .queue(let team, orQueue: _): team
    case .ask, .hold: nil
    }
  }
}

import BatonSemantics

/// Who has a say in how a chat is handed over, the nearest first: the rule itself (before it the `or queue` that made
/// it a queue), the blocks around it from the inside out, the team, then every `also` that holds.
struct Inheritance {
  /// One that has a say.
  enum Layer {
    case modifiers(Modifiers)
    case team(Team)
  }

  /// All of them, the nearest first.
  let layers: [Layer]

  /// Those of a rule that fires; of none, only what each `also` says.
  init(of firing: Firing?, alsos: [Modifiers], in policy: CheckedPolicy) {
    var layers: [Layer] = []
    if case .queue(_, orQueue: let nearer?) = firing?.deed { layers.append(.modifiers(nearer)) }
    var next = firing?.rule
    while let rule = next.map({ policy.rules[$0] }) {
      layers.append(.modifiers(rule.modifiers))
      next = rule.parent
    }
    if let team = firing?.team { layers.append(.team(policy.teams[team])) }
    self.layers = layers + alsos.map { .modifiers($0) }
  }

  /// What the rule, its blocks and each `also` say, the nearest first.
  var modifiers: [Modifiers] {
    layers.compactMap { layer in
      if case .modifiers(let modifiers) = layer { modifiers } else { nil }
    }
  }
}

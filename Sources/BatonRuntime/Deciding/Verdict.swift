import BatonProgram

/// What was decided, in a few bytes; a decision is told from it.
package struct Verdict: BitwiseCopyable, Hashable, Sendable {
  /// What happens to the chat.
  package enum Deed: UInt8, Sendable, BitwiseCopyable {
    case hold
    case route
    case queue
    case ask
  }

  /// The rule that fired, by its place in the program, or none.
  package let rule: UInt32
  /// The team that gets the chat, or none.
  package let team: UInt32
  /// What happens to the chat.
  package let deed: Deed
  /// Whether an `or queue` made it a queue.
  package let isOrQueue: Bool

  /// What a rule does.
  init(rule: Int, _ deed: Deed, team: Int? = nil, isOrQueue: Bool = false) {
    self.rule = UInt32(place: rule)
    self.team = UInt32(place: team)
    self.deed = deed
    self.isOrQueue = isOrQueue
  }

  /// No rule fired.
  package init() {
    (rule, team) = (.none, .none)
    (deed, isOrQueue) = (.hold, false)
  }

  /// What a rule always does when its condition is true; of no rule where that depends on the chat.
  init(always rule: Program.Rule, at place: UInt32, in program: Program) {
    var known: Verdict?
    switch rule.action {
    case .hold: known = Verdict(rule: Int(place), .hold)
    case .route where rule.orQueue == .none, .queue:
      let node = program.nodes[Int(rule.a)]
      guard node.operation == .literal else { break }
      let team = program.constants[Int(node.a)]
      guard team.kind == .team, program.teams.indices.contains(team.place) else { break }
      known = Verdict(rule: Int(place), rule.action == .queue ? .queue : .route, team: team.place)
    default: break
    }
    self = known ?? Verdict()
  }
}

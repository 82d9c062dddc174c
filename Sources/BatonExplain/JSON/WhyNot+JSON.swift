package import BatonDiagnostics
import BatonValues

extension WhyNot {
  /// Writes why the chat did not go there, as fields of an object; the keys keep their order. Who calls it writes the
  /// decision before.
  package func writeFields(to json: inout JSONWriter) {
    json.field("goal", goal.description)
    json.field("is_so", truth: isSo)
    json.list("ways", ways) { json, way in
      json.object { json in
        json.rule("rule", way.rule)
        json.list("missing", way.missing) { $1.write(to: &$0) }
        json.list("met", way.met) { $1.write(to: &$0) }
        way.obstacle.write(to: &json)
        json.list("candidates", way.candidates) { $1.write(to: &$0) }
        json.places("asked", way.asked)
        json.field("below_winner", truth: way.isBelowWinner)
      }
    }
    json.key("more_ways")
    json.number(untold)
    explanation.writeFields(to: &json)
  }
}

extension WhyNot.Obstacle? {
  /// Writes what is in the way, as the fields `obstacle`, `other_team` and `other_outcome`.
  fileprivate func write(to json: inout JSONWriter) {
    var fields: (obstacle: String?, team: String?, outcome: String?) = (nil, nil, nil)
    switch self {
    case nil: break
    case .cannot(let obstacle): fields.obstacle = obstacle.rawValue
    case .otherTeam(let team): fields = ("other team", team, nil)
    case .otherOutcome(let outcome): fields = ("other outcome", nil, outcome.rawValue)
    }
    json.field("obstacle", fields.obstacle)
    json.field("other_team", fields.team)
    json.field("other_outcome", fields.outcome)
  }
}

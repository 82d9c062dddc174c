import Baton

/// Where a chat goes, and by which rule.
struct Route: Hashable, Sendable, CustomStringConvertible {
  let outcome: Decision.Outcome
  let team: InboundSales.Team?
  let rule: InboundSales.Rule?
  let place: String?

  init(_ ruling: Ruling, in policy: Policy) {
    outcome = ruling.outcome
    team = InboundSales.Team(ruling.team, in: policy)
    rule = InboundSales.Rule(ruling.rule, in: policy)
    place = ruling.rule.flatMap { policy.place(of: $0) }
  }

  var description: String { "\(outcome) \(team?.rawValue ?? "-") (\(place ?? "no rule"))" }
}

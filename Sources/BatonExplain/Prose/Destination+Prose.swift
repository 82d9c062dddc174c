import BatonValues

extension Decision.Destination {
  /// What happens, in a few words: `route to team "east"`.
  package var deed: String {
    switch outcome {
    case .route: "route to team \"\(team ?? "")\"\(isClosed ? ", which is closed" : "")"
    case .queue: "queue for team \"\(team ?? "")\""
    case .ask, .hold: outcome.rawValue
    }
  }

  /// By which rule: `by rule "demo" at policy.baton:72:1`.
  package var byRule: String {
    guard let rule else { return "as no rule fires" }
    if let name = rule.name { return "by rule \"\(name)\" at \(rule.at)" }
    let within = rule.within.last.map { ", in \"\($0)\"" } ?? ""
    return "by the \(isOtherwise ? "`otherwise`" : "rule") at \(rule.at)\(within)"
  }

  /// Both.
  package var words: String { "\(deed), \(byRule)" }
}

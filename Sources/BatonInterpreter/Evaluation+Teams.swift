import BatonSemantics
import BatonValues

extension Evaluation {
  /// Whether a team is open: its hours are, or it has none, and the input does not say that it is closed. Unknown where
  /// its hours are.
  func isOpen(_ team: ID<Team>) -> Bool? {
    guard situation.teams[team.index] != false else { return false }
    return policy.teams[team].hours.map(isOpen) ?? true
  }

  /// When a team takes chats again: now where it is open, else when its hours next open; where they are open and only
  /// the input says closed, the opening after they close. Nil where nothing says when.
  func opensAt(_ team: ID<Team>) -> Int64? {
    guard isOpen(team) != true else { return situation.now }
    guard let now = situation.now, let hours = policy.teams[team].hours else { return nil }
    return isOpen(hours) == true ? policy.hours[hours].calendar.reopening(after: now) : opensAt(hours)
  }

  /// `team.languages` and `team.skills`, inside `teams where`.
  func value(of property: Expression.CandidateProperty, of team: ID<Team>) -> Value {
    switch property {
    case .languages: .set(of: policy.teams[team].languages.map { .text($0) })
    case .skills: .set(of: policy.teams[team].skills.map { .text($0) })
    }
  }

  /// `team.title` and the others, inside a text; when it opens is unknown while it is open.
  func value(of property: Expression.ChosenProperty, of team: ID<Team>) -> Value? {
    switch property {
    case .title: return .text(Text(policy.teams[team].title))
    case .sla: return policy.teams[team].sla.map { .duration($0) }
    case .opensAt, .opensTime, .opensDate:
      guard isOpen(team) == false, let opening = opensAt(team), let hours = policy.teams[team].hours else { return nil }
      return switch property {
      case .opensTime: .text(Text(words(for: opening, of: hours).time))
      case .opensDate: .text(Text(words(for: opening, of: hours).date))
      case .title, .sla, .opensAt: .instant(opening)
      }
    }
  }
}

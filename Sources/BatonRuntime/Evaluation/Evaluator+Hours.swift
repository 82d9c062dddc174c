import BatonProgram
package import BatonValues

extension Evaluator {
  /// Whether hours are open; nil is unknown, which they are without a `now`.
  package mutating func isOpen(hours: Int) -> Bool? {
    guard let now else { return nil }
    if let known = hoursOpen[hours, at: moment] { return known.truth }
    let isOpen = program.hours[hours].calendar.isOpen(at: now)
    hoursOpen[hours, at: moment] = Datum(truth: isOpen)
    return isOpen
  }

  /// When hours next open; nil while they are open and where nobody knows.
  private mutating func opensAt(hours: Int) -> Int64? {
    guard isOpen(hours: hours) == false else { return nil }
    return now.flatMap { program.hours[hours].calendar.nextOpening(after: $0) }
  }

  /// `hours.NAME`, `.opens_in` and the others.
  mutating func opening(_ property: Node.OpeningProperty?, of hours: Int) -> Datum {
    guard let now, let property else { return .unknown }
    switch property {
    case .isOpen: return Datum(truth: isOpen(hours: hours))
    case .closesIn:
      return program.hours[hours].calendar.nextClosing(after: now).map { Datum(.duration, $0 - now) } ?? .unknown
    case .opensIn, .opensAt, .opensTime, .opensDate:
      guard let opening = opensAt(hours: hours) else { return .unknown }
      return switch property {
      case .opensIn: Datum(.duration, opening - now)
      case .opensTime: datum(Text(words(for: opening, of: hours).time))
      case .opensDate: datum(Text(words(for: opening, of: hours).date))
      case .isOpen, .closesIn, .opensAt: Datum(.instant, opening)
      }
    }
  }

  /// An opening of those hours as people say it.
  package func words(for opening: Int64, of hours: Int) -> OpeningTime {
    OpeningTime(opening, seenAt: now ?? opening, in: program.hours[hours].calendar.zone)
  }

  /// Whether a team is open: its hours are, or it has none, and the input does not say that it is closed.
  package mutating func isOpen(team: Int) -> Bool? {
    guard teamStates[team] != false else { return false }
    guard let hours = program.teams[team].hours.place else { return true }
    return isOpen(hours: hours)
  }

  /// When a team takes chats again: now where it is open, else when its hours next open; where they are open and only
  /// the input says closed, the opening after they close. Nil where nothing says when.
  package mutating func opensAt(team: Int) -> Int64? {
    guard isOpen(team: team) != true else { return now }
    guard let now, let hours = program.teams[team].hours.place else { return nil }
    return isOpen(hours: hours) == true
      ? program.hours[hours].calendar.reopening(after: now) : opensAt(hours: hours)
  }

  /// `team.languages` and `team.skills`, inside `teams where`.
  func candidateProperty(_ property: Node.CandidateProperty?) -> Datum {
    guard let team = candidate.place, let property else { return .unknown }
    let run = property == .languages ? program.teams[team].languages : program.teams[team].skills
    return Datum(.set, Int64(run.start), extra: run.count)
  }

  /// `team.title` and the others, inside a text; when it opens is unknown while it is open.
  mutating func chosenProperty(_ property: Node.ChosenProperty?) -> Datum {
    guard let team = chosen.place, let property else { return .unknown }
    let row = program.teams[team]
    switch property {
    case .title: return Datum(.text, Int64(row.foldedTitle), extra: row.title)
    case .sla: return row.hasSLA != 0 ? Datum(.duration, row.sla) : .unknown
    case .opensAt, .opensTime, .opensDate:
      guard isOpen(team: team) == false, let opening = opensAt(team: team), let hours = row.hours.place else {
        return .unknown
      }
      return switch property {
      case .opensTime: datum(Text(words(for: opening, of: hours).time))
      case .opensDate: datum(Text(words(for: opening, of: hours).date))
      case .title, .sla, .opensAt: Datum(.instant, opening)
      }
    }
  }
}

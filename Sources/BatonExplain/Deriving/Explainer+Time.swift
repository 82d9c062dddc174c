import BatonProgram
import BatonRuntime
import BatonValues

extension Explainer {
  /// What a calendar says at the time of the decision.
  func state(ofHours place: Int) -> Explanation.HoursState {
    let row = program.hours[place]
    let calendar = row.calendar
    let name = program.strings[row.name]
    guard let now = situation.now else {
      return Explanation.HoursState(
        hours: name, zone: calendar.zone.name, localTime: nil, isOpen: nil, turnsAt: nil, turns: nil)
    }
    let isOpen = calendar.isOpen(at: now)
    let turn = isOpen ? calendar.nextClosing(after: now) : calendar.nextOpening(after: now)
    return Explanation.HoursState(
      hours: name, zone: calendar.zone.name, localTime: Self.words(for: now, in: calendar.zone), isOpen: isOpen,
      turnsAt: turn, turns: turn.map { OpeningTime($0, seenAt: now, in: calendar.zone).words })
  }

  /// Whether a team takes chats, and what says so.
  mutating func state(ofTeam team: Int) -> Explanation.TeamState {
    Explanation.TeamState(
      team: program.strings[program.teams[team].id], isOpen: evaluator.isOpen(team: team),
      isSaidOpen: situation.teams[team], hours: program.teams[team].hours.place.map { state(ofHours: $0) })
  }

  /// A team as a policy names it.
  func name(ofTeam team: Int) -> String { "team \"\(program.strings[program.teams[team].id])\"" }

  /// What a clock of a zone shows, with the day of the week.
  static func words(for instant: Int64, in zone: Zone) -> String {
    let time = zone.time(at: instant)
    return "\(time.date.weekday.name) \(time)"
  }

  /// The time of the decision by the policy's clock.
  var localTime: String? {
    situation.now.map { now in
      let zone = program.zone ?? .utc
      return "\(Self.words(for: now, in: zone)) (\(zone.name))"
    }
  }
}

import BatonProgram
package import BatonRuntime
package import BatonValues

extension Timeline {
  /// How far ahead is looked where nobody says: 14 days.
  package static let usualSpan: Int64 = 14 * 86_400_000

  /// How many days ahead is looked at most.
  package static let mostDays = 3660

  /// What the clock alone will make of a chat, for so long.
  ///
  /// It decides anew at every moment at which anything that a rule looks at can turn, and nowhere else.
  package init(_ runtime: Runtime, _ situation: Situation, ahead span: Int64 = usualSpan) {
    let world = World(runtime, situation)
    let clock = LocalClock(runtime.program)
    var last = Decision.Destination(world.verdict([]), &world.evaluator)
    chat = situation.chat
    now = situation.now
    localNow = situation.now.map { clock.words($0) }
    destination = last
    var turns: [Turn] = []
    if let now = situation.now {
      let wanted = min(DurationValue.sum(now, max(0, span)) ?? now, Instant.range.upperBound)
      var survey = Survey(runtime.program)
      survey.addRules(before: runtime.program.rules.count)
      let moments = Moments(world, survey, until: wanted)
      for instant in moments.instants {
        world.evaluator.set(now: instant)
        let destination = Decision.Destination(world.evaluator.verdict(), &world.evaluator)
        guard destination != last else { continue }
        last = destination
        turns.append(Turn(at: instant, localTime: clock.words(instant), destination: destination))
      }
      end = moments.end
      isComplete = moments.end == wanted
    } else {
      end = nil
      isComplete = true
    }
    localEnd = end.map { clock.words($0) }
    self.turns = turns
  }
}

/// How times are told.
struct LocalClock {
  private let zone: Zone?

  /// The clock of a policy, or that of Greenwich where it names none.
  init(_ program: Program) { zone = program.zone }

  /// Such as `Mon 2026-11-23 09:00`; with seconds where there are some.
  func words(_ instant: Int64) -> String {
    let time = (zone ?? .utc).time(at: instant)
    let rest = time.millisecond % 60_000
    let seconds = rest == 0 ? "" : ":" + (rest < 10_000 ? "0" : "") + DurationValue.seconds(Int64(rest))
    return "\(time.date.weekday.name.prefix(3)) \(time)\(seconds)\(zone == nil ? " UTC" : "")"
  }
}

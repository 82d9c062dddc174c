/// What a clock on a wall shows, with its day.
package struct CivilTime: Hashable, Sendable {
  /// The day.
  package let date: CivilDate
  /// Milliseconds of the day, 0 to 86,399,999.
  package let millisecond: Int

  /// That time of that day.
  package init(date: CivilDate, millisecond: Int) {
    self.date = date
    self.millisecond = millisecond
  }

  /// That minute of that day; nil for no hour or minute.
  package init?(date: CivilDate, hour: Int, minute: Int) {
    guard 0...23 ~= hour, 0...59 ~= minute else { return nil }
    self.init(date: date, millisecond: (hour * 60 + minute) * 60_000)
  }

  /// What a clock in Greenwich shows.
  package init(utc instant: Int64) {
    let rest = instant % 86_400_000
    self.init(
      date: CivilDate(daysSinceEpoch: Int(floored(instant, by: 86_400_000))),
      millisecond: Int(rest < 0 ? rest + 86_400_000 : rest))
  }

  /// The instant at which a clock in Greenwich shows it.
  package var utcInstant: Int64 { Int64(date.daysSinceEpoch) * 86_400_000 + Int64(millisecond) }

  /// The minute of the day, 0 to 1439.
  package var minute: Int { millisecond / 60_000 }

  /// Such as `09:00`.
  package var clock: String { padded(minute / 60, to: 2) + ":" + padded(minute % 60, to: 2) }
}

extension CivilTime: CustomStringConvertible {
  /// Such as `2026-11-20 10:30`.
  package var description: String { "\(date) \(clock)" }
}

/// When something opens, in words, by the clock of its own zone.
package struct OpeningTime: Hashable, Sendable {
  private let opening: CivilTime
  private let today: CivilDate

  /// An opening as somebody sees it at an instant.
  package init(_ opening: Int64, seenAt now: Int64, in zone: Zone) {
    self.opening = zone.time(at: opening)
    today = zone.time(at: now).date
  }

  /// `at 09:00`, `tomorrow at 09:00`, `on Monday at 09:00` (within six days) or `on 2026-12-28 at 09:00`.
  package var words: String {
    switch opening.date.daysSinceEpoch - today.daysSinceEpoch {
    case 0: "at \(time)"
    case 1: "tomorrow at \(time)"
    case 2...6: "on \(opening.date.weekday.name) at \(time)"
    default: "on \(date) at \(time)"
    }
  }

  /// Such as `09:00`.
  package var time: String { opening.clock }

  /// Such as `2026-12-28`.
  package var date: String { opening.date.description }
}

extension Calendar {
  /// How far ahead the next opening and the next closing are looked for: 366 days.
  package static let horizon: Int64 = 366 * 86_400_000

  /// How far ahead open time is counted: ten years.
  package static let farHorizon: Int64 = 3660 * 86_400_000

  /// Whether it is open.
  package func isOpen(at instant: Int64) -> Bool {
    let time = zone.time(at: instant)
    return spans(on: time.date).contains { $0.start <= time.minute && time.minute < $0.end }
      || spans(on: time.date.adding(days: -1)).contains { time.minute + 1440 < $0.end }
  }

  /// When it next opens; nil where it is open, or does not open within 366 days.
  package func nextOpening(after instant: Int64) -> Int64? {
    guard Instant.range.contains(instant) else { return nil }
    // A moment more, since what opens at the horizon itself is within it.
    var openings = Openings(of: self, from: instant, to: instant + Self.horizon + 1)
    return openings.next().flatMap { $0.start > instant ? $0.start : nil }
  }

  /// When it next closes; nil where it is closed, or does not close within 366 days. Openings that touch, as over
  /// midnight, are one.
  package func nextClosing(after instant: Int64) -> Int64? {
    guard Instant.range.contains(instant) else { return nil }
    let limit = min(instant + Self.horizon + 1, Instant.range.upperBound)
    var openings = Openings(of: self, from: instant, to: limit)
    var end = instant
    while let opening = openings.next(), opening.start == end { end = opening.end }
    return end > instant && end < limit ? end : nil
  }

  /// When it opens again once the opening that an instant is in has ended; nil where it is closed, or either is not
  /// within 366 days.
  package func reopening(after instant: Int64) -> Int64? {
    nextClosing(after: instant).flatMap { nextOpening(after: $0) }
  }

  /// The earliest instant by which that much open time has gone by since another. It stays on the closing minute where
  /// it lands there. Nil where it is not reached within ten years.
  package func adding(openTime duration: Int64, from instant: Int64) -> Int64? {
    guard Instant.range.contains(instant) else { return nil }
    guard duration > 0 else { return instant }
    var rest = duration
    var openings = Openings(of: self, from: instant, to: instant + Self.farHorizon)
    while let opening = openings.next() {
      let length = opening.end - opening.start
      if rest <= length { return opening.start + rest }
      rest -= length
    }
    return nil
  }
}

/// A time zone: how far its clocks are from UTC, and since when.
package struct Zone: Hashable, Sendable {
  /// A change of the clocks.
  package struct Transition: Hashable, Sendable {
    /// When, in seconds since 1970 UTC.
    package let at: Int64
    /// Seconds east of UTC from then on.
    package let offset: Int

    /// That offset from that time on.
    package init(at: Int64, offset: Int) {
      self.at = at
      self.offset = offset
    }
  }

  /// Its name, such as `America/New_York`.
  package let name: String
  /// Seconds east of UTC before the first transition.
  package let firstOffset: Int
  /// The known transitions, in ascending order of time.
  package let transitions: [Transition]
  /// What holds from the last known transition on; nil where the last offset stays.
  package let rule: ZoneRule?

  /// A zone of those offsets.
  ///
  /// - Precondition: The transitions are in ascending order.
  package init(name: String, firstOffset: Int, transitions: [Transition] = [], rule: ZoneRule? = nil) {
    self.name = name
    self.firstOffset = firstOffset
    self.transitions = transitions
    self.rule = rule
  }

  /// Coordinated universal time.
  package static let utc = Zone(name: "UTC", firstOffset: 0)
}

extension Zone {
  /// A stretch of time within which the clocks do not change.
  package struct Stretch: Hashable, Sendable {
    /// The instant at which the next one begins; nil where the clocks never change again.
    package let end: Int64?
    /// Milliseconds east of UTC.
    package let offset: Int64
  }

  /// The stretch that holds an instant; beyond the range of instants, the one at its edge.
  ///
  /// - Complexity: O(log *n*) in the transitions.
  package func stretch(at instant: Int64) -> Stretch {
    let second = floored(min(max(instant, Instant.range.lowerBound), Instant.range.upperBound), by: 1000)
    let next = firstTransition(after: second)
    if next == transitions.count, let rule {
      let (offset, end) = rule.stretch(at: second)
      return Stretch(end: end.map { $0 * 1000 }, offset: Int64(offset) * 1000)
    }
    let offset = next == 0 ? firstOffset : transitions[next - 1].offset
    return Stretch(end: next == transitions.count ? nil : transitions[next].at * 1000, offset: Int64(offset) * 1000)
  }

  /// What the clocks show at an instant.
  package func time(at instant: Int64) -> CivilTime {
    let (local, isOver) = instant.addingReportingOverflow(stretch(at: instant).offset)
    return CivilTime(utc: isOver ? instant : local)
  }

  /// The instant at which the clocks show a time: the earlier one where they show it twice; where they skip it, the
  /// one that it would have been had they not been changed yet. Nil outside the range of instants.
  package func instant(of time: CivilTime) -> Int64? {
    guard 0...10_000 ~= time.date.year else { return nil }
    let local = time.utcInstant
    // No clock is more than 26 hours from UTC, so the stretch before any change that matters holds this instant.
    var current = stretch(at: local - 93_600_000)
    while let end = current.end, end <= local - current.offset {
      let following = stretch(at: end)
      // A time that the clocks skip belongs to neither stretch: the one before counts.
      if local - following.offset < end { break }
      current = following
    }
    let instant = local - current.offset
    return Instant.range.contains(instant) ? instant : nil
  }

  /// The place of the first transition after a second.
  private func firstTransition(after second: Int64) -> Int {
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].at <= second { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

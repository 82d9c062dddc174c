extension Calendar {
  /// A time without a break within which it is open, as far as it was looked at.
  struct Opening: Hashable {
    /// The first instant.
    var start: Int64
    /// The instant after the last.
    var end: Int64
  }

  /// Walks the open time from an instant on, in order and piece by piece.
  ///
  /// It goes by days: the spans of each local day, cut at every change of the clocks. So a time that the clocks skip
  /// is not there, and one that they show twice is there twice.
  struct Openings {
    private let calendar: Calendar
    private let limit: Int64
    /// How far the walk has come; open time before it has been given out.
    private var place: Int64
    /// The stretch of time without a change of the clocks that it walks.
    private var stretch: Zone.Stretch
    /// The next local day to look at, in days since 1970.
    private var day = 0
    /// The spans of the day before that one, and the next of them.
    private var spans: [MinuteSpan] = []
    private var nextSpan = 0

    /// The open time between two instants, cut off there.
    init(of calendar: Calendar, from start: Int64, to limit: Int64) {
      self.calendar = calendar
      self.limit = min(limit, Instant.range.upperBound)
      place = start
      stretch = calendar.zone.stretch(at: start)
      enterStretch()
    }

    /// The next piece of open time; pieces never overlap, but one may begin where the one before ended.
    mutating func next() -> Opening? {
      while true {
        let end = min(stretch.end ?? limit, limit)
        while nextSpan < spans.count {
          let span = spans[nextSpan]
          let midnight = Int64(day - 1) * 86_400_000 - stretch.offset
          let start = max(midnight + Int64(span.start) * 60_000, place)
          let close = min(midnight + Int64(span.end) * 60_000, end)
          nextSpan += 1
          guard start < close else { continue }
          place = close
          return Opening(start: start, end: close)
        }
        if Int64(day) * 86_400_000 - stretch.offset < end {
          spans = calendar.spans(on: CivilDate(daysSinceEpoch: day))
          nextSpan = 0
          day += 1
        } else if end < limit {
          place = end
          stretch = calendar.zone.stretch(at: end)
          enterStretch()
        } else {
          return nil
        }
      }
    }

    /// Begins with the day before the stretch's first, whose hours may go over midnight.
    private mutating func enterStretch() {
      day = Int(floored(place + stretch.offset, by: 86_400_000)) - 1
      spans = []
      nextSpan = 0
    }
  }
}

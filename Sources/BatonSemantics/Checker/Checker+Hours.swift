import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Business hours.
extension Checker {
  /// Hours as far as they are known; heirs start from those of their base.
  private struct Draft {
    /// The zone; nil where it is a mistake.
    var zone: Zone?
    /// The hours of every week.
    var week = WeeklySpans()
    /// The dated lines.
    var lines: [Calendar.DatedLine] = []
  }

  /// Checks holidays and hours.
  mutating func checkHours() {
    var room = DateRoom()
    let holidays = resolveHolidays(room: &room)
    let entries = scope.hours.entries
    let bases = entries.map { base(of: $0.declaration) }
    let order = DependencyOrder(bases.map { $0.map { [$0] } ?? [] })
    report(order.cycles, among: scope.hours)
    var drafts = Array(repeating: Draft(), count: entries.count)
    for place in order.places {
      let base = bases[place].map { drafts[$0.place] }
      drafts[place] = draft(entries[place], from: base, holidays: holidays, room: &room)
    }
    if let range = room.overflow { report(.tooManyDates(limit: DateRoom.limit, at: range)) }
    // Where there was a mistake the place still holds something, for those that name it.
    policy.hours = zip(entries, drafts).map { entry, draft in
      let calendar = Calendar(zone: draft.zone ?? .utc, week: draft.week, lines: draft.lines)
      return Hours(name: entry.name, calendar: calendar, range: entry.range)
    }
  }

  /// The hours that others start from.
  private mutating func base(of view: HoursSyntax) -> DependencyOrder.Reference? {
    guard let base = view.base else { return nil }
    guard let place = scope.hours.use(base.text) else {
      reportUnknown(.hours, base.text, at: base.range, among: scope.hours.names)
      return nil
    }
    return DependencyOrder.Reference(place: place, range: base.range)
  }

  private mutating func draft(
    _ entry: Namespace<HoursSyntax>.Entry, from base: Draft?, holidays: [[DateRule]], room: inout DateRoom
  ) -> Draft {
    let view = entry.declaration
    var draft = base ?? Draft()
    let inherited = draft.lines.reduce(draft.lines.count) { $0 + $1.dates.count }
    if !room.take(inherited, at: entry.range) { draft.lines = [] }
    if let token = view.zone {
      draft.zone = zone(token)
    } else if view.base == nil {
      draft.zone = zoneOfPolicy(neededBy: "hours `\(entry.name)`", at: entry.range)
    }
    var weekdays = WeekdayLines()
    for item in view.items {
      switch item {
      case .weekly(let line):
        guard let days = line.days else { continue }
        say(self.days(of: days), at: days.range, in: &weekdays)
        let spans = spans(of: line.spans)
        for day in self.days(of: days) { draft.week[day] = spans }
      case .closed(let line):
        for (days, range) in closedWeekdays(in: line) {
          // `closed` takes days away from a line above it: that is what it is for.
          _ = weekdays.say(days, at: range)
          for day in days { draft.week[day] = [] }
        }
        append(line.dates, [], to: &draft, holidays: holidays, room: &room)
      case .dated(let line):
        append(line.dates, spans(of: line.spans), to: &draft, holidays: holidays, room: &room)
      }
    }
    return draft
  }

  private mutating func append(
    _ dates: [DateItemSyntax], _ spans: [MinuteSpan], to draft: inout Draft, holidays: [[DateRule]],
    room: inout DateRoom
  ) {
    references(in: dates)
    let rules = rules(of: dates, holidays: holidays, room: &room)
    if !rules.isEmpty { draft.lines.append(Calendar.DatedLine(dates: rules, spans: spans)) }
  }
}

import BatonValues

extension ProgramWriter {
  /// Writes the zones that a program speaks of, each once, its own zone, and its hours.
  mutating func calendars(of program: Program) {
    var zones: [Zone] = []
    var places: [Zone: Int] = [:]
    for zone in program.hours.map(\.calendar.zone) + (program.zone.map { [$0] } ?? []) where places[zone] == nil {
      places[zone] = zones.count
      zones.append(zone)
    }
    number(UInt64(zones.count))
    for zone in zones { write(zone) }
    number(UInt32(place: program.zone.flatMap { places[$0] }))
    number(UInt64(program.hours.count))
    for hours in program.hours {
      number(hours.name)
      number(UInt32(place: places[hours.calendar.zone]))
      for day in Weekday.allCases { write(hours.calendar.week[day]) }
      number(UInt64(hours.calendar.lines.count))
      for line in hours.calendar.lines {
        number(UInt64(line.dates.count))
        for rule in line.dates { write(rule) }
        write(line.spans)
      }
    }
  }

  private mutating func write(_ spans: [MinuteSpan]) {
    number(UInt64(spans.count))
    for span in spans { write(span.start, span.end) }
  }

  private mutating func write(_ numbers: Int...) {
    for number in numbers { self.number(Int64(number)) }
  }

  private mutating func write(_ zone: Zone) {
    rows(Array(zone.name.utf8))
    write(zone.firstOffset)
    number(UInt64(zone.transitions.count))
    for transition in zone.transitions { write(Int(transition.at), transition.offset) }
    guard let rule = zone.rule else { return write(0) }
    write(rule.daylight == nil ? 1 : 2, rule.offset)
    guard let daylight = rule.daylight else { return }
    write(daylight.offset)
    for change in [daylight.start, daylight.end] {
      switch change.day {
      case .julian(let day): write(0, day, 0, 0)
      case .ordinal(let day): write(1, day, 0, 0)
      case .weekday(month: let month, week: let week, day: let day): write(2, month, week, day)
      }
      write(change.second)
    }
  }

  private mutating func write(_ rule: DateRule) {
    switch rule.base {
    case .date(let date): write(0, date.year, date.month, date.day, 0, 0, 0)
    case .dates(let first, let last):
      write(1, first.year, first.month, first.day, last.year, last.month, last.day)
    case .yearly(let day): write(2, 0, day.month, day.day, 0, 0, 0)
    case .yearlyRange(let first, let last): write(3, 0, first.month, first.day, 0, last.month, last.day)
    case .nth(let number, let weekday, month: let month): write(4, number, month, weekday.rawValue, 0, 0, 0)
    case .last(let weekday, month: let month): write(5, 0, month, weekday.rawValue, 0, 0, 0)
    case .easter: write(6, 0, 0, 0, 0, 0, 0)
    }
    write(rule.shift, rule.weekdays.map { Int($0.rawValue) } ?? -1)
  }
}

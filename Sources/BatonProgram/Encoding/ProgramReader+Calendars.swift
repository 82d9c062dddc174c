import BatonValues

extension ProgramReader {
  /// Reads zones and hours.
  mutating func calendars(of program: inout Program) throws(ProgramFault) {
    var zones: [Zone] = []
    for _ in 0..<(try count()) { zones.append(try zone()) }
    let own: UInt32 = try number()
    program.zone = try own.place.map { place throws(ProgramFault) in try Self.zone(place, of: zones) }
    for _ in 0..<(try count()) {
      let name: UInt32 = try number()
      let zone: UInt32 = try number()
      var week = WeeklySpans()
      for day in Weekday.allCases { week[day] = try spans() }
      var lines: [Calendar.DatedLine] = []
      for _ in 0..<(try count()) {
        var dates: [DateRule] = []
        for _ in 0..<(try count()) { dates.append(try dateRule()) }
        lines.append(Calendar.DatedLine(dates: dates, spans: try spans()))
      }
      let calendar = Calendar(zone: try Self.zone(Int(zone), of: zones), week: week, lines: lines)
      program.hours.append(Program.Hours(name: name, calendar: calendar))
    }
  }

  private static func zone(_ place: Int, of zones: [Zone]) throws(ProgramFault) -> Zone {
    guard zones.indices.contains(place) else { throw .malformed("a time zone is missing") }
    return zones[place]
  }

  private mutating func spans() throws(ProgramFault) -> [MinuteSpan] {
    var spans: [MinuteSpan] = []
    for _ in 0..<(try count()) {
      let start = try number(in: 0...1439)
      let end = try number(in: 1...2879)
      guard let span = MinuteSpan(from: start, to: end > 1440 ? end - 1440 : end), span.end == end else {
        throw .malformed("its hours make no sense")
      }
      spans.append(span)
    }
    return spans
  }

  private mutating func zone() throws(ProgramFault) -> Zone {
    let name = String(decoding: try rows(UInt8.self), as: UTF8.self)
    let firstOffset = try offset()
    var transitions: [Zone.Transition] = []
    for _ in 0..<(try count()) {
      let at: Int64 = try number()
      guard transitions.last.map({ $0.at < at }) ?? true, Self.seconds.contains(at) else {
        throw .malformed("its time zones make no sense")
      }
      transitions.append(Zone.Transition(at: at, offset: try offset()))
    }
    return Zone(name: name, firstOffset: firstOffset, transitions: transitions, rule: try zoneRule())
  }

  /// No transition of any zone is further from 1970 than this; files begin with one at the beginning of time.
  private static let seconds: ClosedRange<Int64> = -(1 << 60)...(1 << 53)

  private mutating func offset() throws(ProgramFault) -> Int { try number(in: -89_999...93_599) }

  private mutating func zoneRule() throws(ProgramFault) -> ZoneRule? {
    let kind = try number(in: 0...2)
    guard kind > 0 else { return nil }
    let offset = try offset()
    guard kind == 2 else { return ZoneRule(offset: offset) }
    let daylight = try self.offset()
    return ZoneRule(
      offset: offset, daylight: ZoneRule.Daylight(offset: daylight, start: try change(), end: try change()))
  }

  private mutating func change() throws(ProgramFault) -> ZoneRule.Change {
    let day: ZoneRule.Day
    switch try number(in: 0...2) {
    case 0: day = .julian(try number(in: 1...365, beforeZeros: 2))
    case 1: day = .ordinal(try number(in: 0...365, beforeZeros: 2))
    default:
      day = .weekday(month: try number(in: 1...12), week: try number(in: 1...5), day: try number(in: 0...6))
    }
    return ZoneRule.Change(day: day, second: try number(in: -604_800...604_800))
  }

  private mutating func number(in range: ClosedRange<Int64>, beforeZeros zeros: Int) throws(ProgramFault) -> Int {
    let number = try number(in: range)
    for _ in 0..<zeros { _ = try self.number(in: 0...0) }
    return number
  }

  private mutating func dateRule() throws(ProgramFault) -> DateRule {
    let kind = try number(in: 0...6)
    var numbers: [Int] = []
    for _ in 0..<6 { numbers.append(try number(in: 0...9999)) }
    guard let base = Self.base(kind, numbers) else { throw .malformed("its dates make no sense") }
    let shift = try number(in: Int64.min...Int64.max)
    let weekdays = try number(in: -1...127)
    return DateRule(base, shift: shift, weekdays: weekdays < 0 ? nil : WeekdaySet(rawValue: UInt8(weekdays)))
  }

  private static func base(_ kind: Int, _ numbers: [Int]) -> DateRule.Base? {
    func date(_ place: Int) -> CivilDate? {
      CivilDate(year: numbers[place], month: numbers[place + 1], day: numbers[place + 2])
    }
    func day(_ place: Int) -> DateRule.MonthDay? {
      DateRule.MonthDay(month: numbers[place + 1], day: numbers[place + 2])
    }
    switch kind {
    case 0: return date(0).map { .date($0) }
    case 1: return date(0).flatMap { first in date(3).map { .dates(first, $0) } }
    case 2: return day(0).map { .yearly($0) }
    case 3: return day(0).flatMap { first in day(3).map { .yearlyRange(first, $0) } }
    case 4:
      guard 1...12 ~= numbers[1], 1...5 ~= numbers[0] else { return nil }
      return Weekday(rawValue: numbers[2]).map { .nth(numbers[0], $0, month: numbers[1]) }
    case 5: return 1...12 ~= numbers[1] ? Weekday(rawValue: numbers[2]).map { .last($0, month: numbers[1]) } : nil
    default: return .easter
    }
  }
}

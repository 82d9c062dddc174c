/// The TZ text at the end of a zone file (POSIX, with the wider hours of RFC 8536 version 3).
extension ZoneRule {
  /// The rule of such a text, `EST5EDT,M3.2.0,M11.1.0`; nil where it is none.
  init?(footer: Span<UInt8>) {
    var reader = FooterReader(place: 0)
    guard reader.skipName(footer), let west = reader.time(footer, limit: 24) else { return nil }
    let offset = -west
    guard reader.place < footer.count else {
      self.init(offset: offset)
      return
    }
    guard reader.skipName(footer) else { return nil }
    var summer = offset + 3600
    if reader.place < footer.count, footer[reader.place] != UInt8(ascii: ",") {
      guard let west = reader.time(footer, limit: 24) else { return nil }
      summer = -west
    }
    guard
      let start = reader.change(footer), let end = reader.change(footer), reader.place == footer.count
    else { return nil }
    self.init(offset: offset, daylight: Daylight(offset: summer, start: start, end: end))
  }
}

/// A place in a footer.
private struct FooterReader {
  var place: Int

  /// A zone's short name, letters or anything in angle brackets.
  mutating func skipName(_ footer: Span<UInt8>) -> Bool {
    let start = place
    if take(footer, "<") {
      while place < footer.count, footer[place] != UInt8(ascii: ">") { place += 1 }
      return take(footer, ">")
    }
    while place < footer.count, (footer[place] | 0x20) &- UInt8(ascii: "a") < 26 { place += 1 }
    return place > start
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time(_ footer: Span<UInt8>, limit: Int) -> Int? {
    let sign = take(footer, "-") ? -1 : 1
    if sign == 1 { _ = take(footer, "+") }
    guard let hours = number(footer, 0...limit) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where take(footer, ":") {
      guard let count = number(footer, 0...59) else { return nil }
      seconds += count * unit
    }
    return sign * seconds
  }

  /// `,date[/time]`.
  mutating func change(_ footer: Span<UInt8>) -> ZoneRule.Change? {
    guard take(footer, ","), let day = day(footer) else { return nil }
    guard take(footer, "/") else { return ZoneRule.Change(day: day, second: 7200) }
    return time(footer, limit: 167).map { ZoneRule.Change(day: day, second: $0) }
  }

  /// `Jn`, `n` or `Mm.w.d`.
  private mutating func day(_ footer: Span<UInt8>) -> ZoneRule.Day? {
    if take(footer, "J") { return number(footer, 1...365).map { .julian($0) } }
    guard take(footer, "M") else { return number(footer, 0...365).map { .ordinal($0) } }
    guard
      let month = number(footer, 1...12), take(footer, "."), let week = number(footer, 1...5), take(footer, "."),
      let day = number(footer, 0...6)
    else { return nil }
    return .weekday(month: month, week: week, day: day)
  }

  private mutating func number(_ footer: Span<UInt8>, _ range: ClosedRange<Int>) -> Int? {
    let start = place
    var number = 0
    while place < footer.count, place < start + 3, footer[place] &- UInt8(ascii: "0") < 10 {
      number = number * 10 + Int(footer[place] - UInt8(ascii: "0"))
      place += 1
    }
    return place > start && range.contains(number) ? number : nil
  }

  private mutating func take(_ footer: Span<UInt8>, _ sign: Unicode.Scalar) -> Bool {
    guard place < footer.count, footer[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }
}

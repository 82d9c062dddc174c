import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Points in time that are written out.
extension Checker {
  /// The instant of a literal: by a wall clock in its zone or the policy's, or with its offset.
  mutating func instant(of literal: InstantLiteralSyntax) -> Int64? {
    if let token = literal.instant { return instant(rfc3339: token.text, at: token.range) }
    guard let written = literal.date, let time = literal.time else { return nil }
    guard let date = date(written.year, written.month, written.day, at: written.range) else { return nil }
    guard let minute = clock(time.hour, time.minute, at: time.range) else { return nil }
    let zone = literal.zone.map { self.zone($0) } ?? zoneOfPolicy(neededBy: "this time", at: literal.range)
    return zone.flatMap { instant(minute, of: date, in: $0, at: literal.range) }
  }

  /// Says that a date is no instant, and offers its midnight.
  mutating func bareDate(_ literal: DateLiteralSyntax) {
    guard let written = literal.date else { return }
    guard date(written.year, written.month, written.day, at: written.range) != nil else { return }
    report(.bareDate(literal.syntax.text, at: literal.range))
  }

  /// The instant at which a zone's clocks show a minute of a day.
  mutating func instant(_ minute: Int, of date: CivilDate, in zone: Zone, at range: SourceRange) -> Int64? {
    if let instant = zone.instant(of: CivilTime(date: date, millisecond: minute * 60_000)) { return instant }
    report(.instantOutOfRange(at: range))
    return nil
  }

  /// The instant of an RFC 3339 text, whose seconds may be left out.
  mutating func instant(rfc3339 text: String, at range: SourceRange) -> Int64? {
    var bytes = Array(text.utf8)
    if bytes.count > 16, bytes[16] != UInt8(ascii: ":") { bytes.insert(contentsOf: ":00".utf8, at: 16) }
    switch Instant.parse(rfc3339: bytes.span) {
    case .success(let instant): return instant
    case .failure(let error):
      report(.badInstant(error, at: range))
      return nil
    }
  }

  /// The day of those numbers.
  mutating func date(_ year: Int, _ month: Int, _ day: Int, at range: SourceRange) -> CivilDate? {
    if let date = CivilDate(year: year, month: month, day: day) { return date }
    report(.noSuchDate(year: year, month: month, day: day, at: range))
    return nil
  }

  /// The minute of the day that a clock shows, 0 to 1439; where a span ends there, also 1440.
  mutating func clock(_ hour: Int, _ minute: Int, at range: SourceRange, isEnd: Bool = false) -> Int? {
    if 0...23 ~= hour, 0...59 ~= minute { return hour * 60 + minute }
    if isEnd, hour == 24, minute == 0 { return 1440 }
    report(.noSuchTime(isMidnight: hour == 24 && minute == 0, at: range))
    return nil
  }
}

/// Points in time as the language counts them: milliseconds since 1970-01-01T00:00:00Z.
package enum Instant {
  /// The years 1 to 9999, which every instant is of.
  package static let range: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

  /// An instant that much later; nil outside the range.
  package static func adding(_ duration: Int64, to instant: Int64) -> Int64? {
    let (sum, isOver) = instant.addingReportingOverflow(duration)
    return !isOver && range.contains(sum) ? sum : nil
  }

  /// An instant that much earlier; nil outside the range.
  package static func subtracting(_ duration: Int64, from instant: Int64) -> Int64? {
    let (difference, isOver) = instant.subtractingReportingOverflow(duration)
    return !isOver && range.contains(difference) ? difference : nil
  }

  /// As RFC 3339 writes it, such as `2026-11-20T15:30:00Z`, with milliseconds only where there are some.
  ///
  /// - Precondition: The instant is in range.
  package static func rfc3339(_ instant: Int64) -> String {
    let time = CivilTime(utc: instant)
    let (second, rest) = (time.millisecond / 1000 % 60, time.millisecond % 1000)
    return "\(time.date)T\(time.clock):" + padded(second, to: 2) + (rest == 0 ? "" : "." + padded(rest, to: 3)) + "Z"
  }
}

/// A point in time as the language has it: whole milliseconds, in the years 1 to 9999.
public struct Instant: Sendable, Hashable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let millisecondsSince1970: Int64

  /// That many milliseconds since 1970 UTC; nil before the year 1 or after 9999.
  public init?(millisecondsSince1970 milliseconds: Int64) {
    guard Self.range.contains(milliseconds) else { return nil }
    millisecondsSince1970 = milliseconds
  }

  /// A time with its offset, such as `2026-11-20T15:30:00Z`; nil for any other text.
  public init?(_ rfc3339: String) {
    guard case .success(let milliseconds) = Self.parse(rfc3339: rfc3339) else { return nil }
    millisecondsSince1970 = milliseconds
  }

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
    let time = CivilTime(utc: min(max(instant, range.lowerBound), range.upperBound))
    let (second, rest) = (time.millisecond / 1000 % 60, time.millisecond % 1000)
    // What every decision has at least one of, and so without a string for each of its parts.
    return String(unsafeUninitializedCapacity: 24) { bytes in
      var count = 0
      func write(_ number: Int, digits: Int, then sign: Unicode.Scalar) {
        var number = number
        for place in stride(from: count + digits - 1, through: count, by: -1) {
          bytes[place] = UInt8(ascii: "0") + UInt8(number % 10)
          number /= 10
        }
        bytes[count + digits] = UInt8(ascii: sign)
        count += digits + 1
      }
      write(time.date.year, digits: 4, then: "-")
      write(time.date.month, digits: 2, then: "-")
      write(time.date.day, digits: 2, then: "T")
      write(time.minute / 60, digits: 2, then: ":")
      write(time.minute % 60, digits: 2, then: ":")
      write(second, digits: 2, then: rest == 0 ? "Z" : ".")
      if rest != 0 { write(rest, digits: 3, then: "Z") }
      return count
    }
  }
}

extension Instant: Comparable {
  /// Whether one point in time is before the other.
  public static func < (a: Instant, b: Instant) -> Bool { a.millisecondsSince1970 < b.millisecondsSince1970 }
}

extension Instant: CustomStringConvertible {
  /// As RFC 3339 writes it, in UTC.
  public var description: String { Self.rfc3339(millisecondsSince1970) }
}

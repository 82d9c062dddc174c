/// Instants as chats write them.
extension Instant {
  /// The instant of an RFC 3339 text with its offset, such as `2026-11-20T10:30:00.5-05:00`; a leap second, which no
  /// clock of ours can show, is no time.
  package static func parse(rfc3339 text: String) -> Result<Int64, InstantError> {
    var text = text
    text.makeContiguousUTF8()
    return parse(rfc3339: text.utf8.span)
  }

  /// The instant of an RFC 3339 text in UTF-8.
  package static func parse(rfc3339 utf8: Span<UInt8>) -> Result<Int64, InstantError> {
    guard matches(utf8, "0000-00-00T00:00:00") else { return .failure(.malformed) }
    var cursor = 19
    var millisecond = 0
    if cursor < utf8.count, utf8[cursor] == UInt8(ascii: ".") {
      cursor += 1
      let point = cursor
      var isTooFine = false
      while cursor < utf8.count, utf8[cursor] &- UInt8(ascii: "0") < 10 {
        let digit = Int(utf8[cursor] - UInt8(ascii: "0"))
        if cursor - point < 3 {
          millisecond += digit * [100, 10, 1][cursor - point]
        } else if digit > 0 {
          isTooFine = true
        }
        cursor += 1
      }
      guard cursor > point else { return .failure(.malformed) }
      guard !isTooFine else { return .failure(.tooFine) }
    }
    guard cursor < utf8.count else { return .failure(.noOffset) }
    let offset: Int
    if utf8.count == cursor + 1, utf8[cursor] | 0x20 == UInt8(ascii: "z") {
      offset = 0
    } else {
      let end = utf8.extracting(cursor...)
      guard matches(end, "+00:00") || matches(end, "-00:00"), end.count == 6 else { return .failure(.malformed) }
      let (hours, minutes) = (number(end, 1, 2), number(end, 4, 2))
      guard hours < 24, minutes < 60 else { return .failure(.noSuchTime) }
      offset = (hours * 60 + minutes) * (end[0] == UInt8(ascii: "-") ? -60_000 : 60_000)
    }
    let second = number(utf8, 17, 2)
    guard
      let date = CivilDate(year: number(utf8, 0, 4), month: number(utf8, 5, 2), day: number(utf8, 8, 2)),
      let minute = CivilTime(date: date, hour: number(utf8, 11, 2), minute: number(utf8, 14, 2)), second < 60,
      let instant = adding(Int64(second * 1000 + millisecond - offset), to: minute.utcInstant)
    else { return .failure(.noSuchTime) }
    return .success(instant)
  }

  /// Whether a text begins like the shape, in which a `0` stands for any digit and a `T` for `t` too.
  private static func matches(_ utf8: Span<UInt8>, _ shape: StaticString) -> Bool {
    guard utf8.count >= shape.utf8CodeUnitCount else { return false }
    for place in 0..<shape.utf8CodeUnitCount {
      let byte = utf8[place]
      switch shape.utf8Start[place] {
      case UInt8(ascii: "0"): guard byte &- UInt8(ascii: "0") < 10 else { return false }
      case UInt8(ascii: "T"): guard byte | 0x20 == UInt8(ascii: "t") else { return false }
      case let sign: guard byte == sign else { return false }
      }
    }
    return true
  }

  /// The number of some digits.
  private static func number(_ utf8: Span<UInt8>, _ start: Int, _ count: Int) -> Int {
    var number = 0
    for place in start..<(start + count) { number = number * 10 + Int(utf8[place] - UInt8(ascii: "0")) }
    return number
  }
}

/// The words that are units wherever they stand behind a number.
package enum UnitWords {
  private static let times: Set<[UInt8]> = Set(
    [
      "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
      "year",
      "years",
    ].map { Array($0.utf8) })

  /// The unit that a shortened one stands for elsewhere, such as `minutes` for `min`.
  package static func unit(shortened word: String) -> String? {
    switch word.lowercased() {
    case "s", "sec", "secs": "seconds"
    case "m", "min", "mins": "minutes"
    case "h", "hr", "hrs": "hours"
    case "d": "days"
    case "w": "weeks"
    default: nil
    }
  }

  /// Whether the bytes are a length of time, known or not.
  static func isTime(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    end - start <= 7 && times.contains(bytes[start..<end].map(smallLetter))
  }

  /// Whether the bytes are a length of time or look like a currency.
  static func isUnit(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    if end - start == 3, bytes[start..<end].allSatisfy({ $0 | 0x20 &- UInt8(ascii: "a") < 26 && !isDigit($0) }) {
      return true
    }
    return isTime(bytes, start, end)
  }
}

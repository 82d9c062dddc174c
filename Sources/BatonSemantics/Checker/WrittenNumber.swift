import BatonSyntax
import BatonValues

/// A number of a CSV file, spelt as in a policy: `5_000`, `-0.25`, `70%`, `5k`, and with a unit of time `5 minutes`.
struct WrittenNumber {
  private var isNegative = false
  private let digits: String
  private let suffix: NumberText.Suffix?
  private let unit: DurationUnit?

  /// The number that a text is; nil where it is none.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "-") {
      isNegative = true
      rest.removeFirst()
    }
    var digits: [UInt8] = []
    guard Self.take(&rest, into: &digits) else { return nil }
    if rest.first == UInt8(ascii: ".") {
      digits.append(rest.removeFirst())
      guard Self.take(&rest, into: &digits) else { return nil }
    }
    switch rest.first {
    case UInt8(ascii: "%"): suffix = .percent
    case UInt8(ascii: "k"): suffix = .thousand
    case UInt8(ascii: "m"): suffix = .million
    default: suffix = nil
    }
    if suffix != nil { rest.removeFirst() }
    self.digits = String(decoding: digits, as: UTF8.self)
    let word = rest.drop { $0 == UInt8(ascii: " ") }
    if word.isEmpty {
      unit = nil
    } else {
      guard word.count < rest.count, let known = DurationUnit(word: String(decoding: word, as: UTF8.self)) else {
        return nil
      }
      unit = known
    }
  }

  /// Its value as one of that type, given what makes a decimal of digits and suffix.
  func value(
    as type: ValueType, _ decimal: (String, NumberText.Suffix?) -> Result<Decimal, NumeralError>
  ) -> Result<Value, NumeralError> {
    let number = decimal(digits, suffix).map { isNegative ? Decimal(millionths: -$0.millionths) : $0 }
    switch (type, unit) {
    case (.number, nil): return number.map { .number($0) }
    case (.money, nil): return number.map { .money($0) }
    case (.duration, let unit?): return number.flatMap { unit.times($0) }.map { .duration($0) }
    default: return .failure(.malformed)
    }
  }

  /// Takes digits, with single `_` between them.
  private static func take(_ rest: inout ArraySlice<UInt8>, into digits: inout [UInt8]) -> Bool {
    let isDigit = { (byte: UInt8) in UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
    guard let first = rest.first, isDigit(first) else { return false }
    while let byte = rest.first {
      if isDigit(byte) {
        digits.append(byte)
      } else if byte != UInt8(ascii: "_") || !(rest.dropFirst().first.map(isDigit) ?? false) {
        break
      }
      rest.removeFirst()
    }
    return true
  }
}

/// A wall clock of a CSV file, spelt as in a policy: `2026-11-20 10:30`, with `in "ZONE"` or not.
struct WrittenMoment {
  /// The day as written, which need not be one.
  let date: (year: Int, month: Int, day: Int)
  /// The time as written, which need not be one.
  let time: (hour: Int, minute: Int)
  /// The zone, where one is said.
  let zone: String?

  /// The wall clock that a text is; nil where it is none.
  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 3)
    guard parts.count == 2 || parts.count == 4 && parts[2] == "in" else { return nil }
    let days = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    let minutes = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard days.count == 3, minutes.count == 2, let year = Self.number(days[0], 4...4),
      let month = Self.number(days[1], 2...2), let day = Self.number(days[2], 2...2),
      let hour = Self.number(minutes[0], 1...2), let minute = Self.number(minutes[1], 2...2)
    else { return nil }
    date = (year, month, day)
    time = (hour, minute)
    guard parts.count == 4 else {
      zone = nil
      return
    }
    guard parts[3].count > 2, parts[3].first == "\"", parts[3].last == "\"" else { return nil }
    zone = String(parts[3].dropFirst().dropLast())
  }

  private static func number(_ digits: Substring, _ length: ClosedRange<Int>) -> Int? {
    let isNumber = digits.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    return isNumber && length.contains(digits.utf8.count) ? Int(digits) : nil
  }
}

/// Durations as chats write them.
extension DurationValue {
  /// The milliseconds of a JSON number of seconds.
  package static func parse(seconds text: String) -> Result<Int64, DurationError> {
    Decimal.parse(text).flatMap { DurationUnit.second.times($0) }.mapError { DurationError($0) }
  }

  /// The milliseconds of an ISO 8601 duration without years and months, such as `PT5M`, `P1DT2H` or `-PT0.5S`; only
  /// the last number may have a fraction.
  package static func parse(iso8601 text: String) -> Result<Int64, DurationError> {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    guard bytes.popFirst() == UInt8(ascii: "P") else { return .failure(.malformed) }
    let designators = Array("WDTHMS".utf8)
    var next = 0
    var isInTime = false
    var isComplete = false
    var hadFraction = false
    var total: Int128 = 0
    while let first = bytes.first {
      if first == UInt8(ascii: "T") {
        guard !isInTime else { return .failure(.malformed) }
        bytes.removeFirst()
        (isInTime, isComplete, next) = (true, false, 3)
        continue
      }
      guard let end = bytes.firstIndex(where: { $0 | 0x20 >= UInt8(ascii: "a") }), !hadFraction else {
        return .failure(.malformed)
      }
      let digits = Array(bytes[..<end]).map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
      let designator = bytes[end]
      bytes = bytes[(end + 1)...]
      if !isInTime && (designator == UInt8(ascii: "Y") || designator == UInt8(ascii: "M")) {
        return .failure(.yearsOrMonths)
      }
      guard let place = designators[next...].firstIndex(of: designator), isInTime || place < 2 else {
        return .failure(.malformed)
      }
      (next, isComplete) = (place + 1, true)
      hadFraction = digits.contains(UInt8(ascii: "."))
      let unit: DurationUnit = [.week, .day, .day, .hour, .minute, .second][place]
      switch count(digits).flatMap({ unit.times($0) }) {
      case .success(let part): total += Int128(part)
      case .failure(let error): return .failure(DurationError(error))
      }
    }
    guard isComplete else { return .failure(.malformed) }
    guard let duration = narrow(isNegative ? -total : total) else { return .failure(.outOfRange) }
    return .success(duration)
  }

  /// A number of digits with perhaps a fraction; zeros may lead here.
  private static func count(_ digits: [UInt8]) -> Result<Decimal, NumeralError> {
    guard let first = digits.first, first &- UInt8(ascii: "0") < 10 else { return .failure(.malformed) }
    let whole = digits.prefix { $0 == UInt8(ascii: "0") }.count
    let isBare = whole == digits.count || digits[whole] == UInt8(ascii: ".")
    return Decimal.parse(Array(digits[(isBare ? whole - 1 : whole)...]).span)
  }
}

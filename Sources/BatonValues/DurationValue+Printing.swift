extension DurationValue {
  /// As people read it: `1 day 2 hours 30 minutes`, days to seconds, parts of a second dropped; `0 seconds`.
  package static func words(_ duration: Int64) -> String {
    var rest = duration.magnitude
    var parts: [String] = []
    for unit in [DurationUnit.day, .hour, .minute, .second] {
      let (count, remainder) = rest.quotientAndRemainder(dividingBy: unit.milliseconds.magnitude)
      if count > 0 { parts.append("\(count) \(unit.word(for: count))") }
      rest = remainder
    }
    guard !parts.isEmpty else { return "0 seconds" }
    return (duration < 0 ? "-" : "") + parts.joined(separator: " ")
  }

  /// As a JSON number of seconds, such as `300` or `0.5`.
  package static func seconds(_ duration: Int64) -> String {
    let (whole, rest) = duration.magnitude.quotientAndRemainder(dividingBy: 1000)
    let fraction = Decimal(millionths: Int64(rest) * 1000)
    return (duration < 0 ? "-" : "") + String(whole) + fraction.description.dropFirst()
  }
}

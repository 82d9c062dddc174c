/// A time of day as people write it.
enum DayTime {
  /// The time in hours and minutes that a text means: `9am`, `8.30`, `0830`, `17`, `08h30`, `noon`; nil where it means none.
  static func meant(by text: String) -> String? {
    let small = text.lowercased()
    if small == "noon" { return "12:00" }
    if small == "midnight" { return "24:00" }
    var digits = small[...]
    var later: Bool?
    for (half, isLater) in [("am", false), ("pm", true)] where digits.hasSuffix(half) {
      digits = digits.dropLast(2)
      later = isLater
    }
    if digits.hasSuffix("h") { digits = digits.dropLast() }
    let parts = digits.split(whereSeparator: { ":.h".contains($0) }).map(String.init)
    guard let first = parts.first, parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else {
      return nil
    }
    var hour: Int?
    var minute: Int? = 0
    if parts.count == 2 {
      guard parts[1].count == 2 else { return nil }
      (hour, minute) = (Int(first), Int(parts[1]))
    } else if first.count == 4 {
      (hour, minute) = (Int(first.prefix(2)), Int(first.suffix(2)))
    } else if first.count <= 2 {
      hour = Int(first)
    }
    guard var hour, let minute, 0..<60 ~= minute else { return nil }
    if let later {
      guard 1...12 ~= hour else { return nil }
      hour = hour % 12 + (later ? 12 : 0)
    }
    guard hour < 24 || hour == 24 && minute == 0 else { return nil }
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

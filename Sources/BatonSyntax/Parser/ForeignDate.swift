/// A date as people write it elsewhere: `12/24/2026`, `24.12.2026`, `2026/12/24`, `24.12.`.
package struct ForeignDate {
  /// How it is written here: `2026-12-24`, or `dec 24` without a year.
  package let meant: String
  /// What it means if the day comes first, where both could.
  package let other: String?

  /// The date that a text means, if it is one.
  package init?(_ text: some StringProtocol) {
    let signs = text.filter { !$0.isNumber }
    let parts = text.split { "/.".contains($0) }.map { Int($0) ?? 0 }
    guard text.utf8.count <= 10, signs.allSatisfy({ "/.".contains($0) }), let sign = signs.first,
      signs.allSatisfy({ $0 == sign }), parts.count == 3 || parts.count == 2, !text.hasPrefix(String(sign))
    else { return nil }
    let (a, b) = (parts[0], parts[1])
    guard parts.count == 3 else {
      guard sign == "/" || signs.count == 2 else { return nil }
      guard let date = Self.day(a, b, sign) else { return nil }
      (meant, other) = (Self.yearly(date), nil)
      return
    }
    if a > 1000 {
      guard Self.isDay(month: b, day: parts[2]) else { return nil }
      (meant, other) = (Self.iso(a, (b, parts[2])), nil)
      return
    }
    let year = parts[2] < 100 ? 2000 + parts[2] : parts[2]
    guard year > 1000, year < 10_000, let date = Self.day(a, b, sign) else { return nil }
    meant = Self.iso(year, date)
    let isAmbiguous = sign == "/" && a != b && Self.isDay(month: a, day: b) && Self.isDay(month: b, day: a)
    other = isAmbiguous ? Self.iso(year, (b, a)) : nil
  }

  /// The month and the day: with slashes the month comes first, where it can, else the day.
  private static func day(_ a: Int, _ b: Int, _ sign: Character) -> (month: Int, day: Int)? {
    if sign == "/", isDay(month: a, day: b) { return (a, b) }
    if isDay(month: b, day: a) { return (b, a) }
    return isDay(month: a, day: b) ? (a, b) : nil
  }

  private static func isDay(month: Int, day: Int) -> Bool { 1...12 ~= month && 1...31 ~= day }

  private static func iso(_ year: Int, _ date: (month: Int, day: Int)) -> String {
    "\(year)-\(date.month < 10 ? "0" : "")\(date.month)-\(date.day < 10 ? "0" : "")\(date.day)"
  }

  private static func yearly(_ date: (month: Int, day: Int)) -> String {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return "\(months[date.month - 1]) \(date.day)"
  }
}

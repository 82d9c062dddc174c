/// A day of the week.
package enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// The day of that word of a policy, `mon` to `sun`.
  package init?(word: String) {
    guard let place = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].firstIndex(of: word) else { return nil }
    self.init(rawValue: place)
  }

  /// As policies write it, such as `mon`.
  package var word: String { String(name.prefix(3)).lowercased() }

  /// As people read it, such as `Monday`.
  package var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// The days from one to another, over Sunday where they wrap.
  package static func days(from first: Weekday, through last: Weekday) -> [Weekday] {
    let count = (last.rawValue - first.rawValue + 7) % 7
    return (0...count).map { allCases[(first.rawValue + $0) % 7] }
  }
}

/// Some days of the week.
package struct WeekdaySet: OptionSet, Hashable, Sendable {
  /// A bit a day, Monday the lowest.
  package let rawValue: UInt8

  /// The days of those bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Those days.
  package init(_ days: some Sequence<Weekday>) {
    self.init(rawValue: days.reduce(0) { $0 | 1 << UInt8($1.rawValue) })
  }

  /// Whether that day is among them.
  package func contains(_ day: Weekday) -> Bool { rawValue >> UInt8(day.rawValue) & 1 == 1 }
}

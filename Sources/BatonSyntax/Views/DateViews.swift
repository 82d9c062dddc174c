package import BatonDiagnostics

/// `DATES [± N days] [if WEEKDAYS]`.
package struct DateItemSyntax: SyntaxView {
  package static let kind = SyntaxKind.dateItem
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// What names the days.
  package var base: DateBaseSyntax? { syntax.nodes.first.flatMap { DateBaseSyntax($0) } }
  /// The sign before the number of days.
  package var sign: SyntaxToken? { syntax.token(.plus) ?? syntax.token(.minus) }
  /// The number of days without its sign; its unit is days.
  package var shift: NumberSyntax? { syntax.first(NumberSyntax.self) }
  /// The weekdays on which it counts.
  package var weekdays: WeekdaysSyntax? { syntax.first(WeekdaysSyntax.self) }
}

/// What names days.
package enum DateBaseSyntax: Sendable, Hashable {
  case calendar(CalendarDateSyntax)
  case yearly(YearlyDateSyntax)
  case weekdayOfMonth(WeekdayOfMonthSyntax)
  case easter(EasterSyntax)
  case holidays(HolidaysNameSyntax)
  case weekdays(WeekdayRangeSyntax)

  /// A view of the node, if it names days.
  package init?(_ syntax: Syntax) {
    switch syntax.kind {
    case .calendarDate: self = .calendar(CalendarDateSyntax(unchecked: syntax))
    case .yearlyDate: self = .yearly(YearlyDateSyntax(unchecked: syntax))
    case .weekdayOfMonth: self = .weekdayOfMonth(WeekdayOfMonthSyntax(unchecked: syntax))
    case .easterDate: self = .easter(EasterSyntax(unchecked: syntax))
    case .holidaysName: self = .holidays(HolidaysNameSyntax(unchecked: syntax))
    case .weekdayRange: self = .weekdays(WeekdayRangeSyntax(unchecked: syntax))
    default: return nil
    }
  }
}

/// `2026-12-24` or `2026-12-24..2027-01-01`.
package struct CalendarDateSyntax: SyntaxView {
  package static let kind = SyntaxKind.calendarDate
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The first day.
  package var first: DateToken? { dates.first }
  /// The last day, where there are two.
  package var last: DateToken? { dates.dropFirst().first }

  private var dates: [DateToken] { syntax.children.compactMap(\.token).filter { $0.kind == .date }.map(DateToken.init) }
}

/// `dec 25` or `dec 24..jan 1`.
package struct YearlyDateSyntax: SyntaxView {
  package static let kind = SyntaxKind.yearlyDate
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// A day of a month.
  package struct Day: Sendable, Hashable {
    /// The month, 1 to 12.
    package let month: Int
    /// The day as written, which the month need not have.
    package let day: Int
    /// The place of both.
    package let range: SourceRange
  }

  /// The first day.
  package var first: Day? { days.first }
  /// The last day, where there are two.
  package var last: Day? { days.dropFirst().first }

  private var days: [Day] {
    var days: [Day] = []
    var month: (number: Int, token: SyntaxToken)?
    for case .token(let token) in syntax.children {
      if let number = token.keyword?.month, token.kind == .keyword { month = (number, token) }
      guard token.kind == .number, let named = month else { continue }
      // A day of more digits than fit is a day that no month has.
      let day = Int(NumberText(token).digits) ?? 99
      days.append(Day(month: named.number, day: day, range: named.token.range.joined(with: token.range)))
      month = nil
    }
    return days
  }
}

/// `4th thu of nov` or `last mon of may`.
package struct WeekdayOfMonthSyntax: SyntaxView {
  package static let kind = SyntaxKind.weekdayOfMonth
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Which of them, from 1; nil is the last.
  package var ordinal: Int? {
    // An ordinal of more digits than fit is one that no month has.
    syntax.token(.ordinal).map { Int(NumberText($0).digits) ?? 99 }
  }
  /// The ordinal's word.
  package var ordinalToken: SyntaxToken? { syntax.token(.ordinal) }
  /// The weekday, from 1, Monday, to 7.
  package var weekday: Int? { syntax.children.lazy.compactMap { $0.token?.keyword?.weekday }.first }
  /// The month, 1 to 12.
  package var month: Int? { syntax.children.lazy.compactMap { $0.token?.keyword?.month }.first }
}

/// `easter`.
package struct EasterSyntax: SyntaxView {
  package static let kind = SyntaxKind.easterDate
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }
}

/// The name of holidays.
package struct HolidaysNameSyntax: SyntaxView {
  package static let kind = SyntaxKind.holidaysName
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The name.
  package var name: SyntaxToken? { syntax.name }
}

import BatonDiagnostics

/// `hours NAME [like OTHER] [in "ZONE"] { … }`.
package struct HoursSyntax: SyntaxView {
  package static let kind = SyntaxKind.hoursDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its name.
  package var name: SyntaxToken? { syntax.name }
  /// The hours that it starts from.
  package var base: SyntaxToken? { syntax.token(.like) == nil ? nil : syntax.names.dropFirst().first }
  /// Its time zone.
  package var zone: TextToken? { syntax.string(after: .in) }
  /// Its lines in order.
  package var items: [HoursItemSyntax] { syntax.nodes.compactMap { HoursItemSyntax($0) } }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }
}

/// A line of hours.
package enum HoursItemSyntax: Sendable, Hashable {
  case weekly(WeeklyHoursSyntax)
  case closed(ClosedDaysSyntax)
  case dated(DatedHoursSyntax)

  /// A view of the node, if it is a line of hours.
  package init?(_ syntax: Syntax) {
    switch syntax.kind {
    case .weeklyHours: self = .weekly(WeeklyHoursSyntax(unchecked: syntax))
    case .closedDays: self = .closed(ClosedDaysSyntax(unchecked: syntax))
    case .datedHours: self = .dated(DatedHoursSyntax(unchecked: syntax))
    default: return nil
    }
  }
}

/// `mon..fri 09:00-18:00`.
package struct WeeklyHoursSyntax: SyntaxView {
  package static let kind = SyntaxKind.weeklyHours
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The days.
  package var days: WeekdaysSyntax? { syntax.first(WeekdaysSyntax.self) }
  /// The times.
  package var spans: [TimeSpanSyntax] { syntax.all(TimeSpanSyntax.self) }
}

/// `closed DATES`.
package struct ClosedDaysSyntax: SyntaxView {
  package static let kind = SyntaxKind.closedDays
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The dates in order.
  package var dates: [DateItemSyntax] { syntax.all(DateItemSyntax.self) }
}

/// `on DATES 09:00-12:00`.
package struct DatedHoursSyntax: SyntaxView {
  package static let kind = SyntaxKind.datedHours
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The dates in order.
  package var dates: [DateItemSyntax] { syntax.all(DateItemSyntax.self) }
  /// The times.
  package var spans: [TimeSpanSyntax] { syntax.all(TimeSpanSyntax.self) }
}

/// `mon..fri, sun` or `daily`.
package struct WeekdaysSyntax: SyntaxView {
  package static let kind = SyntaxKind.weekdays
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Whether it is every day.
  package var isDaily: Bool { syntax.token(.daily) != nil }
  /// The days, where they are named.
  package var ranges: [WeekdayRangeSyntax] { syntax.all(WeekdayRangeSyntax.self) }
}

/// `mon` or `mon..fri`.
package struct WeekdayRangeSyntax: SyntaxView {
  package static let kind = SyntaxKind.weekdayRange
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The first day, from 1, Monday, to 7.
  package var first: Int? { days.first ?? nil }
  /// The last day, the first where only one is named; it may come before the first in the week.
  package var last: Int? { days.last ?? nil }

  private var days: [Int] { syntax.children.compactMap { $0.token?.keyword?.weekday } }
}

/// `09:00-18:00` or `24 hours`.
package struct TimeSpanSyntax: SyntaxView {
  package static let kind = SyntaxKind.timeSpan
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// The number before `hours`, where the span is said so.
  package var hours: NumberSyntax? { syntax.first(NumberSyntax.self) }
  /// When it begins.
  package var start: TimeToken? { times.first }
  /// When it ends.
  package var end: TimeToken? { times.dropFirst().first }

  private var times: [TimeToken] { syntax.children.compactMap(\.token).filter { $0.kind == .time }.map(TimeToken.init) }
}

/// `holidays NAME { DATES }`.
package struct HolidaysSyntax: SyntaxView {
  package static let kind = SyntaxKind.holidaysDeclaration
  package let syntax: Syntax
  package init(unchecked syntax: Syntax) { self.syntax = syntax }

  /// Its name.
  package var name: SyntaxToken? { syntax.name }
  /// The dates in order.
  package var dates: [DateItemSyntax] { syntax.all(DateItemSyntax.self) }
  /// The `##` comment above.
  package var documentation: String? { syntax.documentation }
}

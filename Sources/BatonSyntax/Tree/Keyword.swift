/// A word that means something by its position.
///
/// Only the first eleven are reserved; each of the others is a good name wherever a name stands.
package enum Keyword: String, CaseIterable, Sendable {
  case and, or, not, `is`, `in`, known, unknown, `true`, `false`, when, otherwise

  // Declarations.
  case policy, use, type, fact, define, intent, score, qualification, hours, holidays, table, team, rule, also, assert
  case test

  // Types.
  case one, of, money, set

  // Expressions.
  case between, has, any, all, none, starts, ends, with, contains, open, closed, count, streak, last, message, messages

  // Parts of declarations.
  case `as`, says, except, labelled, includes, from, customer, bot, agent, anyone
  case like, on, daily, easter, `if`, day, days
  case title, languages, skills, sla, backup, after, notify

  // Rules.
  case route, to, queue, `for`, ask, hold, first, teams, `where`, even
  case priority, say, because, next, summary, within, attach, tag

  // Assertions and tests.
  case always, never, at, wait, confidence, expect, by, no

  // The calendar.
  case mon, tue, wed, thu, fri, sat, sun
  case jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec

  // Words of other languages, which are told what to say here.
  case `else`

  /// The weekday from 1, Monday, to 7.
  package var weekday: Int? { Keyword.place(self, in: Keyword.weekdays) }
  /// The month from 1 to 12.
  package var month: Int? { Keyword.place(self, in: Keyword.months) }

  private static let weekdays: [Keyword] = [.mon, .tue, .wed, .thu, .fri, .sat, .sun]
  private static let months: [Keyword] = [.jan, .feb, .mar, .apr, .may, .jun, .jul, .aug, .sep, .oct, .nov, .dec]

  private static func place(_ word: Keyword, in words: [Keyword]) -> Int? { words.firstIndex(of: word).map { $0 + 1 } }
}

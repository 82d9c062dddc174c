/// A value that is known. What is not known is the absence of one: `Value?`.
package enum Value: Hashable, Sendable {
  case bool(Bool)
  case number(Decimal)
  /// An amount; its currency is part of its type.
  case money(Decimal)
  /// Whole milliseconds.
  case duration(Int64)
  /// Milliseconds since 1970-01-01T00:00:00Z.
  case instant(Int64)
  case text(Text)
  /// A team, by its place in the order declared.
  case team(Int)
  /// An enum's value, by its place in the order declared.
  case word(Int)
  /// Distinct values in ascending order.
  case set([Value])
}

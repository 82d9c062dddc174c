package import BatonValues

/// What an expression says of a chat.
package enum Reading: Hashable, Sendable {
  /// One value.
  case known(Value)
  /// A number somewhere between two: a score with amounts of which nobody knows whether they count.
  case range(ClosedRange<Decimal>)
  /// Nothing is known.
  case unknown

  /// The value, or unknown where there is none.
  init(_ value: Value?) { self = value.map { .known($0) } ?? .unknown }

  /// The truth of a condition.
  init(truth: Bool?) { self.init(truth.map { .bool($0) }) }

  /// The value; nil for a range too.
  package var value: Value? {
    if case .known(let value) = self { value } else { nil }
  }

  /// The truth of a condition; nil is unknown.
  package var truth: Bool? {
    if case .known(.bool(let truth)) = self { truth } else { nil }
  }

  /// Whether it is one value.
  package var isKnown: Bool { value != nil }

  /// The least and the greatest number it can be; nil where it is no number or nothing is known.
  var bounds: ClosedRange<Decimal>? {
    switch self {
    case .known(.number(let number)): number...number
    case .range(let range): range
    case .known, .unknown: nil
    }
  }
}

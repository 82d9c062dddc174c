import BatonSemantics
import BatonValues

extension Expression.Arithmetic {
  /// The result; nil where a side is unknown, and where there is none: a division by zero, an overflow.
  func result(_ left: Value?, _ right: Value?) -> Value? {
    guard let left, let right else { return nil }
    return switch self {
    case .add: Self.sum(left, right)
    case .subtract: Self.difference(left, right)
    case .multiply: Self.product(left, right)
    case .divide: Self.quotient(left, right)
    }
  }

  private static func sum(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.number(let a), .number(let b)): a.adding(b).map { .number($0) }
    case (.money(let a), .money(let b)): a.adding(b).map { .money($0) }
    case (.duration(let a), .duration(let b)): DurationValue.sum(a, b).map { .duration($0) }
    case (.instant(let a), .duration(let b)), (.duration(let b), .instant(let a)):
      Instant.adding(b, to: a).map { .instant($0) }
    default: nil
    }
  }

  private static func difference(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.number(let a), .number(let b)): a.subtracting(b).map { .number($0) }
    case (.money(let a), .money(let b)): a.subtracting(b).map { .money($0) }
    case (.duration(let a), .duration(let b)), (.instant(let a), .instant(let b)):
      DurationValue.difference(a, b).map { .duration($0) }
    case (.instant(let a), .duration(let b)): Instant.subtracting(b, from: a).map { .instant($0) }
    default: nil
    }
  }

  private static func product(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.number(let a), .number(let b)): a.multiplying(by: b).map { .number($0) }
    case (.money(let a), .number(let b)), (.number(let b), .money(let a)): a.multiplying(by: b).map { .money($0) }
    case (.duration(let a), .number(let b)), (.number(let b), .duration(let a)):
      DurationValue.product(a, b).map { .duration($0) }
    default: nil
    }
  }

  private static func quotient(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.number(let a), .number(let b)): a.dividing(by: b).map { .number($0) }
    case (.money(let a), .number(let b)): a.dividing(by: b).map { .money($0) }
    case (.money(let a), .money(let b)): a.dividing(by: b).map { .number($0) }
    case (.duration(let a), .number(let b)): DurationValue.quotient(a, b).map { .duration($0) }
    case (.duration(let a), .duration(let b)): DurationValue.ratio(a, b).map { .number($0) }
    default: nil
    }
  }
}

extension Value {
  /// The opposite of a number, an amount or a duration; nil where there is none.
  var negated: Value? {
    switch self {
    case .number(let number): number.negated().map { .number($0) }
    case .money(let amount): amount.negated().map { .money($0) }
    case .duration(let duration): DurationValue.difference(0, duration).map { .duration($0) }
    default: nil
    }
  }
}

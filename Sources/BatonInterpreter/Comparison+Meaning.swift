import BatonSemantics
import BatonValues

extension Expression.Comparison {
  /// Whether it holds; unknown where a side is, and where it holds for one part of a range and not for another.
  func holds(_ left: Reading, _ right: Reading) -> Bool? {
    if let left = left.value, let right = right.value { return holds(left, right) }
    guard let left = left.bounds, let right = right.bounds else { return nil }
    return switch self {
    case .equal: left.overlaps(right) ? nil : false
    case .less: Self.always(left.upperBound < right.lowerBound, never: left.lowerBound >= right.upperBound)
    case .lessOrEqual: Self.always(left.upperBound <= right.lowerBound, never: left.lowerBound > right.upperBound)
    case .greater: Self.always(left.lowerBound > right.upperBound, never: left.upperBound <= right.lowerBound)
    case .greaterOrEqual: Self.always(left.lowerBound >= right.upperBound, never: left.upperBound < right.lowerBound)
    }
  }

  private static func always(_ holds: Bool, never: Bool) -> Bool? { holds ? true : never ? false : nil }

  /// Whether it holds between two values of one type; the checker lets only those with an order be ordered.
  private func holds(_ left: Value, _ right: Value) -> Bool? {
    if self == .equal { return left == right }
    return switch (left, right) {
    case (.number(let a), .number(let b)), (.money(let a), .money(let b)): holds(a, b)
    case (.duration(let a), .duration(let b)), (.instant(let a), .instant(let b)): holds(a, b)
    case (.word(let a), .word(let b)): holds(a, b)
    default: nil
    }
  }

  private func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
    switch self {
    case .equal: a == b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    }
  }
}

extension Evaluation {
  /// `E between A and B`, both ends included. Unknown where one of the three is; of a range, true or false where that
  /// holds over the whole of it.
  func isBetween(_ middle: Reading, _ low: Reading, _ high: Reading) -> Bool? {
    guard ![middle, low, high].contains(.unknown) else { return nil }
    let order = Expression.Comparison.lessOrEqual
    return Kleene.all([order.holds(low, middle), order.holds(middle, high), order.holds(low, high)])
  }
}

extension Expression.TextComparison {
  /// Whether it holds between two texts as they are folded.
  func holds(_ left: Value?, _ right: Value?) -> Bool? {
    guard case .text(let text) = left, case .text(let part) = right else { return nil }
    return switch self {
    case .starts: text.starts(with: part)
    case .ends: text.ends(with: part)
    case .contains: text.contains(part)
    }
  }
}

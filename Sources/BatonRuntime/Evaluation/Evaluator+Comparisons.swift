import BatonProgram
import BatonValues

extension Evaluator {
  /// A comparison; unknown where a side is, and where it holds for one part of a range and not for another.
  mutating func compare(_ node: Node) -> Bool? {
    let left = read(node.a)
    return holds(Node.Comparison(rawValue: node.mode) ?? .equal, left, read(node.b))
  }

  /// Whether a comparison holds between two data.
  func holds(_ comparison: Node.Comparison, _ left: Datum, _ right: Datum) -> Bool? {
    if left.isKnown && right.isKnown { return holdsOfValues(comparison, left, right) }
    guard let left = bounds(left), let right = bounds(right) else { return nil }
    return switch comparison {
    case .equal: left.overlaps(right) ? nil : false
    case .less: Self.always(left.upperBound < right.lowerBound, never: left.lowerBound >= right.upperBound)
    case .lessOrEqual: Self.always(left.upperBound <= right.lowerBound, never: left.lowerBound > right.upperBound)
    case .greater: Self.always(left.lowerBound > right.upperBound, never: left.upperBound <= right.lowerBound)
    case .greaterOrEqual: Self.always(left.lowerBound >= right.upperBound, never: left.upperBound < right.lowerBound)
    }
  }

  private static func always(_ holds: Bool, never: Bool) -> Bool? { holds ? true : never ? false : nil }

  private func holdsOfValues(_ comparison: Node.Comparison, _ left: Datum, _ right: Datum) -> Bool? {
    if comparison == .equal { return areEqual(left, right) }
    guard left.rawKind == right.rawKind else { return nil }
    switch left.kind {
    case .number, .money, .duration, .instant, .word: break
    default: return nil
    }
    return switch comparison {
    case .equal: left.bits == right.bits
    case .less: left.bits < right.bits
    case .lessOrEqual: left.bits <= right.bits
    case .greater: left.bits > right.bits
    case .greaterOrEqual: left.bits >= right.bits
    }
  }

  /// Whether two values are one; texts by their folded form, sets by their members.
  func areEqual(_ a: Datum, _ b: Datum) -> Bool {
    guard a.rawKind == b.rawKind else { return false }
    guard a.kind == .set else { return a.bits == b.bits }
    guard a.extra == b.extra else { return false }
    return zip(members(of: a), members(of: b)).allSatisfy { areEqual(member($0), member($1)) }
  }

  /// `E between A and B`, both ends included.
  mutating func isBetween(_ node: Node) -> Bool? {
    let (middle, low, high) = (read(node.a), read(node.b), read(node.c))
    guard middle.kind != .unknown, low.kind != .unknown, high.kind != .unknown else { return nil }
    let ends = Kleene.and(holds(.lessOrEqual, low, middle), holds(.lessOrEqual, middle, high))
    return Kleene.and(ends, holds(.lessOrEqual, low, high))
  }

  /// A comparison of two texts.
  mutating func compareTexts(_ node: Node) -> Bool? {
    let left = read(node.a)
    let right = read(node.b)
    guard left.kind == .text, right.kind == .text else { return nil }
    let (text, part) = (folded(left), folded(right))
    return switch Node.TextComparison(rawValue: node.mode) {
    case .starts: text.starts(with: part)
    case .ends: text.ends(with: part)
    case .contains: text.contains(part)
    case nil: nil
    }
  }
}

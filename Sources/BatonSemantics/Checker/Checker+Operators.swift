import BatonDiagnostics
import BatonValues

/// What operators ask of their operands, and what they make of them. A missing operand is one whose mistake has been said.
extension Checker {
  /// Adds an expression to the arena.
  mutating func add(_ form: Expression.Form, _ type: ValueType, _ range: SourceRange) -> ExpressionID {
    policy.expressions.append(Expression(form, type, range))
    return ExpressionID(policy.expressions.count - 1)
  }

  /// The type of a checked expression.
  func type(of id: ExpressionID) -> ValueType { policy.expressions[id].type }

  /// The place of a checked expression.
  func range(of id: ExpressionID) -> SourceRange { policy.expressions[id].range }

  /// `a is b`, `a < b` and their like; both sides have one type, which must have that order.
  mutating func comparison(
    _ comparison: Expression.Comparison, _ left: ExpressionID, _ right: ExpressionID, at range: SourceRange,
    sign: SourceRange
  ) -> ExpressionID? {
    guard requireSameType(left, right) else { return nil }
    if comparison != .equal, !policy.isOrdered(type(of: left)) {
      report(.notOrdered(policy.describe(type(of: left)), sign: sign, type: type(of: left), policy: policy))
      return nil
    }
    return add(.compare(comparison, left, right), .bool, range)
  }

  /// Whether both have one type; otherwise says what is wrong with the right one.
  mutating func requireSameType(_ left: ExpressionID, _ right: ExpressionID) -> Bool {
    require(right, toBe: type(of: left), because: range(of: left))
  }

  /// Whether an expression has a type; otherwise says so at it, with the fix for what is nearly right.
  mutating func require(_ id: ExpressionID, toBe wanted: ValueType, because other: SourceRange? = nil) -> Bool {
    let found = type(of: id)
    if found == wanted { return true }
    report(.typeMismatch(policy.expressions[id], wanted: wanted, because: other, policy: policy))
    return false
  }

  /// `a + b` and its like.
  mutating func arithmetic(
    _ operation: Expression.Arithmetic, _ left: ExpressionID, _ right: ExpressionID, at range: SourceRange,
    sign: SourceRange
  ) -> ExpressionID? {
    guard let result = Self.result(of: operation, type(of: left), type(of: right)) else {
      report(.noArithmetic(policy.describe(type(of: left)), policy.describe(type(of: right)), sign: sign,
        left: range(of: left), right: range(of: right)))
      return nil
    }
    return add(.arithmetic(operation, left, right), result, range)
  }

  /// The type that arithmetic on two types gives; nil where there is none.
  static func result(of operation: Expression.Arithmetic, _ left: ValueType, _ right: ValueType) -> ValueType? {
    switch (operation, left, right) {
    case (_, .number, .number): .number
    case (.add, .money, _) where left == right, (.subtract, .money, _) where left == right: left
    case (.multiply, .money, .number), (.divide, .money, .number): left
    case (.multiply, .number, .money): right
    case (.divide, .money, _) where left == right: .number
    case (.add, .duration, .duration), (.subtract, .duration, .duration): .duration
    case (.multiply, .duration, .number), (.divide, .duration, .number), (.multiply, .number, .duration): .duration
    case (.divide, .duration, .duration): .number
    case (.subtract, .instant, .instant): .duration
    case (.add, .instant, .duration), (.subtract, .instant, .duration), (.add, .duration, .instant): .instant
    default: nil
    }
  }
}

import BatonDiagnostics
import BatonSyntax
import BatonValues

/// What operators ask of their operands, and what they make of them.
extension Checker {
  /// Adds an expression to the arena, unless it nests too deeply.
  mutating func add(_ form: Expression.Form, _ type: ValueType, _ range: SourceRange) -> ExpressionID? {
    let depth = 1 + max(form.operands.map { depths[$0.index] }.max() ?? 0, depth(ofDefinitionIn: form))
    guard depth <= DefinitionProgress.depthLimit else {
      report(.tooDeepChain(at: range))
      return nil
    }
    policy.expressions.append(Expression(form, type, range))
    depths.append(depth)
    return ExpressionID(policy.expressions.count - 1)
  }

  private func depth(ofDefinitionIn form: Expression.Form) -> Int {
    let definition: Definition? =
      switch form {
      case .define(let id): .define(id.index)
      case .intent(let id): .intent(id.index)
      case .score(let id): .score(id.index)
      case .qualification(let id), .criterion(let id, _): .qualification(id.index)
      default: nil
      }
    return definition.flatMap { progress.depths[$0] } ?? 0
  }

  /// The type of a checked expression.
  func type(of id: ExpressionID) -> ValueType { policy.expressions[id].type }

  /// The place of a checked expression.
  func range(of id: ExpressionID) -> SourceRange { policy.expressions[id].range }

  /// An expression as it is written.
  func text(of id: ExpressionID) -> String { policy.text(of: policy.expressions[id]) }

  /// Whether an expression has a type; otherwise says so at it, with the fix for what is nearly right.
  mutating func require(_ id: ExpressionID, toBe wanted: ValueType, because other: SourceRange? = nil) -> Bool {
    if type(of: id) == wanted { return true }
    report(.typeMismatch(policy.expressions[id], wanted: wanted, because: other, policy: policy))
    return false
  }

  /// `a + b` and its like.
  mutating func arithmetic(_ sign: SyntaxToken, _ left: ExpressionID, _ right: ExpressionID) -> ExpressionID? {
    let operation: Expression.Arithmetic =
      switch sign.kind {
      case .plus: .add
      case .minus: .subtract
      case .star: .multiply
      default: .divide
      }
    guard let result = Self.result(of: operation, type(of: left), type(of: right)) else {
      if let (wrong, wanted) = nearlyRight(operation, left, right) {
        let other = wrong == left ? right : left
        _ = require(wrong, toBe: wanted, because: type(of: other) == wanted ? range(of: other) : nil)
        return nil
      }
      report(
        .noArithmetic(
          sign.text, policy.describe(type(of: left)), policy.describe(type(of: right)), at: sign.range,
          range(of: left), range(of: right)))
      return nil
    }
    return add(.arithmetic(operation, left, right), result, range(of: left).joined(with: range(of: right)))
  }

  /// The operand of a sum that only lacks its unit, or is in another currency, and the type that it should have.
  private func nearlyRight(
    _ operation: Expression.Arithmetic, _ left: ExpressionID, _ right: ExpressionID
  ) -> (wrong: ExpressionID, wanted: ValueType)? {
    guard operation == .add || operation == .subtract else { return nil }
    switch (type(of: left), type(of: right)) {
    case (.money, .money): return (right, type(of: left))
    case (.money, .number) where constant(right) != nil: return (right, type(of: left))
    case (.duration, .number) where constant(right) != nil, (.instant, .number) where constant(right) != nil:
      return (right, .duration)
    case (.number, .money) where constant(left) != nil, (.number, .duration) where constant(left) != nil:
      return (left, type(of: right))
    default: return nil
    }
  }

  /// The type that arithmetic on two types gives; nil where there is none.
  static func result(of operation: Expression.Arithmetic, _ left: ValueType, _ right: ValueType) -> ValueType? {
    switch (operation, left, right) {
    case (_, .number, .number): .number
    case (.add, .money, _) where left == right: left
    case (.subtract, .money, _) where left == right: left
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

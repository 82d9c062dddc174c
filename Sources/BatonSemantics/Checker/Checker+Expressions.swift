import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Expressions, each by its form.
extension Checker {
  /// Checks a condition.
  mutating func condition(_ syntax: ExpressionSyntax) -> ExpressionID? {
    guard let id = check(syntax, expecting: .bool) else { return nil }
    guard type(of: id) == .bool else {
      report(.notACondition(policy.describe(type(of: id)), at: syntax.range, text: syntax.syntax.text))
      return nil
    }
    return id
  }

  /// Checks an expression of that type.
  mutating func value(
    _ syntax: ExpressionSyntax, of type: ValueType, beside other: ExpressionID? = nil
  ) -> ExpressionID? {
    guard let id = check(syntax, expecting: type, beside: other) else { return nil }
    return require(id, toBe: type, because: other.map { range(of: $0) }) ? id : nil
  }

  /// Checks an expression. Where a type is expected, bare words are values of it if it is an enum; the expression may have
  /// another type all the same. `beside` is what it is compared with.
  mutating func check(
    _ syntax: ExpressionSyntax, expecting expected: ValueType? = nil, beside other: ExpressionID? = nil
  ) -> ExpressionID? {
    progress.nesting += 1
    defer { progress.nesting -= 1 }
    guard progress.nesting <= DefinitionProgress.depthLimit else {
      report(.tooDeepChain(at: syntax.range))
      return nil
    }
    switch syntax {
    case .or(let view): return connective(view.operands, view.range) { .or($0) }
    case .and(let view): return connective(view.operands, view.range) { .and($0) }
    case .not(let view):
      guard let operand = view.operand, let id = condition(operand) else { return nil }
      return add(.not(id), .bool, view.range)
    case .comparison(let view): return comparison(view)
    case .between(let view): return between(view)
    case .additive(let view): return chain(view.operands, view.operators)
    case .multiplicative(let view): return chain(view.operands, view.operators)
    case .negation(let view): return negation(view)
    case .known(let view): return view.operand.flatMap { check($0) }.flatMap { add(.known($0), .bool, view.range) }
    case .unknown(let view): return view.operand.flatMap { check($0) }.flatMap { add(.unknown($0), .bool, view.range) }
    case .cell(let view): return cell(view)
    case .team(let view):
      return team(view).flatMap { add(.literal(.team($0.index)), .team, view.range) }
    case .count(let view): return count(view)
    case .streak(let view):
      return view.intent.flatMap { intent($0) }.flatMap { add(.streak(of: $0), .number, view.range) }
    case .parenthesized(let view): return view.expression.flatMap { check($0, expecting: expected, beside: other) }
    case .set(let view): return set(view, expecting: expected)
    case .bool(let view): return add(.literal(.bool(view.value)), .bool, view.range)
    case .number(let view): return number(view).flatMap { add(.literal($0.value), $0.type, view.range) }
    case .date(let view):
      bareDate(view)
      return nil
    case .instant(let view):
      return instant(of: view).flatMap { add(.literal(.instant($0)), .instant, view.range) }
    case .text(let view): return view.text.flatMap { add(.literal(.text(Text($0.value))), .text, view.range) }
    case .path(let view): return path(view, expecting: expected, beside: other)
    case .missing: return nil
    }
  }

  private mutating func chain(_ operands: [ExpressionSyntax], _ operators: [SyntaxToken]) -> ExpressionID? {
    if tellHyphens(operands, operators) { return nil }
    let ids = operands.map { check($0) }
    guard var left = ids.first ?? nil else { return nil }
    for (right, sign) in zip(ids.dropFirst(), operators) {
      guard let right, let sum = arithmetic(sign, left, right) else { return nil }
      left = sum
    }
    return ids.contains(nil) ? nil : left
  }

  /// A literal's sign belongs to it.
  private mutating func negation(_ view: NegationSyntax) -> ExpressionID? {
    guard let operand = view.operand, let id = check(operand) else { return nil }
    let type = type(of: id)
    switch (constant(id), type) {
    case (.number(let number), _):
      return number.negated().flatMap { add(.literal(.number($0)), type, view.range) }
    case (.money(let amount), _):
      return amount.negated().flatMap { add(.literal(.money($0)), type, view.range) }
    case (.duration(let length), _): return add(.literal(.duration(-length)), type, view.range)
    case (_, .number), (_, .money), (_, .duration): return add(.negate(id), type, view.range)
    default:
      report(.noNegation(policy.describe(type), at: operand.range))
      return nil
    }
  }

  private mutating func between(_ view: BetweenSyntax) -> ExpressionID? {
    guard let value = view.value, let lower = view.lower, let upper = view.upper else { return nil }
    guard let id = check(value) else { return nil }
    let type = type(of: id)
    guard let low = self.value(lower, of: type, beside: id), let high = self.value(upper, of: type, beside: id) else {
      return nil
    }
    guard policy.isOrdered(type) else {
      report(.notOrdered(policy.describe(type), sign: value.range, isEnum: isEnum(type)))
      return nil
    }
    if let a = constant(low), let b = constant(high), a.isGreater(than: b) {
      report(.reversedBounds(at: lower.range.joined(with: upper.range), fix: (lower.syntax.text, upper.syntax.text)))
      return nil
    }
    return add(.between(id, low, high), .bool, view.range)
  }

  /// Whether it is an enum.
  func isEnum(_ type: ValueType) -> Bool {
    if case .enumeration = type { true } else { false }
  }

  /// The team of that id, which must be declared.
  mutating func team(_ reference: TeamReferenceSyntax) -> ID<Team>? {
    guard let id = reference.id else { return nil }
    guard let place = scope.teams.use(id.value) else {
      reportUnknown(.team, id.value, at: id.range, among: scope.teams.names)
      return nil
    }
    return ID(place)
  }
}

extension Value {
  /// Whether it is greater than another of its type.
  fileprivate func isGreater(than other: Value) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)), (.money(let a), .money(let b)): a > b
    case (.duration(let a), .duration(let b)), (.instant(let a), .instant(let b)): a > b
    case (.word(let a), .word(let b)): a > b
    default: false
    }
  }
}

import BatonDiagnostics
import BatonSyntax
import BatonValues

/// Sets: literals, `in` and `has`.
extension Checker {
  /// `{a, b}` as a value; without an expected type, the first element says which.
  mutating func set(_ view: SetSyntax, expecting expected: ValueType?) -> ExpressionID? {
    var element: ValueType?
    if case .set(of: let wanted) = expected { element = wanted }
    var ids: [ExpressionID] = []
    for syntax in view.elements {
      guard let id = check(syntax, expecting: element) else { return nil }
      let wanted = element ?? self.type(of: id)
      guard require(id, toBe: wanted, because: ids.first.map { range(of: $0) }) else { return nil }
      element = wanted
      ids.append(id)
    }
    guard let element else {
      report(.emptySetOfNothing(at: view.range))
      return nil
    }
    if case .set = element {
      report(.setOfSets(at: view.range))
      return nil
    }
    let constants = ids.compactMap { constant($0) }
    let form: Expression.Form = constants.count == ids.count ? .literal(Value.set(of: constants)) : .set(ids)
    return add(form, .set(of: element), view.range)
  }

  /// `X in S`.
  mutating func membership(
    _ view: ComparisonSyntax, _ left: ExpressionSyntax, _ right: ExpressionSyntax
  ) -> ExpressionID? {
    if case .set(let list) = unwrapped(right) {
      guard let id = check(left), let elements = self.elements(list, of: type(of: id), beside: id) else {
        return nil
      }
      return add(.member(id, of: elements), .bool, view.range)
    }
    guard let set = check(right) else { return nil }
    guard case .set(of: let element) = type(of: set) else {
      report(.notASet(policy.describe(type(of: set)), at: right.range, help: "write `is`, or a list in braces"))
      return nil
    }
    guard let id = self.element(left, of: element, beside: set) else { return nil }
    return add(.member(id, of: .set(set)), .bool, view.range)
  }

  /// `S has X`.
  mutating func has(
    _ view: ComparisonSyntax, _ left: ExpressionSyntax, _ quantifier: Expression.Quantifier,
    single right: ExpressionSyntax
  ) -> ExpressionID? {
    guard let (set, element) = setSide(left), let id = self.element(right, of: element, beside: set) else {
      return nil
    }
    return add(.has(set, quantifier, .each([id])), .bool, view.range)
  }

  /// `S has any of T` and its like.
  mutating func has(
    _ view: ComparisonSyntax, _ left: ExpressionSyntax, _ quantifier: Expression.Quantifier,
    many right: ExpressionSyntax
  ) -> ExpressionID? {
    guard let (set, element) = setSide(left) else { return nil }
    if case .set(let list) = unwrapped(right) {
      guard let elements = self.elements(list, of: element, beside: set) else { return nil }
      return add(.has(set, quantifier, elements), .bool, view.range)
    }
    guard let other = check(right, expecting: isWord(right) ? element : .set(of: element), beside: set) else {
      return nil
    }
    guard case .set(of: let found) = type(of: other) else {
      report(.oneForMany(policy.describe(type(of: other)), at: right.range, text: right.syntax.text))
      return nil
    }
    guard found == element || element == .text && isEnum(found) else {
      _ = require(other, toBe: .set(of: element), because: range(of: set))
      return nil
    }
    return add(.has(set, quantifier, .set(other)), .bool, view.range)
  }

  private mutating func setSide(_ syntax: ExpressionSyntax) -> (ExpressionID, element: ValueType)? {
    guard let id = check(syntax) else { return nil }
    guard case .set(of: let element) = type(of: id) else {
      report(
        .notASet(
          policy.describe(type(of: id)), at: syntax.range,
          help: "`\(syntax.syntax.text) in {…}` asks the other way round"))
      return nil
    }
    return (id, element)
  }

  /// The elements that are written out, each of that type.
  private mutating func elements(
    _ list: SetSyntax, of type: ValueType, beside other: ExpressionID
  ) -> Expression.Elements? {
    let ids = list.elements.map { element($0, of: type, beside: other) }
    return ids.contains(nil) ? nil : .each(ids.compactMap { $0 })
  }

  /// One element of that type; a set of text takes an enum's values as text too.
  private mutating func element(
    _ syntax: ExpressionSyntax, of wanted: ValueType, beside other: ExpressionID
  ) -> ExpressionID? {
    guard let id = check(syntax, expecting: wanted, beside: other) else { return nil }
    if wanted == .text, isEnum(type(of: id)) { return id }
    return require(id, toBe: wanted, because: range(of: other)) ? id : nil
  }

  private func unwrapped(_ syntax: ExpressionSyntax) -> ExpressionSyntax {
    var syntax = syntax
    while case .parenthesized(let view) = syntax, let inner = view.expression { syntax = inner }
    return syntax
  }
}

import BatonSyntax
import BatonValues

/// Values that are written out.
extension Checker {
  /// The value of a literal of that type; anything else is a mistake.
  mutating func literal(_ syntax: ExpressionSyntax, of type: ValueType) -> Value? {
    if case .missing = syntax { return nil }
    // Only the value stays: the expression would be dead weight in the arena.
    let size = policy.expressions.count
    defer {
      policy.expressions.removeLast(policy.expressions.count - size)
      depths.removeLast(depths.count - size)
    }
    guard let id = check(syntax, expecting: type) else { return nil }
    guard let value = constant(id) else {
      report(.literalExpected(policy.describe(type), at: syntax.range))
      return nil
    }
    return require(id, toBe: type) ? value : nil
  }

  /// The value of an expression that needs no chat.
  func constant(_ id: ExpressionID) -> Value? {
    if case .literal(let value) = policy.expressions[id].form { value } else { nil }
  }

  /// A length of time, zero or more.
  mutating func duration(_ syntax: ExpressionSyntax) -> Int64? {
    guard case .duration(let length) = literal(syntax, of: .duration) else { return nil }
    guard length >= 0 else {
      report(.badDuration(at: syntax.range))
      return nil
    }
    return length
  }

  /// The exact value of a number's digits and suffix.
  func decimal(_ number: NumberText) -> Result<Decimal, NumeralError> {
    decimal(digits: number.digits, suffix: number.suffix)
  }

  /// A number, an amount or a length of time.
  mutating func number(_ syntax: NumberSyntax) -> (value: Value, type: ValueType)? {
    guard let number = syntax.number else { return nil }
    guard let unit = syntax.unit else {
      if number.suffix == nil { doubtPoint(number.digits, of: .number, at: syntax.range) }
      return inRange(decimal(number), syntax).map { (.number($0), .number) }
    }
    if Currency.isKnown(unit.text) {
      if number.suffix == nil { doubtPoint(number.digits, " " + unit.text, of: .money(unit.text), at: syntax.range) }
      return inRange(decimal(number), syntax).map { (.money($0), .money(unit.text)) }
    }
    guard DurationUnit(word: unit.text) != nil else {
      report(.unknownUnit(unit.text, at: unit.range, among: Self.units))
      return nil
    }
    return duration(syntax).map { (.duration($0), .duration) }
  }

  /// A number with a unit of time, in milliseconds.
  mutating func duration(_ syntax: NumberSyntax) -> Int64? {
    guard let number = syntax.number else { return nil }
    guard let unit = syntax.unit, let scale = DurationUnit(word: unit.text) else {
      if let unit = syntax.unit {
        report(.unknownUnit(unit.text, at: unit.range, among: Self.units))
      } else {
        report(.missingUnit("minutes", "a unit of time", at: syntax.range, syntax.syntax.text))
      }
      return nil
    }
    return inRange(decimal(number).flatMap { scale.times($0) }, syntax)
  }

  /// The words that a length of time is written with.
  private static let units = DurationUnit.allCases.flatMap { [$0.rawValue, $0.rawValue + "s"] }

  private mutating func inRange<Number>(_ result: Result<Number, NumeralError>, _ syntax: NumberSyntax) -> Number? {
    switch result {
    case .success(let value): return value
    case .failure(let error):
      report(.numberOutOfRange(error, at: syntax.range))
      return nil
    }
  }
}

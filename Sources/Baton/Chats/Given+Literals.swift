public import BatonValues

extension Chat.Given: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByNilLiteral
{
  /// A bool.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A whole number, or an amount in the fact's currency.
  public init(integerLiteral value: Int64) { self = .number(String(value)) }
  /// The shortest decimal that is read as that number.
  public init(floatLiteral value: Double) { self = .number(value.description) }
  /// A text, a value of an enum, or the id of a team.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A set.
  public init(arrayLiteral elements: Chat.Given...) { self = .list(elements) }
  /// Unknown.
  public init(nilLiteral: ()) { self = .null }
}

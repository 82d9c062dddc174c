import BatonSemantics
import BatonValues
import Testing

@testable import BatonInterpreter

struct ArithmeticTests {
  static func number(_ millionths: Int64) -> Value { .number(Decimal(millionths: millionths)) }
  static func money(_ millionths: Int64) -> Value { .money(Decimal(millionths: millionths)) }

  @Test("numbers, amounts, durations and instants, as the page allows them")
  func kinds() {
    let cases: [(Expression.Arithmetic, Value, Value, Value)] = [
      (.add, Self.number(1), Self.number(2), Self.number(3)), (.subtract, Self.money(1), Self.money(2), Self.money(-1)),
      (.multiply, Self.money(5), Self.number(2_000_000), Self.money(10)),
      (.multiply, Self.number(2_000_000), Self.money(5), Self.money(10)),
      (.divide, Self.money(6_000_000), Self.money(4_000_000), Self.number(1_500_000)),
      (.divide, Self.money(6), Self.number(2_000_000), Self.money(3)),
      (.multiply, .duration(1000), Self.number(1_500_000), .duration(1500)),
      (.divide, .duration(1000), .duration(500), Self.number(2_000_000)),
      (.divide, .duration(3), Self.number(2_000_000), .duration(2)),
      (.subtract, .instant(90), .instant(30), .duration(60)), (.subtract, .instant(90), .duration(30), .instant(60)),
      (.add, .instant(90), .duration(30), .instant(120)), (.add, .duration(30), .instant(90), .instant(120)),
    ]
    for (sign, left, right, expected) in cases { #expect(sign.result(left, right) == expected) }
  }

  @Test("arithmetic without a value is unknown: division by zero, overflow, an unknown side")
  func withoutValue() {
    let most = Self.number(.max)
    #expect(Expression.Arithmetic.divide.result(Self.number(1), Self.number(0)) == nil)
    #expect(Expression.Arithmetic.divide.result(.duration(1), .duration(0)) == nil)
    #expect(Expression.Arithmetic.add.result(most, Self.number(1)) == nil)
    #expect(Expression.Arithmetic.multiply.result(most, most) == nil)
    #expect(Expression.Arithmetic.add.result(.duration(.max), .duration(1)) == nil)
    #expect(Expression.Arithmetic.add.result(.instant(Instant.range.upperBound), .duration(1)) == nil)
    #expect(Expression.Arithmetic.add.result(nil, most) == nil)
  }

  @Test("arithmetic with a range is unknown, and so is its opposite")
  func ofRanges() throws {
    var draft = Draft()
    let score = draft.score([(10, draft.truth(nil))])
    #expect(try draft.read(score) == .range(0, 10))
    #expect(try draft.read(draft.add(.arithmetic(.add, score, draft.number(1)), .number)) == .unknown)
    #expect(try draft.read(draft.add(.negate(score), .number)) == .unknown)
    #expect(try draft.read(draft.add(.negate(draft.number(3)), .number)) == .number(-3))
  }
}

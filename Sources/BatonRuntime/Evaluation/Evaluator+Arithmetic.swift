import BatonProgram
import BatonValues

extension Evaluator {
  /// A sum, difference, product or quotient; unknown where a side is, and where there is none.
  mutating func arithmetic(_ node: Node) -> Datum {
    let left = value(node.a)
    let right = value(node.b)
    let result: (Datum.Kind, Int64?) =
      switch Node.Arithmetic(rawValue: node.mode) {
      case .add: Self.sum(left, right)
      case .subtract: Self.difference(left, right)
      case .multiply: Self.product(left, right)
      case .divide: Self.quotient(left, right)
      case nil: (.unknown, nil)
      }
    return result.1.map { Datum(result.0, $0) } ?? .unknown
  }

  private static func sum(_ a: Datum, _ b: Datum) -> (Datum.Kind, Int64?) {
    switch (a.kind, b.kind) {
    case (.number, .number), (.money, .money): (a.kind, a.decimal.adding(b.decimal)?.millionths)
    case (.duration, .duration): (.duration, DurationValue.sum(a.bits, b.bits))
    case (.instant, .duration): (.instant, Instant.adding(b.bits, to: a.bits))
    case (.duration, .instant): (.instant, Instant.adding(a.bits, to: b.bits))
    default: (.unknown, nil)
    }
  }

  private static func difference(_ a: Datum, _ b: Datum) -> (Datum.Kind, Int64?) {
    switch (a.kind, b.kind) {
    case (.number, .number), (.money, .money): (a.kind, a.decimal.subtracting(b.decimal)?.millionths)
    case (.duration, .duration), (.instant, .instant): (.duration, DurationValue.difference(a.bits, b.bits))
    case (.instant, .duration): (.instant, Instant.subtracting(b.bits, from: a.bits))
    default: (.unknown, nil)
    }
  }

  private static func product(_ a: Datum, _ b: Datum) -> (Datum.Kind, Int64?) {
    switch (a.kind, b.kind) {
    case (.number, .number), (.money, .number): (a.kind, a.decimal.multiplying(by: b.decimal)?.millionths)
    case (.number, .money): (.money, b.decimal.multiplying(by: a.decimal)?.millionths)
    case (.duration, .number): (.duration, DurationValue.product(a.bits, b.decimal))
    case (.number, .duration): (.duration, DurationValue.product(b.bits, a.decimal))
    default: (.unknown, nil)
    }
  }

  private static func quotient(_ a: Datum, _ b: Datum) -> (Datum.Kind, Int64?) {
    switch (a.kind, b.kind) {
    case (.number, .number), (.money, .number): (a.kind, a.decimal.dividing(by: b.decimal)?.millionths)
    case (.money, .money): (.number, a.decimal.dividing(by: b.decimal)?.millionths)
    case (.duration, .number): (.duration, DurationValue.quotient(a.bits, b.decimal))
    case (.duration, .duration): (.number, DurationValue.ratio(a.bits, b.bits)?.millionths)
    default: (.unknown, nil)
    }
  }
}

extension Datum {
  /// A number or an amount.
  var decimal: Decimal { Decimal(millionths: bits) }

  /// The opposite of a number, an amount or a duration; unknown where there is none.
  var negated: Datum {
    switch kind {
    case .number, .money: decimal.negated().map { Datum(kind, $0.millionths) } ?? .unknown
    case .duration: DurationValue.difference(0, bits).map { Datum(.duration, $0) } ?? .unknown
    default: .unknown
    }
  }
}

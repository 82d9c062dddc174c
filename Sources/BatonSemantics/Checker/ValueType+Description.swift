package import BatonValues

extension CheckedPolicy {
  /// A type as people read it: `money usd`, `an enum of free, starter, business`.
  package func describe(_ type: ValueType) -> String {
    switch type {
    case .bool: "bool"
    case .number: "number"
    case .money(let currency): "money \(currency)"
    case .duration: "duration"
    case .instant: "instant"
    case .text: "text"
    case .team: "team"
    case .enumeration(let place):
      enums[place].name ?? "one of \(enums[place].words.map(\.name).joined(separator: ", "))"
    case .set(let element): "set of \(describe(element))"
    }
  }

  /// The names of an enum's values, as a list for a message.
  func words(of place: Int) -> String { enums[place].words.map(\.name).joined(separator: ", ") }

  /// Whether `<` and `between` compare values of that type.
  func isOrdered(_ type: ValueType) -> Bool {
    switch type {
    case .number, .money, .duration, .instant: true
    case .enumeration(let place): enums[place].isOrdered
    case .bool, .text, .team, .set: false
    }
  }
}

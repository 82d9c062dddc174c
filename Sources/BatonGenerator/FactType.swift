import BatonValues

/// A fact's type as Swift has it.
struct FactType {
  /// The type without the `?`.
  let name: String
  private let type: ValueType
  private let names: PolicyNames

  /// The type; nil where no value can be of it, a team where there are none.
  init?(_ type: ValueType, _ names: PolicyNames) {
    self.type = type
    self.names = names
    switch type {
    case .bool: name = "Swift.Bool"
    case .number: name = "Baton.Decimal"
    case .money(let currency): name = names.currencies[currency] ?? "Baton.Decimal"
    case .duration: name = "Swift.Duration"
    case .instant: name = "Baton.Instant"
    case .text: name = "Swift.String"
    case .team:
      guard let teams = names.teams else { return nil }
      name = teams.type
    case .enumeration(let place):
      guard let cases = names.enumerations[place] else { return nil }
      name = cases.type
    case .set(let element):
      guard let element = FactType(element, names) else { return nil }
      name = "Swift.Set<\(element.name)>"
    }
  }

  /// Code that makes what a chat is given of an optional value of this type.
  func given(_ value: String) -> String {
    let given = "Baton.Chat.Given"
    switch type {
    case .bool, .number, .duration, .instant, .text, .set(of: .text): return "\(given)(\(value))"
    case .money: return "\(given)(\(value)?.amount)"
    case .team, .enumeration: return "\(given)(\(value)?.rawValue)"
    case .set(of: .team), .set(of: .enumeration):
      return "\(given)(\(value).map { Swift.Set($0.map(\\.rawValue)) })"
    case .set(of: .bool): return "\(given)(\(value)?.sorted { !$0 && $1 }.map { \(given)($0) })"
    case .set(of: .money): return "\(given)(\(value)?.map(\\.amount).sorted().map { \(given)($0) })"
    case .set: return "\(given)(\(value)?.sorted().map { \(given)($0) })"
    }
  }

  /// A value of this type as code says it where the type is known.
  func literal(_ value: Value) -> String {
    switch (type, value) {
    case (_, .bool(let bool)): return "\(bool)"
    case (_, .number(let decimal)): return Self.literal(decimal)
    case (_, .money(let decimal)): return "\(name)(\(Self.literal(decimal)))"
    case (_, .duration(let milliseconds)): return "Swift.Duration.milliseconds(\(milliseconds))"
    case (_, .instant(let milliseconds)): return "Baton.Instant(millisecondsSince1970: \(milliseconds))"
    case (_, .text(let text)): return SwiftName.literal(text.original)
    case (.team, .team(let place)): return ".\(names.teams?.cases[place] ?? "")"
    case (.enumeration(let enumeration), .word(let place)):
      return ".\(names.enumerations[enumeration]?.cases[place] ?? "")"
    case (.set(let element), .set(let values)):
      guard let element = FactType(element, names) else { return "[]" }
      return "[" + values.map { element.member($0) }.joined(separator: ", ") + "]"
    default: return "nil"
    }
  }

  /// A value in the literal of a set, where it cannot be optional.
  private func member(_ value: Value) -> String {
    if case .instant = value { "\(literal(value))!" } else { literal(value) }
  }

  /// The digits as they are, unless a floating-point literal of so many would be another number.
  private static func literal(_ decimal: Decimal) -> String {
    let digits = decimal.description
    return digits.utf8.count > 15 && digits.contains(".") ? "Baton.Decimal(\"\(digits)\")!" : digits
  }
}

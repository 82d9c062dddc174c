import BatonDiagnostics
import BatonValues

extension JSONValue {
  /// The value as a fact was given it.
  ///
  /// An object within an array, which no type takes, becomes an array too.
  var given: Chat.Given {
    switch kind {
    case .null: .null
    case .bool: .bool(bool ?? false)
    case .number: .number(source)
    case .string: .text(string ?? "")
    case .array: .list(elements.map(\.given))
    case .object: money ?? .list(members.map(\.value.given))
    }
  }

  /// The amount that an object of just `amount` and `currency` is.
  var money: Chat.Given? {
    guard kind == .object else { return nil }
    let members = members
    guard members.count == 2, let amount = members.first(where: { $0.key == "amount" })?.value,
      let currency = members.first(where: { $0.key == "currency" })?.value.string,
      let digits = amount.number ?? amount.string
    else { return nil }
    return .money(amount: digits, currency: currency)
  }

  /// What it is, in words for an error.
  var described: String {
    switch kind {
    case .null: "null"
    case .bool, .number: "`\(VisibleText.line(source, limit: 60))`"
    case .string: "the text \"\(VisibleText.line(string ?? "", limit: 60))\""
    case .array: "an array"
    case .object: "an object"
    }
  }
}

import BatonDiagnostics
import BatonValues

extension JSONWriter {
  /// A field with where a chat goes.
  mutating func destination(_ key: String, _ destination: Decision.Destination) {
    self.key(key)
    object { json in
      json.key("outcome")
      json.string(destination.outcome.rawValue)
      json.field("team", destination.team)
      json.field("closed", truth: destination.isClosed)
      json.key("rule")
      guard let rule = destination.rule else { return json.string(nil) }
      json.object { json in
        json.ruleFields(name: rule.name, at: rule.at, within: rule.within)
        json.field("otherwise", truth: destination.isOtherwise)
      }
    }
  }

  /// A value as chats give it.
  mutating func given(_ value: Chat.Given) {
    switch value {
    case .null: string(nil)
    case .bool(let bool): self.bool(bool)
    case .number(let digits): raw(digits)
    case .text(let text): string(text)
    case .list(let values): array { json in for value in values { json.given(value) } }
    case .money(let amount, let currency):
      object { json in
        json.key("amount")
        json.string(amount)
        json.key("currency")
        json.string(currency)
      }
    }
  }

  /// A field with an instant; null where there is none.
  mutating func time(_ key: String, _ instant: Int64?) {
    self.key(key)
    string(instant.flatMap { Instant.range.contains($0) ? Instant.rfc3339($0) : nil })
  }

  /// A field with a number of at most three places; null where there is none.
  mutating func fraction(_ key: String, _ number: Double?) {
    self.key(key)
    guard let number else { return string(nil) }
    raw(Decimal(millionths: Int64((number * 1000).rounded()) * 1000).description)
  }

  /// Some values of a fact.
  mutating func values(_ values: Chat.FactValues) {
    object { json in
      switch values {
      case .interval(let low, let high):
        json.bound(low, included: "at_least", excluded: "more_than")
        json.bound(high, included: "at_most", excluded: "less_than")
      case .oneOf(let values):
        json.key("one_of")
        json.array { json in for value in values { json.given(value.value) } }
      case .anythingBut(let values):
        json.key("anything_but")
        json.array { json in for value in values { json.given(value.value) } }
      case .unknown: json.field("unknown", truth: true)
      }
    }
  }

  private mutating func bound(_ bound: Chat.FactValues.Bound?, included: String, excluded: String) {
    guard let bound else { return }
    key(bound.isIncluded ? included : excluded)
    given(bound.value.value)
  }
}

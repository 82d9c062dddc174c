/// What kind of value a fact, a column or an expression has.
package indirect enum ValueType: Hashable, Sendable {
  case bool
  case number
  /// An amount in one currency, an ISO 4217 code in lower case.
  case money(String)
  case duration
  case instant
  case text
  case team
  /// An enum, by its place in the policy's list of enums.
  case enumeration(Int)
  case set(of: ValueType)
}

/// An enum: `type T is a, b "label"` or `one of a, b`.
package struct EnumType: Hashable, Sendable {
  /// One of its values.
  package struct Word: Hashable, Sendable {
    /// As it is written in policies and chats.
    package let name: String
    /// As people read it; the name where none was given.
    package let label: String

    /// A value of that name and label.
    package init(name: String, label: String) {
      self.name = name
      self.label = label
    }
  }

  /// The declared name; nil for `one of …`.
  package let name: String?
  /// The values in the order declared.
  package let words: [Word]
  /// Whether `<` compares them.
  package let isOrdered: Bool

  /// An enum of those values.
  package init(name: String?, words: [Word], isOrdered: Bool) {
    self.name = name
    self.words = words
    self.isOrdered = isOrdered
  }

  /// The built-in `priority`, always the policy's first enum.
  package static let priority = EnumType(
    name: "priority",
    words: ["low", "normal", "high", "urgent"].map { Word(name: $0, label: $0) }, isOrdered: true)
}

import BatonValues

extension Program {
  /// A type: its kind, and what that speaks of.
  package struct TypeRow: Row {
    /// What kind of type.
    package enum Kind: UInt32, Sendable, CaseIterable {
      case bool
      case number
      /// `argument`: the currency among the strings.
      case money
      case duration
      case instant
      case text
      case team
      /// `argument`: the enum.
      case enumeration
      /// `argument`: the type of the elements, which stands before.
      case set
    }

    /// The raw value of its kind.
    package var rawKind: UInt32 = 0
    /// As the kind says.
    package var argument: UInt32 = .none

    /// The type of conditions.
    package init() {}

    /// What kind of type.
    package var kind: Kind { Kind(rawValue: rawKind) ?? .bool }
  }

  /// An enum.
  package struct Enumeration: Row {
    /// Its name, or none.
    package var name: UInt32 = .none
    /// Whether `<` compares its words.
    package var isOrdered: UInt32 = 0
    /// Its words.
    package var words = Run()

    /// An enum without words.
    package init() {}
  }

  /// A word of an enum.
  package struct Word: Row {
    /// As policies and chats write it.
    package var name: UInt32 = .none
    /// The same, folded.
    package var folded: UInt32 = .none
    /// As people read it.
    package var label: UInt32 = .none

    /// A word without letters.
    package init() {}
  }

  /// A fact.
  package struct Fact: Row {
    /// What it is where the input says nothing.
    package var defaultValue = Datum()
    /// Its dotted path.
    package var path: UInt32 = .none
    /// Its type.
    package var type: UInt32 = 0
    /// How it comes from the messages, by its place in `ComputedFact.allCases`, or none.
    package var computed: UInt32 = .none
    /// Nothing; fills the row.
    package var reserved: UInt32 = 0

    /// A fact without a path.
    package init() {}
  }
}

extension ComputedFact {
  /// Its place among all.
  package var place: UInt32 { UInt32(place: Self.allCases.firstIndex(of: self)) }
}

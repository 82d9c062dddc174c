extension Explanation {
  /// A condition as it is written, what came of it and of its parts.
  public struct Condition: Sendable, Hashable {
    /// How its parts make it up.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// All of its parts.
      case all
      /// Any of its parts.
      case any
      /// The opposite of its only part.
      case not
      /// Whether its only part is known.
      case known
      /// Whether its only part is unknown.
      case unknown
      /// It has no parts.
      case test
    }

    /// How its parts make it up.
    public let kind: Kind
    /// As it is written, on one line.
    public let text: String
    /// What came of it; nil is unknown.
    public let truth: Bool?
    /// Whether what it is a part of turned on it: of a false `and` its first false part, of a false `or` all, and so on.
    public internal(set) var isDecisive: Bool
    /// Its parts, in the order written.
    public let parts: [Condition]
    /// The values that it looks at itself, by their places among the explanation's values.
    public let values: [Int]
    /// Its place among the program's expressions.
    package let expression: UInt32

    /// A condition.
    package init(
      _ kind: Kind, text: String, truth: Bool?, isDecisive: Bool, parts: [Condition] = [], values: [Int] = [],
      expression: UInt32
    ) {
      self.kind = kind
      self.text = text
      self.truth = truth
      self.isDecisive = isDecisive
      self.parts = parts
      self.values = values
      self.expression = expression
    }
  }
}

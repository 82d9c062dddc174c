public import BatonValues

extension Chat {
  /// Values that a fact could have.
  public enum FactValues: Sendable, Hashable {
    /// A value, as chats give it and as people read it.
    public struct Named: Sendable, Hashable {
      /// As chats give it.
      public let value: Chat.Given
      /// As people read it.
      public let words: String
    }

    /// Where an interval ends.
    public struct Bound: Sendable, Hashable {
      /// The value.
      public let value: Named
      /// Whether it belongs to the interval.
      public let isIncluded: Bool
    }

    /// All values between two, one of which may be missing.
    case interval(low: Bound?, high: Bound?)
    /// One of some values.
    case oneOf([Named])
    /// Any value but some.
    case anythingBut([Named])
    /// No value: it is not known.
    case unknown
  }
}

extension Chat.FactValues: CustomStringConvertible {
  /// As it is said after `is` or `were`: `at least 5,000 USD`, `business or enterprise`, `unknown`.
  public var description: String {
    switch self {
    case .interval(let low?, let high?) where low.isIncluded && high.isIncluded:
      low.value == high.value ? low.value.words : "between \(low.value.words) and \(high.value.words)"
    case .interval(let low, let high):
      [
        low.map { ($0.isIncluded ? "at least " : "more than ") + $0.value.words },
        high.map { ($0.isIncluded ? "at most " : "less than ") + $0.value.words },
      ].compactMap { $0 }.joined(separator: " and ")
    case .oneOf(let values): Self.list(values, "or")
    case .anythingBut(let values):
      values.isEmpty ? "known" : "anything but \(Self.list(values, "and"))"
    case .unknown: "unknown"
    }
  }

  private static func list(_ values: [Named], _ word: String) -> String {
    let shown = values.prefix(6).map(\.words)
    let rest = values.count - shown.count
    guard rest == 0, let last = shown.last, shown.count > 1 else {
      return shown.joined(separator: ", ") + (rest > 0 ? " \(word) \(rest) more" : "")
    }
    return shown.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }
}

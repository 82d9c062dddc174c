public import BatonValues

/// Values of Swift as a chat gives them; nil says that the fact is unknown.
extension Chat.Given {
  /// A bool.
  public init(_ value: Bool?) { self = value.map(Self.bool) ?? .null }

  /// A text, a value of an enum, or the id of a team.
  public init(_ value: String?) { self = value.map(Self.text) ?? .null }

  /// A number, or an amount in the fact's currency.
  public init(_ value: Decimal?) { self = value.map { .number($0.description) } ?? .null }

  /// A duration, rounded down to the millisecond.
  public init(_ value: Duration?) {
    guard let (seconds, attoseconds) = value?.components else {
      self = .null
      return
    }
    let (thousandths, rest) = attoseconds.quotientAndRemainder(dividingBy: 1_000_000_000_000_000)
    let milliseconds = Int128(seconds) * 1000 + Int128(rest < 0 ? thousandths - 1 : thousandths)
    let (whole, part) = milliseconds.magnitude.quotientAndRemainder(dividingBy: 1000)
    self = .number((milliseconds < 0 ? "-" : "") + "\(whole)." + String(part + 1000).dropFirst())
  }

  /// A point in time.
  public init(_ value: Instant?) { self.init(value?.description) }

  /// A set of texts, of values of an enum, or of the ids of teams.
  public init(_ values: Set<String>?) { self = values.map { .list($0.sorted().map(Self.text)) } ?? .null }

  /// A set of values.
  public init(_ values: [Chat.Given]?) { self = values.map(Self.list) ?? .null }
}

/// A value as the tables and the runtime have it: 16 trivial bytes.
@usableFromInline package struct Datum: Row {
  /// What a datum is.
  @usableFromInline package enum Kind: UInt32, Sendable {
    /// Nothing is known.
    case unknown
    case bool
    /// In millionths.
    case number
    /// In millionths; the currency is part of its type.
    case money
    /// In milliseconds.
    case duration
    /// In milliseconds since 1970 UTC.
    case instant
    /// By the place of its folded form among the strings; `extra` is the place of the original.
    case text
    /// By its place in the order declared.
    case team
    /// An enum's value, by its place in the order declared.
    case word
    /// By its first member's place; `extra` is how many.
    case set
    /// A number between two, by the place of the score that says which.
    case range
  }

  /// The value, as its kind has it.
  @usableFromInline package var bits: Int64 = 0
  /// The raw value of its kind.
  @usableFromInline package var rawKind: UInt32 = 0
  /// What a text and a set say beside.
  @usableFromInline package var extra: UInt32 = 0

  /// What is not known.
  @inlinable package init() {}

  /// A value of that kind.
  @inlinable package init(_ kind: Kind, _ bits: Int64, extra: UInt32 = 0) {
    self.bits = bits
    rawKind = kind.rawValue
    self.extra = extra
  }

  /// What is not known.
  @inlinable package static var unknown: Datum { Datum() }

  /// The truth of a condition; nil is unknown.
  @inlinable package init(truth: Bool?) {
    if let truth { self.init(.bool, truth ? 1 : 0) } else { self.init() }
  }

  /// What it is; one that nobody knows is unknown.
  @inlinable package var kind: Kind { Kind(rawValue: rawKind) ?? .unknown }

  /// Whether it is one value: neither unknown nor a range.
  @inlinable package var isKnown: Bool { rawKind != Kind.unknown.rawValue && rawKind < Kind.range.rawValue }

  /// The truth of a condition; nil is unknown.
  @inlinable package var truth: Bool? { rawKind == Kind.bool.rawValue ? bits != 0 : nil }

  /// The place in some table that it names.
  @inlinable package var place: Int { Int(truncatingIfNeeded: bits) }
}

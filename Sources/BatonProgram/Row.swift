/// A row of a flat table: trivial, without padding, as it stands in memory so it stands in a file.
@usableFromInline package protocol Row: BitwiseCopyable, Sendable {
  /// A row of which nothing was said yet.
  init()
}

extension UInt32 {
  /// The place of nothing.
  @inlinable package static var none: UInt32 { .max }

  /// The place, if it is one.
  @inlinable package var place: Int? { self == .none ? nil : Int(self) }

  /// A place that may be none.
  @inlinable package init(place: Int?) { self = place.flatMap { UInt32(exactly: $0) } ?? .none }
}

/// Some rows of a table, one after the other.
@usableFromInline package struct Run: Row {
  /// The first.
  @usableFromInline package var start: UInt32 = 0
  /// How many.
  @usableFromInline package var count: UInt32 = 0

  /// No rows.
  @inlinable package init() {}

  /// So many rows from one on.
  init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }

  /// Those rows.
  package init(_ range: Range<Int>) {
    start = UInt32(clamping: range.lowerBound)
    count = UInt32(clamping: range.count)
  }

  /// Their places.
  @inlinable package var places: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// An exact decimal of six places, ±9223372036854.775807.
public struct Decimal: Hashable, Sendable {
  /// The value times a million; never `Int64.min`, so that every value has its opposite.
  package var millionths: Int64

  /// The value of that many millionths.
  package init(millionths: Int64) { self.millionths = millionths }

  /// That whole number, if it is in range.
  public init?(_ int: some BinaryInteger) {
    guard let small = Int64(exactly: int) else { return nil }
    self.init(exactly: Int128(small) * 1_000_000)
  }

  /// The nearest decimal of six places to a number of a computer, such as a classifier's confidence; ties go to the even
  /// neighbour. Nil out of range.
  public init?(rounding value: Double) {
    guard let millionths = Int64(exactly: (value * 1_000_000).rounded(.toNearestOrEven)) else { return nil }
    self.init(exactly: Int128(millionths))
  }

  /// That many millionths, if they are in range.
  package init?(exactly millionths: Int128) {
    guard let narrow = Int64(exactly: millionths), narrow != .min else { return nil }
    self.init(millionths: narrow)
  }

  /// Nothing.
  package static let zero = Decimal(millionths: 0)
  /// One.
  package static let one = Decimal(millionths: 1_000_000)
}

extension Decimal: Comparable {
  /// Whether one value is less than the other.
  public static func < (a: Decimal, b: Decimal) -> Bool { a.millionths < b.millionths }
}

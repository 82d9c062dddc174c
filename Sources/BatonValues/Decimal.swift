/// An exact decimal of six places, ±9223372036854.775807.
public struct Decimal: Hashable, Comparable, Sendable {
  /// The value times a million.
  public var millionths: Int64

  /// The value of that many millionths.
  public init(millionths: Int64) { self.millionths = millionths }

  public static func < (a: Decimal, b: Decimal) -> Bool { a.millionths < b.millionths }
}

/// How long things took, in buckets that grow.
struct Histogram: Sendable {
  /// The ends of the buckets, in seconds.
  static let bounds: [Double] = [
    0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
  ]

  /// How many fell into each bucket; the last has no end.
  private(set) var counts = [Int](repeating: 0, count: bounds.count + 1)
  /// All of it together, in seconds.
  private(set) var sum = 0.0

  /// Counts one.
  mutating func count(_ duration: Duration) {
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    let place = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
    counts[place] += 1
    sum += seconds
  }
}

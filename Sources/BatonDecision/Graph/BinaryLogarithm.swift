/// The binary logarithm of a positive number, to about ten digits; 0 for any other.
func binaryLogarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return 0 }
  // ln s = 2 artanh((s - 1) / (s + 1)), with s at most 2: each term is less than a ninth of the one before.
  let ratio = (value.significand - 1) / (value.significand + 1)
  var (power, sum) = (ratio, 0.0)
  for divisor in stride(from: 1.0, through: 19, by: 2) {
    sum += power / divisor
    power *= ratio * ratio
  }
  return Double(value.exponent) + 2 * sum * 1.442_695_040_888_963_4
}

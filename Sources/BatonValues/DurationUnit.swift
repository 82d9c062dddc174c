/// A unit that durations are written in.
package enum DurationUnit: String, CaseIterable, Hashable, Sendable {
  case second
  case minute
  case hour
  case day
  case week

  /// The unit of that word, `minute` or `minutes`.
  package init?(word: String) {
    self.init(rawValue: word.hasSuffix("s") ? String(word.dropLast()) : word)
  }

  /// How long one is.
  package var milliseconds: Int64 {
    switch self {
    case .second: 1000
    case .minute: 60_000
    case .hour: 3_600_000
    case .day: 86_400_000
    case .week: 604_800_000
    }
  }

  /// That many of them in milliseconds.
  package func times(_ count: Decimal) -> Result<Int64, NumeralError> {
    let (whole, rest) = (Int128(count.millionths) * Int128(milliseconds)).quotientAndRemainder(dividingBy: 1_000_000)
    guard rest == 0 else { return .failure(.tooFine) }
    guard let duration = Int64(exactly: whole), duration != .min else { return .failure(.outOfRange) }
    return .success(duration)
  }

  /// The unit's word for that many.
  package func word(for count: some BinaryInteger) -> String { count == 1 ? rawValue : rawValue + "s" }
}

import BatonDiagnostics

/// How many dates all hours and holidays may list together: holidays that name holidays twice, over and over, would
/// fill the memory.
struct DateRoom {
  /// The most.
  static let limit = 1_000_000

  private var left = limit
  /// Where there was no room any more.
  private(set) var overflow: SourceRange?

  /// Takes room for some, which are listed at that place; false where there is none.
  mutating func take(_ count: Int, at range: SourceRange) -> Bool {
    guard overflow == nil, count <= left else {
      overflow = overflow ?? range
      return false
    }
    left -= count
    return true
  }
}

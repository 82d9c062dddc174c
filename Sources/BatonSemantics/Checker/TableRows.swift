import BatonDiagnostics
import BatonValues

/// The rows of a table while they are read.
struct TableRows {
  /// How many keys rows with alternatives may stand for.
  static let limit = 1_000_000

  /// The cells of each row.
  private(set) var rows: [[Value?]] = []
  /// The row of each key.
  private(set) var index: [[Value]: Int] = [:]
  /// The row for keys that are not there, and where it stands.
  var otherwise: (cells: [Value?], range: SourceRange)?
  /// Where the keys of each row stand.
  private(set) var ranges: [SourceRange] = []
  /// How many keys came from alternatives.
  private var alternatives = 0

  /// A key of a row, one of its alternatives.
  struct Key {
    /// Its value.
    let value: Value
    /// Where it stands.
    let range: SourceRange
  }

  /// Why a row was not added.
  enum Fault: Error {
    /// A row has that key, whose place is `range`; the other's keys stand at `first`.
    case duplicate(at: SourceRange, first: SourceRange)
    /// Its alternatives make too many keys.
    case tooMany
  }

  /// Adds a row for every choice of one alternative of each key.
  ///
  /// - Complexity: O(number of choices).
  /// - Throws: The first `Fault`; the keys before it are added.
  mutating func add(_ keys: [[Key]], _ cells: [Value?], at range: SourceRange) throws(Fault) {
    var choices = 1
    for key in keys {
      let (product, isOver) = choices.multipliedReportingOverflow(by: key.count)
      guard !isOver, product <= Self.limit else { throw .tooMany }
      choices = product
    }
    alternatives += max(choices - 1, 0)
    guard alternatives <= Self.limit else { throw .tooMany }
    rows.append(cells)
    ranges.append(range)
    for choice in 0..<choices {
      var rest = choice
      var values: [Value] = []
      var place = range
      for key in keys.reversed() {
        let chosen = key[rest % key.count]
        rest /= key.count
        values.append(chosen.value)
        if keys.count == 1 { place = chosen.range }
      }
      values.reverse()
      guard let other = index.updateValue(rows.count - 1, forKey: values) else { continue }
      throw .duplicate(at: place, first: ranges[other])
    }
  }
}

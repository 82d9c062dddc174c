/// The clauses of a matrix in flat arrays, each literal with its odds.
struct FlatClauses {
  /// The number of classes of each column.
  let columnSizes: [UInt32]
  /// Where the literals of each clause begin, and at the end their number.
  private(set) var literalStarts: [Int] = [0]
  /// The column of each literal.
  private(set) var columns: [Int] = []
  /// Where the ranges of each literal begin, and at the end their number.
  private(set) var rangeStarts: [Int] = [0]
  /// The first class of each range.
  private(set) var lower: [UInt32] = []
  /// The class behind each range.
  private(set) var upper: [UInt32] = []
  /// How likely each literal holds.
  private(set) var odds: [Double] = []
  /// The clauses with something beside their literals.
  private(set) var hasResidual: [Bool] = []
  /// For each column the odds of a class below each class; empty where all are as likely.
  private let below: [[Double]]

  /// The clauses of a matrix.
  init(_ matrix: ClauseMatrix) {
    columnSizes = matrix.columns.map(\.classCount)
    below = matrix.columns.map(Self.oddsBelow)
    for clause in matrix.clauses {
      for literal in clause.literals {
        columns.append(literal.column)
        var sum = 0.0
        for range in literal.classes.ranges {
          lower.append(range.lowerBound)
          upper.append(range.upperBound)
          sum += odds(of: range, in: literal.column)
        }
        rangeStarts.append(lower.count)
        odds.append(sum)
      }
      literalStarts.append(columns.count)
      hasResidual.append(clause.hasResidual)
    }
  }

  /// The number of clauses.
  var count: Int { hasResidual.count }

  /// The bytes that an average clause takes in a list of blocks, about: what was measured of lists as teams write them.
  var bytesPerClause: Int { 6 + 9 * lower.count / max(1, count) }

  /// The literals of a clause.
  func literals(of clause: UInt32) -> Range<Int> {
    literalStarts[Int(clause)]..<literalStarts[Int(clause) + 1]
  }

  /// The ranges of a literal.
  func ranges(of literal: Int) -> Range<Int> {
    rangeStarts[literal]..<rangeStarts[literal + 1]
  }

  /// Whether a path, which leaves some classes to each column, leaves a literal open: neither settled nor, since such
  /// clauses are gone, contradicted.
  func isOpen(_ literal: Int, on path: [Range<UInt32>]) -> Bool {
    let column = columns[literal]
    let left = path[column]
    if left.count <= 1 { return false }
    if left.count == Int(columnSizes[column]) { return true }
    return !ranges(of: literal).contains { lower[$0] <= left.lowerBound && left.upperBound <= upper[$0] }
  }

  /// How likely the class of a column is in a range.
  func odds(of range: Range<UInt32>, in column: Int) -> Double {
    guard !below[column].isEmpty else { return Double(range.count) / Double(columnSizes[column]) }
    return below[column][Int(range.upperBound)] - below[column][Int(range.lowerBound)]
  }

  /// The odds of a class below each class and below their end, each class a little likely even if it was never seen.
  private static func oddsBelow(_ column: ClauseMatrix.Column) -> [Double] {
    guard column.weights.count == Int(column.classCount) else { return [] }
    let sum = column.weights.reduce(0, +)
    guard sum > 0, sum.isFinite, !column.weights.contains(where: { $0 < 0 }) else { return [] }
    let all = sum + Double(column.classCount) / 2
    var below = [0.0]
    var soFar = 0.0
    for weight in column.weights {
      soFar += weight + 0.5
      below.append(soFar / all)
    }
    return below
  }
}

import BatonDecision

/// A small generator of numbers that a seed determines (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

/// Shapes of random matrices.
enum MatrixShape: String, CaseIterable, Sendable {
  case booleans, enums, thresholds, windows, wideNames, everythingDistinct, manyDoNotCares, nested, mixed, tiny

  /// A matrix of this shape.
  func matrix(clauses: Int, numbers: inout SeededNumbers) -> ClauseMatrix {
    var columns: [UInt32]
    switch self {
    case .booleans: columns = Array(repeating: 3, count: 24)
    case .enums: columns = (0..<8).map { _ in UInt32.random(in: 3...40, using: &numbers) }
    case .thresholds, .windows: columns = [UInt32(2 * clauses + 2), 3, 14]
    case .wideNames: columns = [UInt32(clauses + 2), 3, 6]
    case .everythingDistinct: columns = Array(repeating: UInt32(clauses + 1), count: 3)
    case .manyDoNotCares: columns = (0..<60).map { _ in UInt32.random(in: 2...9, using: &numbers) }
    case .nested: columns = (0..<30).map { UInt32($0 % 3 == 0 ? 7 : 3) }
    case .mixed: columns = [51, 31, 3, 3, 3, 18, 600, 6, 1, 3]
    case .tiny: columns = (0..<3).map { _ in UInt32.random(in: 1...4, using: &numbers) }
    }
    columns.shuffle(using: &numbers)
    var matrix = ClauseMatrix(columns: columns.map { ClauseMatrix.Column(classCount: $0) })
    var stem: [ClauseMatrix.Literal] = []
    for number in 0..<clauses {
      let residual = Int.random(in: 0..<7, using: &numbers) == 0
      matrix.append(literals(number, of: matrix, &stem, &numbers), hasResidual: residual)
    }
    return matrix
  }

  private func literals(
    _ number: Int, of matrix: ClauseMatrix, _ stem: inout [ClauseMatrix.Literal], _ numbers: inout SeededNumbers
  ) -> [ClauseMatrix.Literal] {
    let columns = matrix.columns.indices
    switch self {
    case .wideNames, .everythingDistinct:
      return columns.filter { _ in Int.random(in: 0..<4, using: &numbers) > 0 }.map { column in
        let size = matrix.columns[column].classCount
        let own = UInt32(number + 1) % size
        return ClauseMatrix.Literal(
          column: column, classes: size > 6 ? ClassSet(own..<own + 1) : some(of: size, &numbers))
      }
    case .nested:
      if Int.random(in: 0..<5, using: &numbers) == 0 {
        stem.removeLast(Int.random(in: 0...stem.count, using: &numbers))
      }
      if stem.count < 12, let column = columns.randomElement(using: &numbers) {
        stem.append(literal(on: column, of: matrix, &numbers))
      }
      return stem + [literal(on: columns.randomElement(using: &numbers) ?? 0, of: matrix, &numbers)]
    default:
      let most = self == .tiny ? 2 : 5
      return (0..<Int.random(in: self == .tiny ? 0...most : 1...most, using: &numbers)).map { _ in
        literal(on: columns.randomElement(using: &numbers) ?? 0, of: matrix, &numbers)
      }
    }
  }

  private func literal(
    on column: Int, of matrix: ClauseMatrix, _ numbers: inout SeededNumbers
  ) -> ClauseMatrix.Literal {
    ClauseMatrix.Literal(column: column, classes: some(of: matrix.columns[column].classCount, &numbers))
  }

  private func some(of size: UInt32, _ numbers: inout SeededNumbers) -> ClassSet {
    let first = UInt32.random(in: 0..<size, using: &numbers)
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: return ClassSet(first..<size)
    case 1: return ClassSet(min(1, first)..<first)
    case 2 where self == .windows: return ClassSet(first..<min(size, first + 40))
    case 2: return ClassSet(classes: (0..<3).map { _ in UInt32.random(in: 0..<size, using: &numbers) })
    case 3: return ClassSet(first..<first + 1).complement(in: size)
    default: return ClassSet(first..<first + 1)
    }
  }
}

extension ClauseMatrix {
  /// The first clause that is met, found by trying one after the other.
  func firstClause(classes: [UInt32], residual: (UInt32) -> Bool) -> UInt32? {
    clauses.indices.first { number in
      clauses[number].literals.allSatisfy { $0.classes.contains(classes[$0.column]) }
        && (!clauses[number].hasResidual || residual(UInt32(number)))
    }.map(UInt32.init)
  }

  /// Classes of a chat: at random, or such that one of the clauses holds but for what else is at random.
  func someClasses(_ numbers: inout SeededNumbers) -> [UInt32] {
    var classes = columns.map { UInt32.random(in: 0..<$0.classCount, using: &numbers) }
    guard let clause = clauses.randomElement(using: &numbers), Bool.random(using: &numbers) else { return classes }
    for literal in clause.literals {
      guard let range = literal.classes.ranges.randomElement(using: &numbers) else { continue }
      let ends = [range.lowerBound, range.upperBound - 1, UInt32.random(in: range, using: &numbers)]
      classes[literal.column] = ends.randomElement(using: &numbers) ?? range.lowerBound
    }
    return classes
  }
}

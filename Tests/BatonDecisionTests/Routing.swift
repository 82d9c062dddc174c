import BatonDecision

/// Rules as teams keep them to route leads: most say a territory and a product, and a few other things.
enum Routing {
  /// The number of classes of each column: first territory, product, language, issue, tier, then words and numbers.
  static let sizes: [UInt32] =
    [51, 31, 21, 13, 6, 7, 16, 4, 9, 18, 18, 16, 14, 8, 14, 12, 10, 10] + [UInt32](repeating: 3, count: 12)

  /// So many rules, the specific ones first.
  static func matrix(clauses: Int, numbers: inout SeededNumbers) -> ClauseMatrix {
    var matrix = ClauseMatrix(columns: sizes.map { ClauseMatrix.Column(classCount: $0) })
    var rules: [[ClauseMatrix.Literal]] = []
    for _ in 0..<clauses {
      var columns: [Int] = []
      if Int.random(in: 0..<100, using: &numbers) < 85 { columns.append(0) }
      columns.append(Int.random(in: 0..<100, using: &numbers) < 65 ? 1 : Int.random(in: 2..<5, using: &numbers))
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        columns.append(Int.random(in: 2..<sizes.count, using: &numbers))
      }
      rules.append(Set(columns).sorted().map { literal(on: $0, &numbers) })
    }
    for rule in rules.sorted(by: { $0.count > $1.count }) { matrix.append(rule) }
    return matrix
  }

  /// The classes of a chat of which everything is known.
  static func chat(_ numbers: inout SeededNumbers) -> [UInt32] {
    sizes.map { UInt32.random(in: 1..<$0, using: &numbers) }
  }

  private static func literal(on column: Int, _ numbers: inout SeededNumbers) -> ClauseMatrix.Literal {
    let size = sizes[column]
    let first = UInt32.random(in: 1..<size, using: &numbers)
    if (9..<18).contains(column) {
      let classes = Bool.random(using: &numbers) ? ClassSet(first..<size) : ClassSet(1..<first + 1)
      return ClauseMatrix.Literal(column: column, classes: classes)
    }
    let more = Int.random(in: 0..<4, using: &numbers) == 0 && size > 3 ? 3 : 1
    let classes = (0..<more).map { _ in UInt32.random(in: 1..<size, using: &numbers) }
    return ClauseMatrix.Literal(column: column, classes: ClassSet(classes: classes))
  }
}

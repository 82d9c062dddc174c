import BatonDecision
import BatonProgram
import BatonRuntime
import Testing

/// What was seen of real chats makes the graph quicker, and changes no answer.
struct ProfileTests {
  @Test func whatIsRareIsAskedFirst() {
    var (expected, expectedUnseen) = (0.0, 0.0)
    for seed in UInt64(1)...10 {
      var numbers = SeededNumbers(seed: seed)
      var seen = ClauseMatrix(columns: [ClauseMatrix.Column](repeating: .init(classCount: 3), count: 24))
      for _ in 0..<60 {
        let columns = [2 * Int.random(in: 0..<12, using: &numbers), 2 * Int.random(in: 0..<12, using: &numbers) + 1]
        seen.append(columns.map { ClauseMatrix.Literal(column: $0, classes: ClassSet(2..<3)) }, hasResidual: true)
      }
      let unseen = seen
      // Of every other fact, hardly anything but its first class is ever seen.
      for column in seen.columns.indices where column % 2 == 0 { seen.setWeights([997, 2, 1], of: column) }
      let profiled = GraphBuilder.build(seen)
      let plain = GraphBuilder.build(unseen)
      expected += GraphStatistics(profiled, of: seen).expectedTests
      expectedUnseen += GraphStatistics(plain, of: seen).expectedTests
      for _ in 0..<40 {
        let classes = seen.someClasses(&numbers)
        let found = profiled.graph.firstClause(classes: classes.span) { $0 % 2 == 0 }
        #expect(found == plain.graph.firstClause(classes: classes.span) { $0 % 2 == 0 })
      }
    }
    #expect(expected < 0.9 * expectedUnseen)
  }

  @Test(arguments: MatrixShape.allCases)
  func whatWasSeenNeverMakesItWorse(_ shape: MatrixShape) {
    for seed in UInt64(1)...20 {
      var numbers = SeededNumbers(seed: seed)
      let unseen = shape.matrix(clauses: 80, numbers: &numbers)
      var seen = unseen
      for (place, column) in unseen.columns.enumerated() {
        seen.setWeights(
          (0..<column.classCount).map { _ in Double.random(in: 0...9, using: &numbers).rounded() }, of: place)
      }
      let unprofiled = GraphBuilder.build(unseen)
      let plain = GraphStatistics(unprofiled, of: seen)
      let (built, statistics) = GraphBuilder.build(seen, orOf: unseen, options: GraphOptions())
      #expect(statistics.expectedTests <= plain.expectedTests)
      for _ in 0..<20 {
        let classes = seen.someClasses(&numbers)
        let found = built.graph.firstClause(classes: classes.span) { $0 % 3 == 0 }
        #expect(found == unprofiled.graph.firstClause(classes: classes.span) { $0 % 3 == 0 })
      }
    }
  }

  @Test(arguments: [[], [1], [0, 0, 0], [-1, 2, 3], [.infinity, 1, 1], [.nan, 1, 1]] as [[Double]])
  func oddsThatAreNoneCountAsNotSeen(_ weights: [Double]) {
    var numbers = SeededNumbers(seed: 2)
    let plain = MatrixShape.booleans.matrix(clauses: 40, numbers: &numbers)
    var weighted = plain
    weighted.setWeights(weights, of: 0)
    #expect(GraphBuilder.build(weighted).graph == GraphBuilder.build(plain).graph)
  }

  @Test func statisticsOfTwoRules() {
    var matrix = ClauseMatrix(columns: [.init(classCount: 2), .init(classCount: 2), .init(classCount: 5)])
    let isSet = ClassSet(1..<2)
    matrix.append([.init(column: 0, classes: isSet), .init(column: 1, classes: isSet)])
    matrix.append([])
    let statistics = GraphStatistics(GraphBuilder.build(matrix, options: .tree), of: matrix)
    #expect(statistics.clauses == 2 && statistics.conditions == 2 && statistics.columns == 2)
    #expect(statistics.jumps == 2 && statistics.forks == 0 && statistics.blocks == 0)
    #expect(statistics.longestPath == 2)
    #expect(statistics.expectedTests == 1.5)
    #expect(statistics.expectedTestsOfList == 1.5)
    // One in four: a quarter of two bits, and three quarters of 0.415.
    #expect(abs(statistics.entropy - 0.811_278_124_459_132_9) < 1e-9)
    #expect(statistics.shortfalls.isEmpty)
  }
}

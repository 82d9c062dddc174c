import BatonDecision
import BatonProgram
import BatonRuntime
import Testing

/// How big a graph is.
struct SizeTests {
  @Test(arguments: [1_000, 10_000]) func routingStaysWithinTheBudget(_ clauses: Int) throws {
    var numbers = SeededNumbers(seed: 1)
    let matrix = Routing.matrix(clauses: clauses, numbers: &numbers)
    let built = GraphBuilder.build(matrix)
    try built.graph.validate()
    #expect(built.graph.byteCount <= 200 * matrix.conditionCount)
  }

  @Test(arguments: MatrixShape.allCases) func everyShapeStaysWithinTheBudget(_ shape: MatrixShape) throws {
    for bytes in [20, 200] {
      var numbers = SeededNumbers(seed: 2)
      let matrix = shape.matrix(clauses: 400, numbers: &numbers)
      var options = GraphOptions()
      options.bytesPerCondition = bytes
      let built = GraphBuilder.build(matrix, options: options)
      // Below what the clauses themselves take, a budget is a wish.
      #expect(built.graph.byteCount <= max(100, bytes) * matrix.conditionCount)
    }
  }

  @Test func equalPartsAreOneNode() throws {
    for seed in UInt64(1)...4 {
      var numbers = SeededNumbers(seed: seed)
      let built = GraphBuilder.build(MatrixShape.booleans.matrix(clauses: 30, numbers: &numbers), options: .tree)
      let graph = built.graph
      let words = graph.nodePlaces.map { Array(graph.nodes[$0.place..<$0.references.upperBound]) }
      #expect(Set(words).count == words.count)
      let lists = graph.lists.map { list in
        list.flatMap { place in graph.cells[place..<place + GraphBlock(rawValue: graph.cells[place]).length] }
      }
      #expect(Set(lists).count == lists.count)
    }
  }

  @Test func whatFollowsAFailedRuleIsShared() {
    // A rule of two facts fails in two places; as a tree, what follows would stand there twice, and so on.
    var matrix = ClauseMatrix(columns: [ClauseMatrix.Column](repeating: .init(classCount: 3), count: 24))
    for rule in 0..<12 {
      matrix.append([2 * rule, 2 * rule + 1].map { ClauseMatrix.Literal(column: $0, classes: ClassSet(2..<3)) })
    }
    let statistics = GraphStatistics(GraphBuilder.build(matrix, options: .tree), of: matrix)
    #expect(statistics.nodes == 24)
    #expect(statistics.unsharedNodes > 100_000)
    #expect(statistics.longestPath == 24)
  }

  @Test func aLongChainOfRulesIsNoDeepRecursion() throws {
    var matrix = ClauseMatrix(columns: [ClauseMatrix.Column](repeating: .init(classCount: 3), count: 1_000))
    for rule in 0..<500 {
      matrix.append([2 * rule, 2 * rule + 1].map { ClauseMatrix.Literal(column: $0, classes: ClassSet(2..<3)) })
    }
    var options = GraphOptions.tree
    options.leastBudget = 1 << 24
    let built = GraphBuilder.build(matrix, options: options)
    try built.graph.validate()
    var classes = [UInt32](repeating: 0, count: 1_000)
    (classes[998], classes[999]) = (2, 2)
    #expect(built.graph.firstClause(classes: classes.span) { _ in false } == 499)
  }

  @Test func oneFactIsOneJump() {
    let count = 2_000
    var matrix = ClauseMatrix(columns: [.init(classCount: UInt32(2 * count + 2))])
    for number in (0..<UInt32(count)).reversed() {
      let lower = 2 * number + 2
      matrix.append([ClauseMatrix.Literal(column: 0, classes: ClassSet(lower..<UInt32(2 * count + 2)))])
    }
    let statistics = GraphStatistics(GraphBuilder.build(matrix), of: matrix)
    #expect(statistics.jumps == 1)
    #expect(statistics.blocks == 0)
    #expect(statistics.bytes <= 32 * count)
  }
}

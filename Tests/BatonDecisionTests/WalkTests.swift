import BatonDecision
import BatonProgram
import BatonRuntime
import CAllocationCount
import Testing

/// What a walk through the graph takes.
struct WalkTests {
  @Test(.enabled(if: allocation_count_works() != 0)) func allocatesNothing() {
    var numbers = SeededNumbers(seed: 3)
    let matrix = MatrixShape.mixed.matrix(clauses: 300, numbers: &numbers)
    let graph = GraphBuilder.build(matrix).graph
    let classes = (0..<50).flatMap { _ in matrix.someClasses(&numbers) }
    let width = matrix.columns.count
    var sum: UInt32 = 0
    // The process makes the types of a debug build when they are first met; that is no part of a walk.
    for isCounted in [false, true] {
      if isCounted { allocation_count_begin() }
      for chat in 0..<50 {
        let own = classes.span.extracting(chat * width..<(chat + 1) * width)
        sum &+= graph.firstClause(classes: own) { clause in clause % 2 == 0 } ?? 1
      }
    }
    #expect(allocation_count_end() == 0, "\(sum)")
  }

  @Test(.enabled(if: allocation_count_works() != 0)) func countsAllocations() {
    allocation_count_begin()
    let numbers = Array(0..<Int.random(in: 1000...2000))
    #expect(allocation_count_end() > 0, "\(numbers.count)")
  }

  @Test func tenTimesTheRulesAreFewMoreNodes() {
    var means: [Double] = []
    for clauses in [300, 3000] {
      var numbers = SeededNumbers(seed: 5)
      let matrix = Routing.matrix(clauses: clauses, numbers: &numbers)
      let built = GraphBuilder.build(matrix)
      let longest = GraphStatistics(built, of: matrix).longestPath
      var sum = WalkCount()
      for _ in 0..<500 {
        var count = WalkCount()
        let classes = Routing.chat(&numbers)
        _ = built.graph.firstClause(classes: classes.span, counting: &count) { _ in true }
        #expect(count.nodes <= longest)
        sum.jumps += count.nodes
        sum.columns += count.columns
      }
      means.append(Double(sum.jumps) / 500)
      #expect(sum.columns <= 500 * 100)
    }
    #expect(means[0] <= 10 && means[1] <= 16, "\(means)")
  }

  @Test func asksForNoMoreThanItNeeds() {
    var numbers = SeededNumbers(seed: 8)
    for shape in MatrixShape.allCases {
      let matrix = shape.matrix(clauses: 80, numbers: &numbers)
      let graph = GraphBuilder.build(matrix).graph
      for _ in 0..<50 {
        let classes = matrix.someClasses(&numbers)
        var asked: [UInt32] = []
        let found = graph.firstClause(classes: classes.span) { clause in
          asked.append(clause)
          return clause % 3 == 0
        }
        #expect(Set(asked).count == asked.count, "a clause is asked for once")
        for clause in asked {
          let literals = matrix.clauses[Int(clause)].literals
          #expect(literals.allSatisfy { $0.classes.contains(classes[$0.column]) })
          #expect(matrix.clauses[Int(clause)].hasResidual)
          if graph.root.kind == .block { #expect(clause <= found ?? .max) }
        }
      }
    }
  }
}

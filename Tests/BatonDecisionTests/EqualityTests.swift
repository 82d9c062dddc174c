import BatonDecision
import BatonProgram
import BatonRuntime
import Testing

/// The graph finds the clause that trying one after the other finds.
struct EqualityTests {
  /// Budgets and sizes of blocks that lead to quite different graphs of one matrix.
  static let options: [GraphOptions] = {
    var tree = GraphOptions.tree
    tree.leastBudget = 1 << 13
    var all = [GraphOptions(), tree]
    for (bytes, block, pending) in [(0, 64, 8), (200, 0, 8), (200, 4, 2), (200, 8, 16)] {
      var options = GraphOptions()
      (options.bytesPerCondition, options.blockSize, options.mostPending) = (bytes, block, pending)
      options.leastBudget = 16 * bytes
      all.append(options)
    }
    return all
  }()

  @Test(arguments: MatrixShape.allCases)
  func findsWhatTryingOneAfterTheOtherFinds(_ shape: MatrixShape) throws {
    for seed in UInt64(1)...4 {
      var numbers = SeededNumbers(seed: seed)
      let matrix = shape.matrix(clauses: [5, 40, 90, 160][Int(seed) % 4], numbers: &numbers)
      for options in Self.options {
        let graph = GraphBuilder.build(matrix, options: options).graph
        try graph.validate()
        for chat in 0..<40 {
          let classes = matrix.someClasses(&numbers)
          let luck = numbers.next()
          let residual = { (clause: UInt32) in luck >> UInt64(clause % 64) & 1 == 1 }
          let expected = matrix.firstClause(classes: classes, residual: residual)
          let found = graph.firstClause(classes: classes.span, residual: residual)
          if found != expected { Issue.record("seed \(seed), chat \(chat), \(options)") }
        }
      }
    }
  }

  @Test func everyCombinationOfASmallMatrix() throws {
    for seed in UInt64(1)...100 {
      var numbers = SeededNumbers(seed: seed)
      let matrix = MatrixShape.tiny.matrix(clauses: Int.random(in: 0...9, using: &numbers), numbers: &numbers)
      let sizes = matrix.columns.map(\.classCount)
      let graphs = Self.options.map { GraphBuilder.build(matrix, options: $0).graph }
      for number in 0..<sizes.reduce(1, *) {
        var rest = number
        let classes = sizes.map { size in
          defer { rest /= size }
          return rest % size
        }
        for luck in [false, true] {
          let expected = matrix.firstClause(classes: classes) { _ in luck }
          for graph in graphs {
            let found = graph.firstClause(classes: classes.span) { _ in luck }
            if found != expected { Issue.record("seed \(seed), \(classes)") }
          }
        }
      }
    }
  }
}

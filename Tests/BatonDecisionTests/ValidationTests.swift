import BatonDecision
import BatonProgram
import BatonRuntime
import Testing

/// What passes validation can be walked, whatever is in the tables.
struct ValidationTests {
  @Test(arguments: MatrixShape.allCases) func aDamagedGraphIsRefusedOrWalks(_ shape: MatrixShape) {
    var refused = 0
    for seed in UInt64(1)...4 {
      var numbers = SeededNumbers(seed: seed)
      let matrix = shape.matrix(clauses: 30, numbers: &numbers)
      var options = GraphOptions()
      options.blockSize = seed % 2 == 0 ? 64 : 2
      let graph = GraphBuilder.build(matrix, options: options).graph
      for _ in 0..<200 {
        let damaged = Self.damaged(graph, &numbers)
        do {
          try damaged.validate()
        } catch {
          refused += 1
          continue
        }
        for _ in 0..<5 {
          let classes = damaged.columnSizes.map { UInt32.random(in: 0..<$0, using: &numbers) }
          let found = damaged.firstClause(classes: classes.span) { $0 % 2 == 0 }
          #expect(found ?? 0 < damaged.clauseCount)
        }
      }
    }
    #expect(refused > 0)
  }

  @Test func everyCutIsRefused() {
    var numbers = SeededNumbers(seed: 4)
    let matrix = MatrixShape.mixed.matrix(clauses: 60, numbers: &numbers)
    var options = GraphOptions()
    options.blockSize = 4
    let graph = GraphBuilder.build(matrix, options: options).graph
    for length in 0..<graph.nodes.count {
      let cut = DecisionGraph(
        root: graph.root, columnSizes: graph.columnSizes, clauseCount: graph.clauseCount,
        nodes: Array(graph.nodes[..<length]), cells: graph.cells)
      #expect(throws: DecisionGraph.Fault.self) { try cut.validate() }
    }
    for length in 0..<graph.cells.count {
      let cut = DecisionGraph(
        root: graph.root, columnSizes: graph.columnSizes, clauseCount: graph.clauseCount, nodes: graph.nodes,
        cells: Array(graph.cells[..<length]))
      #expect(throws: DecisionGraph.Fault.self) { try cut.validate() }
    }
  }

  @Test func aSearchedJumpWithoutWaysIsRefused() {
    for nodes in [[DecisionGraph.searched, 0], [DecisionGraph.searched, 1, 1, GraphReference.none.rawValue]] {
      let graph = DecisionGraph(
        root: GraphReference(.jump, 0), columnSizes: [2], clauseCount: 1, nodes: nodes, cells: [])
      #expect(throws: DecisionGraph.Fault.node(at: 0)) { try graph.validate() }
    }
  }

  @Test func boundsThatDoNotAscendAreRefused() {
    let none = GraphReference.none.rawValue
    for bounds: [UInt32] in [[0, 1], [2, 1], [1, 1], [1, 3]] {
      let graph = DecisionGraph(
        root: GraphReference(.jump, 0), columnSizes: [3], clauseCount: 1,
        nodes: [DecisionGraph.searched, 2] + bounds + [none, none, none], cells: [])
      #expect(throws: DecisionGraph.Fault.node(at: 0)) { try graph.validate() }
    }
  }

  @Test func aCircleIsRefused() {
    let jump = GraphReference(.jump, 0)
    let graph = DecisionGraph(
      root: jump, columnSizes: [2], clauseCount: 1, nodes: [0, jump.rawValue, GraphReference.none.rawValue], cells: [])
    #expect(throws: DecisionGraph.Fault.reference(jump)) { try graph.validate() }
  }

  @Test func moreForksThanAWalkCanHoldAreRefused() {
    var nodes: [UInt32] = []
    var last = GraphReference.none
    for _ in 0..<DecisionGraph.mostPending {
      nodes += [DecisionGraph.fork, last.rawValue, GraphReference.none.rawValue]
      last = GraphReference(.fork, nodes.count - 3)
    }
    let graph = DecisionGraph(root: last, columnSizes: [], clauseCount: 1, nodes: nodes, cells: [])
    #expect(throws: DecisionGraph.Fault.width(at: nodes.count - 3)) { try graph.validate() }
  }

  private static func damaged(_ graph: DecisionGraph, _ numbers: inout SeededNumbers) -> DecisionGraph {
    var (nodes, cells, sizes, root) = (graph.nodes, graph.cells, graph.columnSizes, graph.root)
    for _ in 0..<Int.random(in: 1...2, using: &numbers) {
      let bit = UInt64(1) << UInt64.random(in: 0..<64, using: &numbers)
      switch Int.random(in: 0..<8, using: &numbers) {
      case 0..<3 where !nodes.isEmpty:
        nodes[Int.random(in: 0..<nodes.count, using: &numbers)] ^= UInt32(truncatingIfNeeded: bit | bit >> 32)
      case 3 where !sizes.isEmpty: sizes[Int.random(in: 0..<sizes.count, using: &numbers)] &+= 1
      case 4: root = GraphReference(rawValue: root.rawValue ^ UInt32(truncatingIfNeeded: bit | bit >> 32))
      case 5 where !cells.isEmpty: cells[Int.random(in: 0..<cells.count, using: &numbers)] = numbers.next()
      default:
        if !cells.isEmpty { cells[Int.random(in: 0..<cells.count, using: &numbers)] ^= bit }
      }
    }
    return DecisionGraph(root: root, columnSizes: sizes, clauseCount: graph.clauseCount, nodes: nodes, cells: cells)
  }
}

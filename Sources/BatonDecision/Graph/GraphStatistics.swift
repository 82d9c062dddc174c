import BatonProgram

/// What is to be told of a decision graph.
///
/// Expectations take the columns to be independent, each class as likely as the matrix says (all alike where it says
/// nothing), and a residual to be true every other time.
package struct GraphStatistics: Sendable {
  /// The clauses of the matrix.
  package let clauses: Int
  /// Its literals and residuals.
  package let conditions: Int
  /// The literals that differ: a test is one, however many clauses make it.
  package let tests: Int
  /// The columns that a clause speaks of.
  package let columns: Int
  /// The jumps of the graph.
  package private(set) var jumps = 0
  /// Its forks.
  package private(set) var forks = 0
  /// Its lists of blocks.
  package private(set) var lists = 0
  /// The blocks in those.
  package private(set) var blocks = 0
  /// The clauses in those, each as often as it stands there.
  package private(set) var clausesInBlocks = 0
  /// The jumps, forks and lists that there would be if each way led to its own.
  package private(set) var unsharedNodes = 0.0
  /// The bytes of the tables.
  package let bytes: Int
  /// The jumps, forks and blocks on the longest way to a decision.
  package private(set) var longestPath = 0
  /// The jumps and columns of blocks that an average decision looks at.
  package private(set) var expectedTests = 0.0
  /// The tests that an average decision makes if it tries one clause after the other.
  package let expectedTestsOfList: Double
  /// The entropy of the decision in bits: no way to decide takes fewer tests of two answers.
  package let entropy: Double
  /// What was left to blocks although more jumps would have told it apart, the most clauses first.
  package let shortfalls: [GraphShortfall]

  /// The statistics of the graph that was built of a matrix.
  package init(_ built: BuiltGraph, of matrix: ClauseMatrix) {
    let graph = built.graph
    let flat = FlatClauses(matrix)
    clauses = matrix.clauses.count
    conditions = matrix.conditionCount
    tests = Set(matrix.clauses.lazy.flatMap(\.literals)).count
    columns = Set(flat.columns).count
    bytes = graph.byteCount
    shortfalls = built.shortfalls.sorted { ($1.clauses, $0.reason.rawValue) < ($0.clauses, $1.reason.rawValue) }
    (expectedTestsOfList, entropy) = flat.expectations()
    count(graph)
    expect(graph, flat)
  }

  /// The jumps, forks and lists.
  package var nodes: Int { jumps + forks + lists }

  private mutating func count(_ graph: DecisionGraph) {
    var lengths: [Int: (longest: Int, unshared: Double)] = [:]
    for list in graph.lists {
      lists += 1
      blocks += list.count
      lengths[list.first ?? 0] = (list.count, 1)
      for place in list { clausesInBlocks += GraphBlock(rawValue: graph.cells[place]).clauses }
    }
    var nodes: [Int: (longest: Int, unshared: Double)] = [:]
    func measure(_ reference: GraphReference) -> (longest: Int, unshared: Double) {
      switch reference.kind {
      case .clause: (0, 0)
      case .block: lengths[reference.place] ?? (0, 0)
      case .jump, .fork: nodes[reference.place] ?? (0, 0)
      }
    }
    for node in graph.nodePlaces {
      var (longest, unshared) = (0, 1.0)
      for place in node.references {
        let below = measure(GraphReference(rawValue: graph.nodes[place]))
        longest = node.isFork ? longest + below.longest : max(longest, below.longest)
        unshared += below.unshared
      }
      nodes[node.place] = (longest + 1, unshared)
      if node.isFork { forks += 1 } else { jumps += 1 }
    }
    (longestPath, unsharedNodes) = measure(graph.root)
  }

  private mutating func expect(_ graph: DecisionGraph, _ flat: FlatClauses) {
    var reached = [Double](repeating: 0, count: graph.nodes.count)
    var reachedLists = [Double](repeating: 0, count: graph.cells.count)
    func reach(_ reference: GraphReference, _ odds: Double) {
      switch reference.kind {
      case .clause: break
      case .block: reachedLists[reference.place] += odds
      case .jump, .fork: reached[reference.place] += odds
      }
    }
    reach(graph.root, 1)
    for node in graph.nodePlaces.reversed() where reached[node.place] > 0 {
      let odds = reached[node.place]
      if !node.isFork { expectedTests += odds }
      for (number, place) in node.references.enumerated() {
        let share = node.isFork ? 1 : flat.odds(ofWay: number, at: node, in: graph)
        reach(GraphReference(rawValue: graph.nodes[place]), odds * share)
      }
    }
    for list in graph.lists {
      var odds = reachedLists[list.first ?? 0]
      for place in list where odds > 0 {
        let (tests, failed) = flat.expectations(ofBlockAt: place, in: graph)
        expectedTests += odds * tests
        odds *= failed
      }
    }
  }
}

import BatonProgram

/// Builds the decision graph of a clause matrix.
///
/// The clauses still alive are told apart by the column that splits them best, again and again. Clauses that say nothing
/// of that column are either copied into every way, where the budget allows it, or kept apart behind a fork, so that the
/// size stays near linear. What is few enough, or cannot be split within the budget, becomes blocks of bit sets.
///
/// After Maranget, "Compiling Pattern Matching to Good Decision Trees" (2008), for the columns; Singh and others, "Packet
/// Classification Using Multidimensional Cutting" (2003), and Vamanan and others, "EffiCuts" (2010), for the budget and
/// for keeping apart what would be copied; Baboescu and Srinivasan, "Scalable Packet Classification" (2001), for the bits.
package struct GraphBuilder {
  let clauses: FlatClauses
  let options: GraphOptions
  let writer: BlockWriter
  var table = NodeTable()
  /// The classes that the path leaves to each column.
  var path: [Range<UInt32>]
  var shortfalls: [GraphShortfall] = []
  private var memory: [[UInt32]: GraphReference] = [:]

  private init(_ clauses: FlatClauses, options: GraphOptions) {
    self.clauses = clauses
    self.options = options
    writer = BlockWriter(clauses: clauses)
    path = clauses.columnSizes.map { 0..<$0 }
  }

  /// The graph of a matrix.
  ///
  /// - Complexity: near linear in the conditions; never more than the budget allows times the number of columns.
  package static func build(
    _ matrix: ClauseMatrix, options: GraphOptions = GraphOptions()
  ) -> BuiltGraph {
    let clauses = FlatClauses(matrix)
    let limit = max(options.leastBudget, options.bytesPerCondition * matrix.weight)
    var budget = limit
    while true {
      var builder = GraphBuilder(clauses, options: options)
      let everyone = (0..<UInt32(clauses.count)).filter { !builder.isContradicted($0) }
      let root = builder.build(everyone, budget: budget, pending: options.mostPending, depth: 0)
      // What a list of blocks takes is only estimated on the way; less is tried where that was too little.
      if builder.table.byteCount > limit, budget > 0 {
        budget = budget > 1024 ? budget / 4 : 0
        continue
      }
      let graph = DecisionGraph(
        root: root, columnSizes: clauses.columnSizes, clauseCount: UInt32(clauses.count), nodes: builder.table.nodes,
        cells: builder.table.cells)
      return BuiltGraph(graph: graph, shortfalls: builder.shortfalls)
    }
  }

  private func isContradicted(_ clause: UInt32) -> Bool {
    clauses.literals(of: clause).contains { clauses.ranges(of: $0).isEmpty }
  }

  /// Whether the path leaves a literal open.
  func isOpen(_ literal: Int) -> Bool {
    clauses.isOpen(literal, on: path)
  }

  /// Whether a clause is met once a literal of it is.
  func hasNothingOpen(_ clause: UInt32, but literal: Int) -> Bool {
    !clauses.hasResidual[Int(clause)] && clauses.literals(of: clause).allSatisfy { $0 == literal || !isOpen($0) }
  }

  /// The part of the graph that tells these clauses apart.
  mutating func build(_ list: [UInt32], budget: Int, pending: Int, depth: Int) -> GraphReference {
    let survey = Survey(list, of: self)
    let alive = list.prefix(survey.aliveCount)
    guard let first = alive.first else { return .none }
    if survey.literalCount == 0, !clauses.hasResidual[Int(first)] { return GraphReference(.clause, Int(first)) }
    let key = memoryKey(alive, survey)
    if let known = memory[key] { return known }
    let reference: GraphReference
    switch chooseSplit(alive, survey, budget: budget, pending: pending, depth: depth) {
    case .split(let split):
      reference = follow(split, budget: budget, pending: pending, depth: depth)
    case .stop(let reason):
      if alive.count > 64 { shortfalls.append(GraphShortfall(clauses: alive.count, reason: reason)) }
      reference = table.list(writer.list(of: alive, on: path))
    }
    memory[key] = reference
    return reference
  }

  /// What the graph of a list depends on: its clauses, and what the path says of their columns.
  private func memoryKey(_ alive: ArraySlice<UInt32>, _ survey: Survey) -> [UInt32] {
    var key = Array(alive)
    for column in survey.columns where path[column].count < Int(clauses.columnSizes[column]) {
      key += [UInt32(column), path[column].lowerBound, path[column].upperBound]
    }
    key.append(UInt32(alive.count))
    return key
  }

  private mutating func follow(_ split: Split, budget: Int, pending: Int, depth: Int) -> GraphReference {
    let forks = !split.copies && !split.rest.isEmpty
    let pendingBelow = forks ? pending - pending / 2 : pending
    var estimates = split.groups.map { split.estimate(clauses: $0.count + (split.copies ? split.rest.count : 0)) }
    if forks { estimates.append(split.estimate(clauses: split.rest.count)) }
    var estimated = estimates.reduce(0, +)
    var left = budget - split.jumpBytes
    var used = table.byteCount

    var rest = GraphReference.none
    if forks, let estimate = estimates.popLast() {
      rest = build(
        split.rest, budget: part(estimate, of: left, outOf: estimated), pending: pending / 2, depth: depth + 1)
      (left, used, estimated) = (left - (table.byteCount - used), table.byteCount, estimated - estimate)
    }
    let before = path[split.column]
    var targets: [GraphReference] = []
    for (group, estimate) in zip(split.groups, estimates) {
      path[split.column] = split.range(of: targets.count)
      let list = split.copies ? Self.merged(group, split.rest) : group
      let share = part(estimate, of: left, outOf: estimated)
      targets.append(build(list, budget: share, pending: pendingBelow, depth: depth + 1))
      (left, used, estimated) = (left - (table.byteCount - used), table.byteCount, estimated - estimate)
    }
    path[split.column] = before
    let jump = self.jump(split, targets)
    if rest == .none { return jump }
    if jump == .none { return rest }
    return table.node(.fork, [DecisionGraph.fork, jump.rawValue, rest.rawValue])
  }

  private mutating func jump(_ split: Split, _ targets: [GraphReference]) -> GraphReference {
    if let first = targets.first, targets.allSatisfy({ $0 == first }) { return first }
    let ways = split.groupOfInterval.map { targets[$0].rawValue }
    guard split.isDense else {
      let bounds = split.bounds
      return table.node(
        .jump, [UInt32(split.column) | DecisionGraph.searched, UInt32(bounds.count)] + bounds + ways)
    }
    var words = [UInt32](repeating: GraphReference.none.rawValue, count: Int(clauses.columnSizes[split.column]) + 1)
    words[0] = UInt32(split.column)
    for (interval, way) in ways.enumerated() {
      for number in split.interval(interval) { words[Int(number) + 1] = way }
    }
    return table.node(.jump, words)
  }

  private func part(_ estimate: Int, of budget: Int, outOf sum: Int) -> Int {
    guard options.dividesBudget else { return budget }
    return Int(Double(max(0, budget)) * Double(estimate) / Double(max(1, sum)))
  }

  /// Two ascending lists as one.
  private static func merged(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    return [UInt32](unsafeUninitializedCapacity: left.count + right.count) { buffer, count in
      var (i, j) = (0, 0)
      while i < left.count || j < right.count {
        let takesLeft = j == right.count || i < left.count && left[i] < right[j]
        buffer[count] = takesLeft ? left[i] : right[j]
        if takesLeft { i += 1 } else { j += 1 }
        count += 1
      }
    }
  }
}

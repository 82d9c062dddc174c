extension Program {
  /// Goes through the tables of the graphs.
  mutating func visitGraphs<Visitor: TableVisitor>(_ visitor: inout Visitor) throws(ProgramFault) {
    try Self.visit(&graph, &visitor)
    try visitor.visit(&waiting.rules)
    try Self.visit(&waiting.graph, &visitor)
  }

  private static func visit<Visitor: TableVisitor>(
    _ graph: inout DecisionGraph?, _ visitor: inout Visitor
  ) throws(ProgramFault) {
    var hasGraph: UInt32 = graph == nil ? 0 : 1
    try visitor.visit(&hasGraph)
    guard hasGraph == 1 else {
      graph = nil
      return
    }
    var root = graph?.root.rawValue ?? 0
    var clauseCount = graph?.clauseCount ?? 0
    var columnSizes = graph?.columnSizes ?? []
    var nodes = graph?.nodes ?? []
    var cells = graph?.cells ?? []
    try visitor.visit(&root)
    try visitor.visit(&clauseCount)
    try visitor.visit(&columnSizes)
    try visitor.visit(&nodes)
    try visitor.visit(&cells)
    graph = DecisionGraph(
      root: GraphReference(rawValue: root), columnSizes: columnSizes, clauseCount: clauseCount, nodes: nodes,
      cells: cells)
  }
}

extension GraphBuilder {
  /// The graph of a matrix whose weights were seen in real chats; or that of the same matrix with others, where the choices
  /// made place by place were misled and it is expected to take fewer tests.
  package static func build(
    _ seen: ClauseMatrix, orOf unseen: ClauseMatrix, options: GraphOptions
  ) -> (graph: BuiltGraph, statistics: GraphStatistics) {
    let candidates = [seen, unseen].map { build($0, options: options) }.map { ($0, GraphStatistics($0, of: seen)) }
    return candidates[1].1.expectedTests < candidates[0].1.expectedTests ? candidates[1] : candidates[0]
  }
}

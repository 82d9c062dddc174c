/// The decision graph: which clause of an ordered list is the first to be met, given the class of every column.
///
/// `nodes` holds jumps and forks, one after the other, what they lead to always before them:
///
/// - a dense jump is its column and a reference for each class of the column;
/// - a searched jump is its column with `searched` set, the number *k* of its bounds, the bounds, and *k* + 1 references:
///   the class is looked up among the bounds (a class that is not less than a bound lies behind it);
/// - a fork is `fork` and two references.
///
/// `cells` holds blocks, laid out as `GraphBlock` says.
@usableFromInline package struct DecisionGraph: Sendable, Equatable {
  /// Set in the first word of a searched jump.
  @inlinable package static var searched: UInt32 { 0x8000_0000 }

  /// The first word of a fork.
  @inlinable package static var fork: UInt32 { 0x4000_0000 }

  /// At most so many blocks wait to be looked at during one walk.
  @inlinable package static var mostPending: Int { 16 }

  /// Where a walk begins.
  @usableFromInline package let root: GraphReference
  /// The number of classes of each column.
  @usableFromInline package let columnSizes: [UInt32]
  /// The number of clauses; a clause is known by its place in the list.
  @usableFromInline package let clauseCount: UInt32
  /// Jumps and forks.
  @usableFromInline package let nodes: [UInt32]
  /// Blocks of clauses.
  @usableFromInline package let cells: [UInt64]

  /// The graph of these tables.
  package init(root: GraphReference, columnSizes: [UInt32], clauseCount: UInt32, nodes: [UInt32], cells: [UInt64]) {
    self.root = root
    self.columnSizes = columnSizes
    self.clauseCount = clauseCount
    self.nodes = nodes
    self.cells = cells
  }

  /// The graph of no clauses.
  package static var empty: DecisionGraph {
    DecisionGraph(root: .none, columnSizes: [], clauseCount: 0, nodes: [], cells: [])
  }

  /// The size of the tables in bytes.
  package var byteCount: Int { 4 * nodes.count + 8 * cells.count }
}

import BatonProgram

/// What a walk through the decision graph looked at.
package struct WalkCount: Sendable, Hashable {
  /// The jumps that were taken.
  package var jumps = 0
  /// The forks that were taken.
  package var forks = 0
  /// The blocks that were looked at.
  package var blocks = 0
  /// The columns that were looked at in blocks.
  package var columns = 0

  /// Nothing was looked at yet.
  package init() {}

  /// The nodes and blocks that were visited.
  package var nodes: Int { jumps + forks + blocks }
}

/// Something that is told what a walk looks at.
protocol WalkObserver {
  mutating func jumped(at place: Int)
  mutating func forked(at place: Int)
  mutating func opened(_ block: GraphBlock, at place: Int)
  mutating func tested()
}

extension WalkCount: WalkObserver {
  mutating func jumped(at place: Int) { jumps += 1 }
  mutating func forked(at place: Int) { forks += 1 }
  mutating func opened(_ block: GraphBlock, at place: Int) { blocks += 1 }
  mutating func tested() { columns += 1 }
}

/// An observer that wants to know nothing.
struct Unobserved: WalkObserver {
  @inline(__always) mutating func jumped(at place: Int) {}
  @inline(__always) mutating func forked(at place: Int) {}
  @inline(__always) mutating func opened(_ block: GraphBlock, at place: Int) {}
  @inline(__always) mutating func tested() {}
}

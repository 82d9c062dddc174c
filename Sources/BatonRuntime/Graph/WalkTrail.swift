import BatonProgram

/// The way that a chat took through the decision graph.
package struct WalkTrail: Sendable, Hashable {
  /// The class of each column.
  package private(set) var classes: [UInt32] = []
  /// The jumps and forks that were taken, by their places.
  package private(set) var nodes: [Int] = []
  /// The blocks that were looked at, by their places.
  package private(set) var blocks: [Int] = []
  /// The clause that was met; nil is none.
  package private(set) var clause: Int?

  fileprivate init() {}
}

extension WalkTrail: WalkObserver {
  mutating func jumped(at place: Int) { nodes.append(place) }
  mutating func forked(at place: Int) { nodes.append(place) }
  mutating func opened(_ block: GraphBlock, at place: Int) { blocks.append(place) }
  mutating func tested() {}

  /// The walk is over.
  fileprivate mutating func end(_ classes: [UInt32], at clause: Int?) {
    self.classes = classes
    self.clause = clause
  }
}

extension Evaluator {
  /// The way that the chat takes through the decision graph.
  package mutating func trail() -> WalkTrail {
    var trail = WalkTrail()
    let rule = verdict(&trail).rule
    trail.end(classes, at: rule == .none ? nil : program.clauses.firstIndex { $0.rule == rule })
    return trail
  }
}

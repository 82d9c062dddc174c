import BatonProgram
import BatonRuntime

extension Explainer {
  /// A condition with its parts and the values it looked at.
  mutating func condition(_ id: UInt32, isDecisive: Bool = true) -> Explanation.Condition {
    let node = program.nodes[Int(id)]
    switch node.operation {
    case .and, .or:
      let isAll = node.operation == .and
      let parts = program.lists[node.list].map { condition($0) }
      let truth = Self.truth(of: parts, isAll: isAll)
      return Explanation.Condition(
        isAll ? .all : .any, text: program.text(of: id), truth: truth, isDecisive: isDecisive,
        parts: Self.weighed(parts, isAll: isAll, truth: truth), expression: id)
    case .not, .known, .unknown:
      guard let kind = kind(of: node), isCondition(node.a), !program.isSameText(id, node.a) else { break }
      let part = condition(node.a)
      let truth = kind == .not ? part.truth.map { !$0 } : (part.truth != nil) == (kind == .known)
      return Explanation.Condition(
        kind, text: program.text(of: id), truth: truth, isDecisive: isDecisive, parts: [part], expression: id)
    default: break
    }
    let truth = evaluator.truth(id)
    return Explanation.Condition(
      .test, text: program.text(of: id), truth: truth, isDecisive: isDecisive, values: values(in: id), expression: id)
  }

  private func kind(of node: Node) -> Explanation.Condition.Kind? {
    switch node.operation {
    case .not: .not
    case .known: .known
    case .unknown: .unknown
    default: nil
    }
  }

  private func isCondition(_ id: UInt32) -> Bool { program.types[Int(program.nodes[Int(id)].type)].kind == .bool }

  /// What comes of the parts of an `and` or an `or`: one that is false, or true, settles it.
  private static func truth(of parts: [Explanation.Condition], isAll: Bool) -> Bool? {
    if parts.contains(where: { $0.truth == !isAll }) { return !isAll }
    return parts.contains { $0.truth == nil } ? nil : isAll
  }

  /// The parts with those marked on which the whole turned: the first that settles it, or all that leave it open, or all.
  private static func weighed(_ parts: [Explanation.Condition], isAll: Bool, truth: Bool?) -> [Explanation.Condition] {
    let settling = truth == !isAll ? parts.firstIndex { $0.truth == truth } : nil
    var parts = parts
    for place in parts.indices {
      parts[place].isDecisive = settling.map { $0 == place } ?? (parts[place].truth == truth)
    }
    return parts
  }
}

extension Explainer {
  /// The values that an expression looks at, by their places, in the order written.
  mutating func values(in id: UInt32) -> [Int] {
    var found: [Int] = []
    collect(id, into: &found)
    return found
  }

  private mutating func collect(_ id: UInt32, into found: inout [Int]) {
    let node = program.nodes[Int(id)]
    switch node.operation {
    case .literal, .chosen, nil: break
    case .fact, .define, .intent, .count, .streak, .score, .qualification, .criterion, .hours, .cell, .candidate:
      note(place(of: id, node), in: &found)
    case .arithmetic:
      // A sum of nothing but what is written needs no telling.
      guard program.readsChat(id) else { break }
      note(place(of: id, node), in: &found)
    case .isOpen, .isClosed:
      collect(node.a, into: &found)
      if let team = evaluator.team(node.a) { note(place(ofTeam: team), in: &found) }
    case .negate, .not, .known, .unknown, .and, .or, .compare, .between, .text, .memberOfEach, .memberOfSet, .hasEach,
      .hasSet, .set:
      for operand in program.operands(of: node) { collect(operand, into: &found) }
    }
  }

  private func note(_ place: Int, in found: inout [Int]) {
    if !found.contains(place) { found.append(place) }
  }
}

extension Program {
  /// Whether an expression depends on more than what is written in it.
  func readsChat(_ id: UInt32) -> Bool {
    let node = nodes[Int(id)]
    switch node.operation {
    case .literal, nil: return false
    case .negate, .arithmetic, .set: return operands(of: node).contains { readsChat($0) }
    default: return true
    }
  }
}

package import BatonProgram
import BatonValues

extension Evaluator {
  /// What an expression says.
  package mutating func read(_ id: UInt32) -> Datum {
    let node = program.nodes[Int(id)]
    switch node.operation {
    case .literal: return program.constants[Int(node.a)]
    case .fact: return fact(Int(node.a))
    case .define: return define(Int(node.a))
    case .intent: return Datum(truth: isThere(Int(node.a)))
    case .count: return number(count(of: Int(node.a), in: node.b))
    case .streak: return number(streak(of: Int(node.a)))
    case .score: return score(Int(node.a))
    case .qualification: return Datum(truth: isMet(qualification: Int(node.a)))
    case .criterion: return Datum(truth: isMet(criterion: Int(node.a)))
    case .hours: return opening(Node.OpeningProperty(rawValue: node.mode), of: Int(node.a))
    case .cell: return cell(node)
    case .not: return Datum(truth: Kleene.not(truth(node.a)))
    case .and: return Datum(truth: areAllTrue(node.list))
    case .or: return Datum(truth: isAnyTrue(node.list))
    case .known: return Datum(truth: read(node.a).isKnown)
    case .unknown: return Datum(truth: !read(node.a).isKnown)
    case .compare: return Datum(truth: compare(node))
    case .between: return Datum(truth: isBetween(node))
    case .text: return Datum(truth: compareTexts(node))
    case .memberOfEach: return Datum(truth: isMemberOfEach(node))
    case .memberOfSet: return Datum(truth: isMemberOfSet(node))
    case .hasEach: return Datum(truth: hasEach(node))
    case .hasSet: return Datum(truth: hasSet(node))
    case .isOpen: return Datum(truth: team(node.a).flatMap { isOpen(team: $0) })
    case .isClosed: return Datum(truth: Kleene.not(team(node.a).flatMap { isOpen(team: $0) }))
    case .arithmetic: return arithmetic(node)
    case .negate: return value(node.a).negated
    case .set: return set(node)
    case .candidate: return candidateProperty(Node.CandidateProperty(rawValue: node.mode))
    case .chosen: return chosenProperty(Node.ChosenProperty(rawValue: node.mode))
    case nil: return .unknown
    }
  }

  /// The value of an expression; unknown where it is a range.
  package mutating func value(_ id: UInt32) -> Datum {
    let datum = read(id)
    return datum.isKnown ? datum : .unknown
  }

  /// The truth of a condition; nil is unknown.
  package mutating func truth(_ id: UInt32) -> Bool? { read(id).truth }

  /// The truth of a condition that may not be there, and is true then.
  package mutating func truth(orTrue id: UInt32) -> Bool? { id == .none ? true : truth(id) }

  /// The team that an expression names; nil where it is unknown.
  package mutating func team(_ id: UInt32) -> Int? {
    let datum = read(id)
    guard datum.kind == .team, program.teams.indices.contains(datum.place) else { return nil }
    return datum.place
  }

  /// The duration of an expression; nil where it is unknown.
  package mutating func duration(_ id: UInt32) -> Int64? {
    let datum = read(id)
    return datum.kind == .duration ? datum.bits : nil
  }

  /// A count as a number.
  func number(_ count: Int) -> Datum { Datum(.number, (Decimal(count) ?? .zero).millionths) }

  private mutating func areAllTrue(_ parts: Range<Int>) -> Bool? {
    var result: Bool? = true
    for place in parts {
      result = Kleene.and(result, truth(program.lists[place]))
      if result == false { break }
    }
    return result
  }

  private mutating func isAnyTrue(_ parts: Range<Int>) -> Bool? {
    var result: Bool? = false
    for place in parts {
      result = Kleene.or(result, truth(program.lists[place]))
      if result == true { break }
    }
    return result
  }
}

/// The strong logic of three values: true, false and nil, which is unknown.
enum Kleene {
  /// Unknown stays unknown.
  static func not(_ a: Bool?) -> Bool? { a.map { !$0 } }

  /// False where one side is, whatever the other.
  static func and(_ a: Bool?, _ b: Bool?) -> Bool? {
    if a == false || b == false { return false }
    return a == nil || b == nil ? nil : true
  }

  /// True where one side is, whatever the other.
  static func or(_ a: Bool?, _ b: Bool?) -> Bool? {
    if a == true || b == true { return true }
    return a == nil || b == nil ? nil : false
  }
}

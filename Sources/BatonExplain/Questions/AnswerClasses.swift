import BatonProgram
import BatonRuntime
import BatonValues

/// The answers that a question could get, those that come to the same taken together.
struct AnswerClasses {
  /// Answers that come to the same.
  struct Class {
    /// The alternatives of the fact, the nearest first.
    var alternatives: [Int]
    /// With what share one of them is given.
    var share: Double
  }

  /// The fact.
  let fact: Int
  /// The classes.
  private(set) var classes: [Class] = []
  private let alternatives: FactAlternatives

  /// The answers to a question for a fact, as what is open tells them apart. Where no profile says which values are likely,
  /// each class is as likely as any other.
  init(_ world: World, fact: Int, open: OpenRules, points: FactPoints, free: VariableSet) {
    self.fact = fact
    alternatives = FactAlternatives(world, fact: fact, points: points)
    let variable = world.variables.fact(fact)
    world.alternatives[variable] = alternatives.alternatives
    let tests = open.survey.nodes.filter { Self.isTest(world.program.nodes[Int($0)], world.program) }
    let teams = open.actions.flatMap { Self.teams(of: world.program.rules[$0], world.program) }
    let isAlone = (tests + teams).allSatisfy { Self.isAlone($0, variable, world, free) }
    var places: [[Int64]: Int] = [:]
    for alternative in alternatives.alternatives.indices {
      world.move(to: [Choice(variable: variable, alternative: alternative)])
      var numbers: [Int64] = isAlone ? [] : [Int64(alternative)]
      if isAlone {
        for id in tests + teams {
          let datum = world.evaluator.read(id)
          numbers += [Int64(datum.rawKind), datum.kind == .range || datum.kind == .set ? 0 : datum.bits]
        }
        for rule in open.actions { numbers += Self.candidates(of: rule, world) }
      }
      if let place = places[numbers] {
        classes[place].alternatives.append(alternative)
      } else {
        places[numbers] = classes.count
        classes.append(Class(alternatives: [alternative], share: 0))
      }
    }
    world.move(to: [])
    // Values that have an order are told in it.
    var ranks = [Int](repeating: 0, count: alternatives.alternatives.count)
    for (rank, rung) in alternatives.rungs.enumerated() { rung.alternative.map { ranks[$0] = rank } }
    func rank(_ one: Class) -> Int { one.alternatives.map { ranks[$0] }.min() ?? 0 }
    if !alternatives.rungs.isEmpty { classes.sort { rank($0) < rank($1) } }
    setShares(world)
  }

  private mutating func setShares(_ world: World) {
    let weights = self.weights(world)
    let sums = classes.map { $0.alternatives.reduce(0) { $0 + weights[$1] } }
    let all = sums.reduce(0, +)
    for place in classes.indices {
      classes[place].share = all > 0 ? (sums[place] + 1) / (all + Double(sums.count)) : 1 / Double(sums.count)
    }
  }

  /// How often the fact had each of the alternatives in chats of the past; nothing without a profile.
  private func weights(_ world: World) -> [Double] {
    var weights = [Double](repeating: 0, count: alternatives.alternatives.count)
    guard let odds = AnswerOdds(world.program, fact: fact) else { return weights }
    func datum(_ alternative: Int) -> Datum {
      world.move(to: [Choice(variable: world.variables.fact(fact), alternative: alternative)])
      return world.evaluator.fact(fact)
    }
    for rung in alternatives.rungs {
      guard let place = rung.alternative else { continue }
      let own = datum(place)
      func mark(_ bits: Int64?) -> Datum? { bits.map { Datum(own.kind, $0) } }
      weights[place] = rung.isPoint ? odds.count(of: own) : odds.count(between: mark(rung.low), mark(rung.high))
    }
    if alternatives.rungs.isEmpty {
      let named = alternatives.alternatives.indices.filter { $0 != alternatives.anyOther }
      let data = named.map(datum)
      for (place, datum) in zip(named, data) { weights[place] = odds.count(of: datum) }
      if let other = alternatives.anyOther { weights[other] = odds.count(butFor: data) }
    }
    world.move(to: [])
    return weights
  }

  /// Whether an expression tells values of facts apart by itself.
  private static func isTest(_ node: Node, _ program: Program) -> Bool {
    switch node.operation {
    case .compare, .between, .memberOfEach, .memberOfSet, .hasEach, .hasSet, .text, .known, .unknown, .isOpen,
      .isClosed,
      .cell:
      true
    case .fact: program.types[Int(node.type)].kind == .bool
    default: false
    }
  }

  private static func teams(of rule: Program.Rule, _ program: Program) -> [UInt32] {
    switch rule.action {
    case .route, .queue: [rule.a]
    case .routeToFirstOpen: Array(program.lists[rule.list])
    default: []
    }
  }

  /// Which teams meet the condition of `teams where`.
  private static func candidates(of rule: Int, _ world: World) -> [Int64] {
    let row = world.program.rules[rule]
    guard row.action == .routeToFirstOpenWhere else { return [] }
    return world.program.teams.indices.map { team in
      world.evaluator.meets(row.a, team).map { $0 ? 1 : 0 } ?? -1
    }
  }

  /// Whether an expression reads no other fact that could become known beside this one.
  private static func isAlone(_ id: UInt32, _ variable: Int, _ world: World, _ free: VariableSet) -> Bool {
    var survey = Survey(world.program)
    survey.add(id)
    let facts = survey.facts.map { world.variables.fact($0) }.filter { free.contains($0) }
    return !facts.contains(variable) || facts.count == 1
  }

  /// The values of some classes, as they are told.
  func values(of places: [Int], _ names: FactNames) -> [Chat.FactValues] {
    let own = Set(places.flatMap { classes[$0].alternatives })
    if alternatives.rungs.isEmpty { return [alternatives.listed(own, of: fact, names)] }
    return alternatives.intervals(own, of: fact, names)
  }

  /// The value that stands for a class.
  func value(of place: Int) -> Value? {
    guard let first = classes[place].alternatives.first, case .value(let value) = alternatives.alternatives[first]
    else {
      return nil
    }
    return value
  }
}

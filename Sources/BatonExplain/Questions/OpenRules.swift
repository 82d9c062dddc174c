import BatonProgram
import BatonRuntime

/// Which rules could still fire once more is known, and what that turns on.
///
/// What is true or false stays so whatever else becomes known, but for `known`, `unknown` and conditions in intents; so most
/// of a policy is settled without looking at what could become known.
struct OpenRules {
  /// Truths that a condition could come to.
  struct Truths: OptionSet {
    let rawValue: UInt8

    static let isTrue = Truths(rawValue: 1)
    static let isFalse = Truths(rawValue: 2)
    static let isUnknown = Truths(rawValue: 4)
    static let any: Truths = [.isTrue, .isFalse, .isUnknown]

    /// That truth alone.
    init(_ truth: Bool?) { self = truth.map { $0 ? .isTrue : .isFalse } ?? .isUnknown }

    init(rawValue: UInt8) { self.rawValue = rawValue }
  }

  private let world: World
  /// The facts that could become known.
  private let free: VariableSet
  /// What could still make a difference.
  private(set) var survey: Survey
  /// The actions that could still be done, by their rules' places.
  private(set) var actions: [Int] = []
  private var dependence: Dependence

  /// What is open in a world as it is looked at now, where those facts could become known.
  init(_ world: World, free: VariableSet) {
    self.world = world
    self.free = free
    survey = Survey(world.program)
    dependence = Dependence(world.program)
    world.evaluator.forget()
    walk()
  }

  /// The facts that could still make a difference, in the order declared.
  var facts: [Int] { survey.facts.filter { free.contains(world.variables.fact($0)) }.sorted() }

  private mutating func walk() {
    let rules = world.program.rules
    var isSure = [Bool](repeating: false, count: rules.count)
    var place = 0
    while place < rules.count {
      let rule = rules[place]
      let truths = rule.condition == .none ? Truths.isTrue : truths(of: rule.condition)
      guard truths.contains(.isTrue) else {
        place = Int(rule.next)
        continue
      }
      if rule.condition != .none { note(rule.condition) }
      isSure[place] = truths == .isTrue && (rule.parent.place.map { isSure[$0] } ?? true)
      if rule.action != .block {
        actions.append(place)
        if noteAction(of: place), isSure[place] { return }
      }
      place += 1
    }
  }

  /// The truths that a condition could come to.
  private mutating func truths(of id: UInt32) -> Truths {
    let truth = world.evaluator.truth(id)
    let node = world.program.nodes[Int(id)]
    if truth != nil, isSteady(id) { return Truths(truth) }
    switch node.operation {
    case .not:
      let inner = truths(of: node.a)
      var truths = inner.intersection(.isUnknown)
      if inner.contains(.isTrue) { truths.insert(.isFalse) }
      if inner.contains(.isFalse) { truths.insert(.isTrue) }
      return truths
    case .and: return truths(ofAll: Array(world.program.lists[node.list]))
    case .or:
      // Any of them is the opposite of all of their opposites.
      let parts = world.program.lists[node.list].map { truths(of: $0) }
      if parts.contains(.isTrue) { return .isTrue }
      if parts.allSatisfy({ $0 == .isFalse }) { return .isFalse }
      return .any
    case .criterion: return truths(of: world.program.criteria[Int(node.a)].condition)
    case .qualification:
      let places = world.program.qualifications[Int(node.a)].criteria.places
      return truths(ofAll: world.program.criteria[places].map(\.condition))
    default: return isFree(id) ? .any : Truths(truth)
    }
  }

  private mutating func truths(ofAll parts: [UInt32]) -> Truths {
    let parts = parts.map { truths(of: $0) }
    if parts.contains(.isFalse) { return .isFalse }
    if parts.contains(.isUnknown) { return [.isFalse, .isUnknown] }
    return parts.allSatisfy { $0 == .isTrue } ? .isTrue : .any
  }

  /// Whether something under an expression could become known.
  private func isFree(_ id: UInt32) -> Bool {
    var reads = Reads(world, changeable: free)
    reads.add(id)
    return !reads.found.isEmpty
  }

  /// Whether an expression that is true or false stays so whatever becomes known.
  private mutating func isSteady(_ id: UInt32) -> Bool {
    !dependence.of(id).contains(.knowledge)
  }

  /// Notes the parts of a condition that are not settled.
  private mutating func note(_ id: UInt32) {
    let node = world.program.nodes[Int(id)]
    switch node.operation {
    case .and, .or, .not:
      for part in world.program.operands(of: node) where !isSettled(part) { note(part) }
    case .criterion: note(world.program.criteria[Int(node.a)].condition)
    case .qualification:
      for place in world.program.qualifications[Int(node.a)].criteria.places {
        let condition = world.program.criteria[place].condition
        if !isSettled(condition) { note(condition) }
      }
    default: if isFree(id) { survey.add(id) }
    }
  }

  private mutating func isSettled(_ id: UInt32) -> Bool { [.isTrue, .isFalse].contains(truths(of: id)) }

  /// Notes what an action turns on; gives whether it is sure to be done, whatever becomes known.
  private mutating func noteAction(of place: Int) -> Bool {
    let rule = world.program.rules[place]
    switch rule.action {
    case .block: return false
    case .hold: return true
    case .ask:
      let open = world.program.lists[rule.list].filter { !world.evaluator.fact(Int($0)).isKnown }
      let isSure = open.contains { !free.contains(world.variables.fact(Int($0))) }
      if !isSure && !open.isEmpty { survey.add(rule: place, onlyAction: true) }
      return isSure
    case .route, .queue:
      if isFree(rule.a) { survey.add(rule.a) }
      return !isFree(rule.a) && world.evaluator.team(rule.a) != nil
    case .routeToFirstOpen:
      let open = world.program.lists[rule.list].filter { isFree($0) }
      for team in open { survey.add(team) }
      return open.isEmpty && world.evaluator.act(place) != nil
    case .routeToFirstOpenWhere:
      var isOpen = false
      for team in world.program.teams.indices {
        world.evaluator.candidate = UInt32(team)
        if isFree(rule.a) { isOpen = true }
        world.evaluator.candidate = .none
      }
      if isOpen { survey.add(rule.a) }
      return !isOpen && world.evaluator.act(place) != nil
    }
  }
}

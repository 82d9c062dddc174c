import BatonProgram
import BatonRuntime

/// Proves of a world why conditions came out as they did, by as few things that can be otherwise as it finds.
struct Prover {
  let world: World
  /// What can be otherwise.
  let changeable: VariableSet
  private var known: [Lemma: Proof] = [:]
  /// How many expressions were looked at, which is what costs.
  private(set) var steps = 0

  /// A declaration and what was claimed of it.
  private struct Lemma: Hashable {
    let kind: Node.Operation
    let place: UInt32
    let claim: Claim
  }

  /// A prover of what is so in a world as it is looked at now.
  init(_ world: World, changeable: VariableSet) {
    self.world = world
    self.changeable = changeable
  }

  private var nothing: Proof { Proof(count: world.variables.count) }

  /// Why a claim about a condition is so.
  ///
  /// - Precondition: It is so.
  mutating func prove(_ id: UInt32, _ claim: Claim) -> Proof {
    steps += 1
    let node = world.program.nodes[Int(id)]
    switch node.operation {
    case .literal: return nothing
    case .not: return prove(node.a, claim.opposite)
    case .and: return prove(world.program.lists[node.list], claim, allFor: [.isTrue, .isNotFalse])
    case .or: return prove(world.program.lists[node.list], claim, allFor: [.isFalse, .isNotTrue])
    case .criterion: return prove(world.program.criteria[Int(node.a)].condition, claim)
    case .qualification:
      return lemma(.qualification, node.a, claim) { prover in
        let criteria = prover.world.program.qualifications[Int(node.a)].criteria.places
        let conditions = prover.world.program.criteria[criteria].map(\.condition)
        return prover.prove(conditions[...], claim, allFor: [.isTrue, .isNotFalse])
      }
    case .define: return lemma(.define, node.a, claim) { $0.prove(define: Int(node.a), claim, as: id) }
    case .intent: return lemma(.intent, node.a, claim) { $0.prove(intent: Int(node.a), as: id, claim) }
    default: return test(id, claim)
    }
  }

  /// Of an `and` all parts where it is true, of an `or` all where it is false; else the part that says so alone and rests
  /// on the least.
  private mutating func prove(_ parts: ArraySlice<UInt32>, _ claim: Claim, allFor: [Claim]) -> Proof {
    guard !allFor.contains(claim) else {
      var proof = nothing
      for part in parts { proof.add(prove(part, claim)) }
      return proof
    }
    return cheapest(of: parts, claim) ?? nothing
  }

  /// The proof that rests on the least beside some variables, of those parts of which the claim is so.
  mutating func cheapest(
    of parts: some Sequence<UInt32>, _ claim: Claim, beside known: VariableSet? = nil
  ) -> Proof? {
    var best: (proof: Proof, count: Int)?
    for part in parts where claim.holds(world.evaluator.truth(part)) {
      let proof = prove(part, claim)
      let count = known.map { proof.variables.count(beyond: $0) } ?? proof.variables.count
      guard count < best?.count ?? .max else { continue }
      best = (proof, count)
      if proof.variables.isEmpty { break }
    }
    return best?.proof
  }

  private mutating func lemma(
    _ kind: Node.Operation, _ place: UInt32, _ claim: Claim, _ prove: (inout Prover) -> Proof
  ) -> Proof {
    let lemma = Lemma(kind: kind, place: place, claim: claim)
    if let proof = known[lemma] { return proof }
    let proof = prove(&self)
    known[lemma] = proof
    return proof
  }

  /// A definition: the cases before the one that counts do not count, and that one does and says so.
  private mutating func prove(define: Int, _ claim: Claim, as id: UInt32) -> Proof {
    var proof = nothing
    let isStrict = claim == .isTrue || claim == .isFalse
    for place in world.program.defines[define].cases.places {
      let choice = world.program.cases[place]
      switch world.evaluator.truth(orTrue: choice.condition) {
      case true?:
        if choice.condition != .none { proof.add(prove(choice.condition, isStrict ? .isTrue : .isNotFalse)) }
        proof.add(prove(choice.value, claim))
        return proof
      case false?: proof.add(prove(choice.condition, isStrict ? .isFalse : .isNotTrue))
      case nil: return test(id, claim)
      }
    }
    return proof
  }

  /// An intent: what it rests on, its own messages and each of its conditions apart.
  private mutating func prove(intent place: Int, as id: UInt32, _ claim: Claim) -> Proof {
    let intent = world.program.intents[place]
    var proof = nothing
    let isThere = world.evaluator.isThere(place)
    if isThere, world.evaluator.first(of: place) == nil {
      return cheapest(of: world.program.lists[intent.conditions.places], .isTrue) ?? nothing
    }
    if isThere && intent.window == .none { return nothing }
    var reads = Reads(world, changeable: changeable)
    reads.addMessages(of: place)
    proof.add(test(id, claim, reads.found))
    if !isThere {
      for condition in world.program.lists[intent.conditions.places] { proof.add(prove(condition, .isNotTrue)) }
    }
    return proof
  }

  /// A condition as a test of its own.
  private mutating func test(_ id: UInt32, _ claim: Claim) -> Proof {
    var reads = Reads(world, changeable: changeable)
    reads.add(id)
    return test(id, claim, reads.found)
  }

  private mutating func test(_ id: UInt32, _ claim: Claim, _ variables: VariableSet) -> Proof {
    var proof = nothing
    guard !variables.isEmpty else { return proof }
    proof.add(Proof.Test(.condition(id, claim), variables, in: world))
    return proof
  }

  /// That an `ask` has something to ask for, as a test of its own: one unknown fact is enough.
  mutating func test(askingOf place: Int) -> Proof {
    var best: VariableSet?
    for fact in world.program.lists[world.program.rules[place].list] where !world.evaluator.fact(Int(fact)).isKnown {
      var reads = Reads(world, changeable: changeable)
      reads.add(fact: Int(fact))
      if reads.found.count < best?.count ?? .max { best = reads.found }
    }
    var proof = nothing
    guard let best, !best.isEmpty else { return proof }
    proof.add(Proof.Test(.action(place), best, in: world))
    return proof
  }

  /// What a rule's action comes to, as a test of its own.
  mutating func test(actionOf place: Int) -> Proof {
    let rule = world.program.rules[place]
    var reads = Reads(world, changeable: changeable)
    switch rule.action {
    case .block, .hold: break
    case .ask: for fact in rule.list { reads.add(fact: Int(world.program.lists[fact])) }
    case .queue: reads.add(rule.a)
    case .route: add(team: rule.a, needsOpen: rule.orQueue != .none, to: &reads)
    case .routeToFirstOpen:
      for place in rule.list { add(team: world.program.lists[place], needsOpen: true, to: &reads) }
    case .routeToFirstOpenWhere:
      for team in world.program.teams.indices {
        world.evaluator.candidate = UInt32(team)
        reads.add(rule.a)
        world.evaluator.candidate = .none
        if world.evaluator.meets(rule.a, team) == true { reads.add(team: team) }
      }
    }
    var proof = nothing
    guard !reads.found.isEmpty else { return proof }
    proof.add(Proof.Test(.action(place), reads.found, in: world))
    return proof
  }

  private mutating func add(team id: UInt32, needsOpen: Bool, to reads: inout Reads) {
    reads.add(id)
    if needsOpen, let team = world.evaluator.team(id) { reads.add(team: team) }
  }
}

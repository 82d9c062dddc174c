import BatonProgram
import BatonRuntime
import BatonValues

/// Looks for the smallest sets of changes after which a goal is met.
///
/// Why a chat does not meet the goal is proved by tests that came out as they did; whatever meets it changes at least one
/// of them. So each set grows only by what some test of its own proof rests on, the fewest changes first, as conflicts are
/// resolved in Reiter's "A Theory of Diagnosis from First Principles" (1987). Of what each variable could be instead
/// nothing is missed.
struct ChangeSearch {
  /// A set of changes after which the goal is met.
  struct Found {
    /// The changes, in the order of the variables.
    let choices: [Choice]
    /// Which variables they change.
    let variables: VariableSet
    /// How far off they are: the sum of their places among the alternatives.
    let cost: Int
  }

  /// What a search may cost.
  struct Limits {
    /// How many changes a set has at most.
    var changes = 4
    /// How many chats are decided and expressions looked at.
    var effort = 150_000
  }

  private let world: World
  private let goal: GoalTest
  private let changeable: VariableSet
  private let limits: Limits
  /// The rules that could meet the goal.
  private let goalRules: [Int]
  private var effort = 0
  /// The sets that were decided, and whether each was kept to grow.
  private var isKept: [[Choice]: Bool] = [:]
  /// What was found: for each set of variables the nearest.
  private(set) var found: [Found] = []
  /// Up to how many changes every set was looked at.
  private(set) var completedSize = 0
  /// Whether the search ended before its budget was used up.
  private(set) var isComplete = true

  /// A search that has not begun.
  init(_ world: World, _ goal: GoalTest, changeable: VariableSet, limits: Limits = Limits()) {
    self.world = world
    self.goal = goal
    self.changeable = changeable
    self.limits = limits
    goalRules = world.program.rules.indices.filter { goal.canBeMet(by: $0, of: world.program) }
  }

  /// How many chats were decided.
  var decided: Int { isKept.count }

  /// A set that does not meet the goal, and why.
  private struct Open {
    let choices: [Choice]
    let proof: Proof
  }

  /// Looks for sets by their size: all of the smallest size that there is, and those with one change more.
  mutating func run() {
    guard !goal.isMet(by: world.verdict([])) else { return }
    var open = [Open(choices: [], proof: proof())]
    for size in 1...max(1, limits.changes) {
      let isLast = size == limits.changes || found.contains { $0.choices.count == size - 1 }
      var next: [Open] = []
      for set in open {
        grow(set, isLast: isLast, into: &next)
        guard isComplete else { return }
      }
      completedSize = size
      if isLast { return }
      open = next
    }
  }

  private mutating func spend(_ cost: Int) {
    effort += cost
    if effort > limits.effort { isComplete = false }
  }

  /// Tries every change more that some test of a set's proof rests on.
  private mutating func grow(_ set: Open, isLast: Bool, into next: inout [Open]) {
    var own = VariableSet(count: world.variables.count)
    for choice in set.choices { own.insert(choice.variable) }
    for variable in set.proof.variables.numbers where !own.contains(variable) {
      var variables = own
      variables.insert(variable)
      guard !found.contains(where: { $0.choices.count <= set.choices.count && $0.variables.isSubset(of: variables) })
      else { continue }
      for alternative in world.alternatives[variable].indices {
        let choices = (set.choices + [Choice(variable: variable, alternative: alternative)])
          .sorted { $0.variable < $1.variable }
        tryOut(choices, variables, isLast: isLast) { set.proof.isShaken(by: variable, in: $0) }.map { next.append($0) }
        guard isComplete else { return }
      }
    }
  }

  /// Decides a set, once, and keeps it to grow where it gets further than the one that it was made of.
  private mutating func tryOut(
    _ choices: [Choice], _ variables: VariableSet, isLast: Bool, gain: (World) -> Bool
  ) -> Open? {
    if let known = isKept[choices], known || isLast { return nil }
    let readings = world.readings
    let verdict = world.verdict(choices)
    spend(1 + 20 * (world.readings - readings))
    isKept[choices] = false
    if goal.isMet(by: verdict) {
      note(choices, variables)
    } else if !isLast, gain(world) {
      isKept[choices] = true
      return Open(choices: choices, proof: proof())
    }
    return nil
  }

  private mutating func note(_ choices: [Choice], _ variables: VariableSet) {
    let cost = choices.reduce(0) { $0 + $1.alternative }
    let new = Found(choices: choices, variables: variables, cost: cost)
    if let place = found.firstIndex(where: { $0.variables == variables }) {
      if cost < found[place].cost { found[place] = new }
    } else {
      found.append(new)
    }
  }

  /// Why the goal is not met in the world as it is looked at now.
  ///
  /// Either the rule that decides does, and those above it that could meet the goal do not; or none that could does. What
  /// rests on less is taken.
  private mutating func proof() -> Proof {
    var prover = Prover(world, changeable: changeable)
    defer { spend(prover.steps / 4) }
    let winner = world.evaluator.verdict().rule.place
    var above = Proof(count: world.variables.count)
    for rule in goalRules where rule < winner ?? .max {
      above.add(prover.prove(notLeading: rule, to: goal, beside: above.variables) ?? above)
    }
    guard let winner else { return above }
    var byWinner = above
    byWinner.add(prover.prove(firing: winner, isOfGoal: goalRules.contains(winner)))
    var byAll = above
    for rule in goalRules where rule >= winner {
      guard byAll.variables.count < byWinner.variables.count,
        let reason = prover.prove(notLeading: rule, to: goal, beside: byAll.variables)
      else { return byWinner }
      byAll.add(reason)
    }
    return goal.isMet(by: Verdict()) || byAll.variables.count >= byWinner.variables.count ? byWinner : byAll
  }
}

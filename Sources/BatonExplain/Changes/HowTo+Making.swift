import BatonProgram
package import BatonRuntime
package import BatonValues

extension HowTo {
  /// What a search for changes is asked for.
  package struct Options: Sendable {
    /// Facts that stay as they are, by their paths or the beginnings of these; `messages`, `teams` and `chat.now` too.
    package var fixed: [String] = []
    /// How many sets are told at most.
    package var most = 6
    /// How many changes a set has at most.
    package var changes = 4
    /// How far ahead the time may go.
    package var ahead: Int64 = Timeline.usualSpan
    /// How much may be looked at.
    package var effort = 150_000

    /// The usual ones.
    package init() {}
  }

  /// A goal and options, held against a policy.
  package struct Search: Sendable {
    /// The goal.
    let goal: Explanation.Goal
    /// The same, held against the policy.
    let test: GoalTest
    /// What is asked for.
    let options: Options

    /// A search in a policy.
    ///
    /// - Throws: `GoalError` where the policy has no such team or rule, or a fixed fact is none of its facts.
    package init(_ goal: Explanation.Goal, _ options: Options, in runtime: Runtime) throws(GoalError) {
      self.goal = goal
      self.options = options
      test = try GoalTest(goal, in: runtime)
      for path in options.fixed where !["messages", "teams", ComputedFact.now.rawValue].contains(path) {
        let isThere = runtime.schema.facts.contains { ChangeGround.fixes(path, $0.path) }
        guard isThere else { throw .unknownFact(path, runtime.schema.facts.map(\.path)) }
      }
    }
  }

  /// Looks for the smallest changes that lead a chat to a goal.
  package init(_ runtime: Runtime, _ situation: Situation, _ wanted: Search) {
    let (test, options) = (wanted.test, wanted.options)
    let program = runtime.program
    let goalRules = program.rules.indices.filter { test.canBeMet(by: $0, of: program) }
    let isHold = test.isMet(by: Verdict())
    var survey = Survey(program)
    survey.addRules(before: isHold ? program.rules.count : (goalRules.last ?? -1) + 1)
    let messages =
      options.fixed.contains("messages") ? [] : PossibleMessage.all(runtime, situation, noticedBy: survey)
    let world = World(runtime, situation, messages: messages)
    var ground = ChangeGround(world, survey, fixed: options.fixed, ahead: options.ahead)
    var search = ChangeSearch(
      world, test, changeable: ground.changeable, limits: .init(changes: options.changes, effort: options.effort))
    search.run()
    let told = search.found.sorted { ground.precedes($0, $1) }
    sets = told.prefix(options.most).compactMap { ground.told($0, test) }
    others = max(0, told.count - options.most)
    chat = situation.chat
    goal = wanted.goal
    destination = Decision.Destination(world.verdict([]), &world.evaluator)
    isMet = test.isMet(by: world.evaluator.verdict())
    looked = search.completedSize
    isComplete = search.isComplete && ground.isWhole
    isPossible = isHold || !goalRules.isEmpty
    decided = search.decided
  }
}

import Baton
import BatonProgram
import BatonRuntime
import BatonValues
import RandomPolicies
import Testing

@testable import BatonExplain

/// The search for changes against trying everything, of random policies and chats.
@Suite("Smallest changes, held against all changes")
struct ExhaustiveChangeTests {
  /// A chat with all that it could be instead.
  private struct Trial {
    let world: World
    let variables: [Int]
    let changeable: VariableSet

    init(_ policy: Policy, _ chat: Chat) throws {
      let situation = try policy.runtime.situation(of: chat)
      var survey = Survey(policy.runtime.program)
      survey.addRules(before: policy.runtime.program.rules.count)
      world = World(
        policy.runtime, situation, messages: PossibleMessage.all(policy.runtime, situation, noticedBy: survey))
      // Two days are enough for every kind of moment, and few enough to try all.
      changeable = ChangeGround(world, survey, fixed: [], ahead: 2 * 86_400_000).changeable
      variables = changeable.numbers
    }

    /// The sets of variables, the smallest first, that some values of theirs lead to a goal, none within another.
    func solved(_ goal: GoalTest, verdicts: [[Choice]: Verdict]) -> Set<[Int]> {
      var solved: Set<[Int]> = []
      let met = verdicts.filter { goal.isMet(by: $0.value) }.map { $0.key.map(\.variable) }
      for set in Set(met).sorted(by: { $0.count < $1.count })
      where !solved.contains(where: { Set($0).isSubset(of: set) }) { solved.insert(set) }
      return solved
    }

    /// What is decided of every chat with at most two changes.
    var verdicts: [[Choice]: Verdict] {
      var verdicts: [[Choice]: Verdict] = [:]
      var open: [[Choice]] = [[]]
      for _ in 0...2 {
        var next: [[Choice]] = []
        for choices in open {
          verdicts[choices] = world.verdict(choices)
          guard choices.count < 2 else { continue }
          for variable in variables where variable > choices.last?.variable ?? -1 {
            for alternative in world.alternatives[variable].indices {
              next.append(choices + [Choice(variable: variable, alternative: alternative)])
            }
          }
        }
        open = next
      }
      return verdicts
    }
  }

  @Test("every smallest set is found, and no other", arguments: UInt64(1)...15)
  func smallestSets(_ seed: UInt64) throws {
    let (policy, chats, text) = try RandomPolicy.read(seed: seed, chats: 2)
    for (number, chat) in chats.enumerated() {
      let trial = try Trial(policy, chat)
      let verdicts = trial.verdicts
      for goal in policy.runtime.schema.teams.map(Explanation.Goal.team) + [.outcome(.ask), .outcome(.hold)] {
        let test = try GoalTest(goal, in: policy.runtime)
        guard !test.isMet(by: verdicts[[]] ?? Verdict()) else { continue }
        var search = ChangeSearch(
          trial.world, test, changeable: trial.changeable, limits: .init(changes: 2, effort: .max / 2))
        search.run()
        let all = trial.solved(test, verdicts: verdicts)
        let smallest = all.map(\.count).min() ?? 0
        let wanted = all.filter { $0.count <= smallest + 1 }
        let found = Set(search.found.map { $0.choices.map(\.variable) })
        #expect(found == wanted, "seed \(seed), chat \(number), \(goal)\n\(text)\n\(chat)")
        for set in search.found {
          let same = verdicts.filter {
            $0.key.map(\.variable) == set.choices.map(\.variable) && test.isMet(by: $0.value)
          }
          let nearest = same.keys.map { $0.reduce(0) { $0 + $1.alternative } }.min()
          #expect(set.cost == nearest, "seed \(seed), chat \(number), \(goal)")
        }
      }
    }
  }
}

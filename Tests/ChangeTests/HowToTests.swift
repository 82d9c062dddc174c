import Baton
import BatonRuntime
import BatonValues
import RandomPolicies
import Testing

@testable import BatonExplain

/// What is said of changes, held against deciding the changed chats.
@Suite("Smallest changes")
struct HowToTests {
  /// Goals of every kind.
  private static func goals(of policy: Policy) -> [Explanation.Goal] {
    policy.runtime.schema.teams.map(Explanation.Goal.team) + Decision.Outcome.allCases.map(Explanation.Goal.outcome)
  }

  @Test("every set leads where it says, and no part of it does", arguments: UInt64(1)...15)
  func leads(_ seed: UInt64) throws {
    let (policy, chats, _) = try RandomPolicy.read(seed: seed, chats: 3)
    for chat in chats {
      for goal in Self.goals(of: policy) {
        let test = try GoalTest(goal, in: policy.runtime)
        let howTo = try policy.howTo(chat, goal)
        #expect(howTo.isMet == test.isMet(by: try verdict(chat, policy)))
        for set in howTo.sets {
          let (changed, destination) = try decided(set.applied(to: chat), policy)
          #expect(test.isMet(by: changed), "seed \(seed), \(goal): \(set)")
          #expect(destination == set.destination, "seed \(seed), \(goal): \(set)")
          for part in parts(of: set) {
            #expect(!test.isMet(by: try verdict(part.applied(to: chat), policy)), "seed \(seed), \(goal): \(part)")
          }
        }
      }
    }
  }

  @Test("the ends of what is said to do will do", arguments: UInt64(1)...15)
  func ranges(_ seed: UInt64) throws {
    let (policy, chats, _) = try RandomPolicy.read(seed: seed, chats: 3)
    for chat in chats {
      for goal in Self.goals(of: policy) {
        let test = try GoalTest(goal, in: policy.runtime)
        for set in try policy.howTo(chat, goal).sets {
          for (place, change) in set.changes.enumerated() {
            for value in ends(of: change) {
              let other = set.replacing(place, value: value)
              #expect(test.isMet(by: try verdict(other.applied(to: chat), policy)), "seed \(seed), \(goal): \(other)")
            }
          }
        }
      }
    }
  }

  @Test("what is fixed stays, time goes forward, messages are only added", arguments: UInt64(1)...15)
  func stays(_ seed: UInt64) throws {
    let (policy, chats, _) = try RandomPolicy.read(seed: seed, chats: 2)
    for chat in chats {
      for goal in Self.goals(of: policy) {
        for set in try policy.howTo(chat, goal).sets {
          let changed = set.applied(to: chat)
          #expect(Array(changed.messages.prefix(chat.messages.count)) == chat.messages)
          #expect(changed.messages.dropFirst(chat.messages.count).allSatisfy { $0.from == .customer })
          if let before = chat.effectiveNow { #expect(changed.now ?? before >= before) }
          for case .fact(let fact) in set.changes {
            let place = try #require(policy.runtime.schema.place(of: fact.path))
            #expect(policy.runtime.schema.facts[place].computed == nil, "\(fact.path)")
          }
        }
        for set in try policy.howTo(chat, goal, fixing: ["f", "customer", "messages", "teams", "source"]).sets {
          for change in set.changes {
            guard case .time = change else {
              Issue.record("seed \(seed): \(change)")
              continue
            }
          }
        }
      }
    }
  }

  @Test("fixing everything leaves nothing to change")
  func fixed() throws {
    let policy = try Policy(
      source:
        "policy \"p\" in \"UTC\"\nfact f.x: number\nteam \"t\"\nwhen f.x > 5 route to team \"t\"\notherwise hold\n")
    #expect(try policy.howTo(Chat(), .team("t")).sets.count == 1)
    #expect(try policy.howTo(Chat(), .team("t"), fixing: ["f.x"]).sets.isEmpty)
    #expect(throws: GoalError.self) { try policy.howTo(Chat(), .team("t"), fixing: ["f.y"]) }
    #expect(throws: GoalError.self) { try policy.howTo(Chat(), .team("u")) }
    #expect(throws: GoalError.self) { try policy.howTo(Chat(), .rule("x")) }
  }

  private func verdict(_ chat: Chat, _ policy: Policy) throws -> Verdict { try decided(chat, policy).0 }

  private func decided(_ chat: Chat, _ policy: Policy) throws -> (Verdict, Decision.Destination) {
    var evaluator = Evaluator(policy.runtime, try policy.runtime.situation(of: chat))
    let verdict = evaluator.verdict()
    return (verdict, Decision.Destination(verdict, &evaluator))
  }

  /// The sets without one of the changes.
  private func parts(of set: HowTo.ChangeSet) -> [HowTo.ChangeSet] {
    set.changes.indices.map { place in
      var changes = set.changes
      let left = changes.remove(at: place)
      var now = set.now
      if case .time(let time) = left { now = time.was }
      return HowTo.ChangeSet(changes: changes, destination: set.destination, now: now)
    }
  }

  /// The values at the ends of an interval, and those of a list.
  private func ends(of change: HowTo.Change) -> [Chat.Given] {
    guard case .fact(let fact) = change else { return [] }
    switch fact.values {
    case .interval(let low, let high): return [low, high].compactMap { $0 }.filter(\.isIncluded).map(\.value.value)
    case .oneOf(let values): return values.map(\.value)
    case .anythingBut, .unknown: return []
    }
  }
}

extension HowTo.ChangeSet {
  /// The set with another value of the fact at a place.
  fileprivate func replacing(_ place: Int, value: Chat.Given) -> HowTo.ChangeSet {
    guard case .fact(let fact) = changes[place] else { return self }
    var changes = self.changes
    changes[place] = .fact(HowTo.Change.Fact(path: fact.path, was: fact.was, value: value, values: fact.values))
    return HowTo.ChangeSet(changes: changes, destination: destination, now: now)
  }
}

import Baton
import BatonRuntime
import BatonValues
import RandomPolicies
import Testing

@testable import BatonExplain

/// What is said of questions, held against trying the answers.
@Suite("What to ask next")
struct QuestionTests {
  @Test("a settled chat goes there whatever becomes known", arguments: UInt64(1)...40)
  func settled(_ seed: UInt64) throws {
    let (policy, chats, _) = try RandomPolicy.read(seed: seed, chats: 4)
    for (number, chat) in chats.enumerated() {
      let next = try policy.nextQuestions(for: chat)
      guard next.isSettled else { continue }
      for other in try known(seed: seed, chat, policy) {
        #expect(try key(other, policy) == (try key(chat, policy)), "seed \(seed), chat \(number): \(other.facts)")
      }
    }
  }

  @Test("a fact that makes no difference makes none", arguments: UInt64(1)...40)
  func immaterial(_ seed: UInt64) throws {
    let (policy, chats, _) = try RandomPolicy.read(seed: seed, chats: 4)
    for chat in chats {
      let next = try policy.nextQuestions(for: chat)
      for other in try known(seed: seed, chat, policy) {
        var without = other
        without.facts.removeAll { next.immaterial.contains($0.path) }
        without.facts += chat.facts.filter { next.immaterial.contains($0.path) }
        #expect(try key(other, policy) == (try key(without, policy)), "seed \(seed): \(other.facts)")
      }
    }
  }

  @Test("an answer leads where it says", arguments: Array(UInt64(1)...40) + [80, 200])
  func answers(_ seed: UInt64) throws {
    let (policy, chats, _) = try RandomPolicy.read(seed: seed, chats: 4)
    for (number, chat) in chats.enumerated() {
      let next = try policy.nextQuestions(for: chat)
      for question in next.questions {
        #expect(abs(question.answers.reduce(0) { $0 + $1.share } - 1) < 1e-9)
        for answer in question.answers {
          let after = try policy.nextQuestions(for: chat.knowing([question.fact: answer.value]))
          #expect(after.destination == answer.destination, "seed \(seed), chat \(number), \(question.fact)")
          #expect(after.isSettled == answer.isSettled, "seed \(seed), chat \(number), \(question.fact) \(answer.value)")
          #expect(
            Set(after.outcomes.map(\.words)) == Set(answer.outcomes.map(\.words)),
            "seed \(seed), chat \(number), \(question.fact) \(answer.value)")
        }
      }
    }
  }

  @Test("no order of questions needs fewer", arguments: UInt64(1)...40)
  func expected(_ seed: UInt64) throws {
    let (policy, chats, _) = try RandomPolicy.read(seed: seed, chats: 4)
    for (number, chat) in chats.enumerated() {
      let next = try policy.nextQuestions(for: chat)
      let states = next.questions.reduce(1) { $0 * ($1.answers.count + 1) }
      guard next.isExact, !next.isSettled, states <= 200 else { continue }
      let tree = Tree(questions: next.questions) { try? key(chat.knowing($0), policy) }
      let fewest = tree.fewest([:])
      #expect(abs(fewest.count - (next.questions[0].expected ?? 0)) < 1e-9, "seed \(seed), chat \(number): \(next)")
      let counts = next.questions.compactMap(\.expected)
      #expect(counts == counts.sorted())
    }
  }

  /// All orders of questions, tried one by one.
  private struct Tree {
    let questions: [NextQuestions.Question]
    let decide: ([String: Chat.Given]) -> QuestionTable.Key?

    /// How many questions are needed on average, and where all that could be known leads, if to one place.
    func fewest(_ known: [String: Chat.Given]) -> (count: Double, only: QuestionTable.Key?) {
      let own = decide(known)
      var best = Double.infinity
      var isSettled = true
      for question in questions where known[question.fact] == nil {
        var sum = 1.0
        for answer in question.answers {
          let after = fewest(known.merging([question.fact: answer.value]) { $1 })
          sum += answer.share * after.count
          if after.only != own { isSettled = false }
        }
        best = min(best, sum)
      }
      return isSettled ? (0, own) : (best, nil)
    }
  }

  @Test("where there is too much to look at, what is said to be settled is")
  func sampled() throws {
    var source = "policy \"p\" in \"UTC\"\nteam \"t\"\nteam \"u\"\n"
    for place in 0..<20 { source += "fact f.x\(place): number\n" }
    for place in 0..<20 {
      source += "when f.x\(place) > \(place) and f.x0 < 100 route to team \"\(place % 2 == 0 ? "t" : "u")\"\n"
    }
    let policy = try Policy(source: source + "otherwise hold\n")
    let next = try policy.nextQuestions(for: Chat())
    #expect(!next.isExact)
    #expect(next.questions.count == 20)
    #expect(next.questions.first?.fact == "f.x0")
    let low = try #require(next.questions.first?.answers.first { $0.isSettled })
    #expect(low.destination.team == "t" || low.destination.outcome == .hold)
  }

  @Test("two texts that nobody knows can be the same, and not")
  func textsHeldAgainstEachOther() throws {
    let policy = try Policy(
      source: """
        fact a: text
        fact b: text
        team "t"
        when a is b route to team "t"
        otherwise hold
        """)
    let next = try policy.nextQuestions(for: Chat())
    #expect(Set(next.outcomes.map(\.words)) == ["hold", "route to team \"t\""])
    #expect(!next.isSettled)
  }

  @Test("two numbers that nobody knows can be in either order beyond what each is held against")
  func numbersHeldAgainstEachOther() throws {
    let policy = try Policy(
      source: """
        fact a: number
        fact b: number
        team "t"
        when a > b route to team "t"
        when a > 100 hold
        queue for team "t"
        """)
    let next = try policy.nextQuestions(for: Chat())
    #expect(!next.isExact)
    #expect(
      Set(next.outcomes.map(\.words)) == ["hold", "queue for team \"t\"", "route to team \"t\""])
    #expect(next.questions.allSatisfy { $0.answers.allSatisfy { !$0.isSettled } })
  }

  @Test("a policy's own words ask")
  func texts() throws {
    let policy = try Policy(
      source: """
        fact a: number
        fact b: number
        team "t"
        when a > 1 and b > 1 route to team "t"
        when true ask "A and B?" for a, b
        when true ask "How many of B?" for b
        otherwise hold
        """)
    let next = try policy.nextQuestions(for: Chat())
    #expect(Set(next.questions.map(\.text)) == ["A and B?", "How many of B?"])
  }

  /// Chats like one in which some of what is unknown is known.
  private func known(seed: UInt64, _ chat: Chat, _ policy: Policy) throws -> [Chat] {
    let random = PolicyGenerator.policy(seed: seed)
    var generator = ChatGenerator(seed: seed &* 77, for: random)
    let situation = try policy.runtime.situation(of: chat)
    return (0..<25).map { _ in
      var other = chat
      for fact in generator.next().facts {
        guard let place = policy.runtime.schema.place(of: fact.path), situation.facts[place].value == nil,
          policy.runtime.schema.facts[place].computed == nil
        else { continue }
        other.facts.removeAll { $0.path == fact.path }
        other.facts.append(fact)
      }
      return other
    }
  }

  private func key(_ chat: Chat, _ policy: Policy) throws -> QuestionTable.Key {
    var evaluator = Evaluator(policy.runtime, try policy.runtime.situation(of: chat))
    return QuestionTable.Key(evaluator.verdict())
  }
}

extension Chat {
  /// The chat with more facts known.
  fileprivate func knowing(_ facts: [String: Given]) -> Chat {
    var chat = self
    chat.facts.removeAll { facts[$0.path] != nil }
    chat.facts += facts.sorted { $0.key < $1.key }.map { Fact(path: $0.key, value: $0.value) }
    return chat
  }
}

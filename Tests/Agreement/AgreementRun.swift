import BatonSemantics
import BatonValues
import RandomPolicies
import SeededRandom

/// Random policies, each with random chats, decided in every way: all from one seed.
package struct AgreementRun: Sendable {
  /// Where all randomness comes from.
  package var seed: UInt64
  /// How many policies.
  package var policies: Int
  /// How many chats of each.
  package var chats: Int
  /// Combinations of classes are all tried where they are no more.
  package var everyClassUpTo: Int
  /// So many disagreements are enough.
  package var enough = 10

  /// A run of so many policies and chats.
  package init(seed: UInt64, policies: Int, chats: Int, everyClassUpTo: Int = 256) {
    self.seed = seed
    self.policies = policies
    self.chats = chats
    self.everyClassUpTo = everyClassUpTo
  }

  /// What a run found.
  package struct Outcome: Sendable {
    /// How many policies were decided by.
    package var policies = 0
    /// How many chats were decided.
    package var chats = 0
    /// How many of the policies had all combinations of classes tried.
    package var exhausted = 0
    /// Policies that the checker did not take, by number.
    package var rejected: [Int] = []
    /// What was decided differently, and of which policy.
    package var found: [(policy: Int, Disagreement)] = []

    /// Nothing yet.
    package init() {}

    /// Both together.
    package mutating func add(_ other: Outcome) {
      policies += other.policies
      chats += other.chats
      exhausted += other.exhausted
      rejected += other.rejected
      found += other.found
    }
  }

  /// Does every so many of the policies, from one on.
  package func run(part: Int = 0, of parts: Int = 1) -> Outcome {
    var outcome = Outcome()
    for number in stride(from: part, to: policies, by: parts) where outcome.found.count < enough {
      run(policy: number, &outcome)
    }
    return outcome
  }

  /// Does one policy.
  package func run(policy number: Int, _ outcome: inout Outcome) {
    var seeds = SeededGenerator(seed: seed &+ UInt64(number))
    let random = PolicyGenerator.policy(seed: seeds.next())
    guard let policy = CheckedPolicy.reading(random.text) else {
      outcome.rejected.append(number)
      return
    }
    let contenders: Contenders
    do {
      contenders = try Contenders(policy)
    } catch {
      outcome.found.append(
        (number, Disagreement(policy: random.text, chat: Chat(), way: "its bytes", meant: "", got: "\(error)")))
      return
    }
    outcome.policies += 1
    var typed = ChatGenerator(seed: seeds.next(), for: random)
    var leaning = LeaningChats(policy, seed: seeds.next())
    func check(_ chat: Chat, _ telling: Contenders.Telling) -> Bool {
      outcome.chats += 1
      guard let found = contenders.disagreement(on: chat, telling: telling) else { return true }
      outcome.found.append((number, found))
      return false
    }
    for place in 0..<chats {
      let chat = place % 2 == 0 ? typed.next() : leaning.next()
      guard check(chat, place % 5 == 0 ? .growing : .whole) else { return }
    }
    let combinations = EveryClass(contenders)
    guard let count = combinations.count, count <= everyClassUpTo else { return }
    outcome.exhausted += 1
    for place in 0..<count {
      guard check(combinations.chat(place, on: leaning.next()), .whole) else { return }
    }
  }
}

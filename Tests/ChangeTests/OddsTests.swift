import Baton
import BatonDiagnostics
import BatonExplain
import BatonSemantics
import BatonValues
import Testing

/// The odds of answers, from the chats that a policy was compiled with.
@Suite("What to ask next, with odds of the past")
struct OddsTests {
  private static let policy = """
    fact plan: one of free, paid
    fact size: number
    fact state: text
    team "sales"
    team "east"
    when plan is paid and size >= 10 route to team "sales"
    when state is "NY" route to team "east"
    otherwise hold
    """

  /// The policy, compiled with a profile of chats and read back from its bytes.
  private func policy(seen chats: [[String: Chat.Given]]) throws -> Policy {
    let checked = try #require(
      Checker.check(SourceText(name: "p.baton", Self.policy), from: SystemSources(mainFile: nil)).policy)
    let plain = Policy(checked)
    var profile = plain.emptyProfile
    for facts in chats {
      var chat = Chat()
      chat.facts = facts.sorted { $0.key < $1.key }.map { Chat.Fact(path: $0.key, value: $0.value) }
      try plain.count(chat, clock: nil, line: 1, in: &profile)
    }
    return try Policy(compiled: Policy(checked, profile: profile).compiled)
  }

  /// The share of each answer of a fact, by the value that stands for it.
  private func shares(_ policy: Policy, _ fact: String) throws -> [String: Double] {
    let questions = try policy.nextQuestions(for: Chat()).questions
    let question = try #require(questions.first { $0.fact == fact })
    var shares: [String: Double] = [:]
    for answer in question.answers {
      let name =
        switch answer.value {
        case .text(let text): text == "NY" || text == "free" || text == "paid" ? text : "another"
        case .number(let digits): (Double(digits) ?? 0) < 10 ? "less" : "at least"
        default: "\(answer.value)"
        }
      shares[name, default: 0] += answer.share
    }
    return shares
  }

  private func areNear(_ found: [String: Double], _ wanted: [String: Double]) -> Bool {
    found.keys.sorted() == wanted.keys.sorted() && wanted.allSatisfy { abs((found[$0.key] ?? 0) - $0.value) < 1e-9 }
  }

  /// An answer that seven of eight chats had is not certain: each kind of answer counts once more than it was seen.
  @Test("answers are as likely as they were")
  func likely() throws {
    let seen: [[String: Chat.Given]] =
      Array(repeating: ["plan": .text("free"), "size": .number("3"), "state": .text("NY")], count: 7)
      + [["plan": .text("paid"), "size": .number("10"), "state": .text("CA")]]
    let policy = try policy(seen: seen)
    #expect(areNear(try shares(policy, "plan"), ["free": 0.8, "paid": 0.2]))
    #expect(areNear(try shares(policy, "size"), ["less": 0.8, "at least": 0.2]))
    #expect(areNear(try shares(policy, "state"), ["NY": 0.8, "another": 0.2]))
  }

  @Test("chats that did not say count for nothing")
  func unsaid() throws {
    let policy = try policy(seen: [["plan": .text("paid")], [:], [:], ["size": .null], [:]])
    #expect(areNear(try shares(policy, "plan"), ["free": 1.0 / 3, "paid": 2.0 / 3]))
    #expect(areNear(try shares(policy, "size"), ["less": 0.5, "at least": 0.5]))
  }

  @Test("without a profile all answers are alike")
  func without() throws {
    let policy = try Policy(source: Self.policy)
    #expect(areNear(try shares(policy, "plan"), ["free": 0.5, "paid": 0.5]))
  }

  /// Whether the plan or the size is asked for first depends on which of them mostly settles it.
  @Test("the best question is the one that mostly settles it")
  func best() throws {
    func first(_ plan: String, _ size: String) throws -> [String] {
      let seen = [["plan": Chat.Given.text(plan), "size": .number(size), "state": .text("CA")]]
      let policy = try policy(seen: Array(repeating: seen[0], count: 20))
      var chat = Chat()
      chat.facts = [Chat.Fact(path: "state", value: .text("CA"))]
      return try policy.nextQuestions(for: chat).questions.map(\.fact)
    }
    #expect(try first("free", "50") == ["plan", "size"])
    #expect(try first("paid", "3") == ["size", "plan"])
  }
}

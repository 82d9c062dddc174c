import Baton
import Testing

/// The library as its first description has it: these lines must always compile as they stand.
struct LibraryContractTests {
  static let bytes = [UInt8](
    "policy \"desk\"\nfact lead.budget: money usd\nwhen lead.budget > 1 usd hold\notherwise hold".utf8)

  @Test func asDescribed() throws {
    let url = "/there/is/none.baton"
    let now: Int64 = 1_795_188_600_000
    let policy: Policy
    do {
      policy = try Policy(contentsOf: url)
    } catch {
      policy = try Policy(source: String(decoding: Self.bytes, as: UTF8.self))
    }
    var chat = Chat(id: "c-1042", now: now)
    try chat.set("lead.budget", to: 40_000)
    chat.receive(.customer("How much is the enterprise plan?"))
    let decision = try policy.decide(chat)
    let explanation = try policy.explain(chat)
    #expect(explanation.decision == decision)
    #expect(try Policy(compiled: policy.compiled).decide(chat) == decision)
  }

  /// Needs `Sendable` of what crosses threads.
  static func crosses(_: (some Sendable).Type) {}

  @Test func whatCrossesThreads() {
    Self.crosses(Policy.self)
    Self.crosses(Chat.self)
    Self.crosses(Decision.self)
    Self.crosses(Explanation.self)
    Self.crosses(PolicyError.self)
    Self.crosses(ChatError.self)
    Self.crosses(Receipt.self)
  }
}

public import BatonExplain
import BatonRuntime
public import BatonValues

/// A chat held against a policy while it goes on: what comes in costs only itself, and a ruling costs nanoseconds.
///
/// One belongs to one thread at a time; any number of them share a policy. Cleared, it takes the next chat in the room
/// that it has.
///
/// ```swift
/// let budget = policy.fact("lead.budget")!
/// var chat = policy.liveChat()
/// try chat.set(budget, to: 40_000)
/// try chat.receive(.customer("How much is the enterprise plan?"))
/// if chat.ruling().outcome == .route { handOver(chat.decision()) }
/// ```
public struct LiveChat: ~Copyable, Sendable {
  /// The policy that decides it.
  public let policy: Policy
  private var evaluator: Evaluator
  private var told = Chat()

  init(_ policy: Policy) {
    self.policy = policy
    evaluator = Evaluator(policy.runtime)
  }

  /// The chat as it was told so far, for what asks more of a policy than to decide.
  public var chat: Chat { told }

  /// Forgets the chat, for the next one; the room that it took stays.
  public mutating func clear() {
    evaluator.clear()
    told = Chat()
  }

  /// Takes a chat, in place of all that was told before.
  ///
  /// - Throws: `ChatError` when the chat does not fit the policy; then nothing is known.
  public mutating func read(_ chat: Chat) throws(ChatError) {
    clear()
    do throws(ChatFault) {
      try evaluator.bind(chat)
    } catch {
      throw ChatError(error, chat: chat.id)
    }
    told = chat
  }

  /// Says what the chat is called, which its decision bears.
  public mutating func set(id: String?) {
    told.id = id
    evaluator.set(chat: id)
  }

  /// Says what time it is, in milliseconds since 1970 UTC; with nil the newest message's time counts.
  ///
  /// - Throws: `ChatError` for a time before the year 1 or after 9999.
  public mutating func set(now: Int64?) throws(ChatError) {
    try Self.check(now, named: "now")
    told.now = now
    evaluator.set(now: told.effectiveNow)
  }

  /// Gives a fact; `.null` says that it is unknown, even where it has a default.
  ///
  /// - Precondition: The fact is one of the policy's.
  /// - Throws: `ChatError` when the value is not of the fact's type, and the fact stays as it was.
  public mutating func set(_ fact: Policy.FactID, to value: Chat.Given) throws(ChatError) {
    let schema = policy.runtime.schema
    let given = Chat.Fact(path: schema.facts[fact.number].path, value: value)
    do throws(ChatFault) {
      evaluator.set(fact.number, to: try schema.value(of: given, at: fact.number))
    } catch {
      throw ChatError(error, chat: told.id)
    }
    try told.set(given.path, to: value)
  }

  /// Gives a fact by its path; one that the policy does not declare is ignored.
  ///
  /// - Throws: `ChatError` when the value is not of the fact's type, and the fact stays as it was.
  public mutating func set(_ path: String, to value: Chat.Given) throws(ChatError) {
    if let fact = policy.fact(path) { try set(fact, to: value) } else { try told.set(path, to: value) }
  }

  /// Says whether a team takes chats.
  ///
  /// - Precondition: The team is one of the policy's.
  public mutating func set(_ team: Policy.TeamID, isOpen: Bool) {
    told.set(team: policy.runtime.schema.teams[team.number], isOpen: isOpen)
    evaluator.set(team: team.number, isOpen: isOpen)
  }

  /// Says whether a team takes chats, by its id; one that the policy does not declare is ignored.
  public mutating func set(team id: String, isOpen: Bool) {
    if let team = policy.team(id) { set(team, isOpen: isOpen) } else { told.set(team: id, isOpen: isOpen) }
  }

  /// Adds a message after the others.
  ///
  /// - Throws: `ChatError` for a time before the year 1 or after 9999.
  public mutating func receive(_ message: Chat.Message) throws(ChatError) {
    try Self.check(message.at, named: "at")
    told.receive(message)
    if message.at != nil { evaluator.set(now: told.effectiveNow) }
    evaluator.receive(message)
  }

  /// What the policy decides, in short. Allocates nothing and takes no lock.
  public mutating func ruling() -> Ruling { Ruling(evaluator.verdict()) }

  /// What the policy decides, with everything that the handoff needs.
  ///
  /// - Parameter withReceipt: Whether the decision bears its receipt, for which the chat is hashed.
  public mutating func decision(withReceipt: Bool = false) -> Decision {
    evaluator.decision(withReceipt: withReceipt)
  }

  /// What the decision can be rebuilt from later. The chat is hashed anew each time.
  public mutating func receipt() -> Receipt { evaluator.receipt(of: evaluator.verdict()) }

  /// Why the policy decides so.
  ///
  /// - Throws: `ChatError` when the chat does not fit the policy.
  public func explanation() throws(ChatError) -> Explanation { try policy.explain(told) }

  private static func check(_ time: Int64?, named name: String) throws(ChatError) {
    guard time.map({ Instant.range.contains($0) }) ?? true else {
      throw ChatError(ChatFault.time(outOfRange: name), chat: nil)
    }
  }
}

extension Policy {
  /// A chat held against this policy of which nothing is known yet.
  public func liveChat() -> LiveChat { LiveChat(self) }

  /// A chat held against this policy while it goes on.
  ///
  /// - Throws: `ChatError` when the chat does not fit the policy.
  public func liveChat(_ chat: Chat) throws(ChatError) -> LiveChat {
    var live = liveChat()
    try live.read(chat)
    return live
  }
}

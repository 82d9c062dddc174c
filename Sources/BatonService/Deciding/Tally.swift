import Baton
import BatonIntake
import BatonValues

/// Looks on as the chats of a request are decided: counts, and keeps what the sinks want to see.
struct Tally: ChatWitness {
  /// What decides.
  let edition: PolicyEdition
  /// The bytes that the chats stand in, where sinks want to see them.
  let bytes: [UInt8]?
  /// The decisions for the sinks, in their order.
  private(set) var made: [MadeDecision] = []
  /// How often each came out.
  private(set) var counts: [DecisionKey: Int] = [:]
  /// What was wrong with the last chat that could not be decided.
  private(set) var error: ChatError?
  /// How many could not be decided.
  private(set) var errorCount = 0

  /// Nothing seen yet; `bytes` are kept for the sinks.
  init(_ edition: PolicyEdition, bytes: [UInt8]?) {
    self.edition = edition
    self.bytes = bytes
  }

  mutating func saw(_ decision: Decision, of line: LineBatch.Line) {
    counts[DecisionKey(decision), default: 0] += 1
    if let bytes { made.append(MadeDecision(edition: edition, decision: decision, chat: bytes[line.range])) }
  }

  mutating func saw(_ error: ChatError, of line: LineBatch.Line) {
    self.error = error
    errorCount += 1
  }
}

/// What decisions are counted by.
struct DecisionKey: Hashable, Sendable {
  /// What happens to the chat.
  let outcome: Decision.Outcome
  /// Who gets it.
  let team: String?
  /// The rule by its name, or else by its place; nil where none fired.
  let rule: String?

  /// What a decision counts for.
  init(_ decision: Decision) {
    outcome = decision.outcome
    team = decision.team
    rule = decision.rule.map { $0.name ?? $0.at }
  }
}

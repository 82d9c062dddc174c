import Baton
import BatonDiagnostics
package import BatonValues

/// What is kept of one decision.
package struct LogRecord: Sendable, Hashable {
  /// The chat's id.
  package var chat: String?
  /// The policy's name.
  package var policy: String?
  /// `sha256:…` over the policy's sources and tables.
  package var digest: String
  /// The time of the decision, in milliseconds since 1970 UTC.
  package var now: Int64?
  /// What happened, as the decision's JSON says it.
  package var outcome: String
  /// The chosen team's id.
  package var team: String?
  /// The name of the rule that decided, where it has one.
  package var rule: String?
  /// Its place, `file:line:column`.
  package var place: String?
  /// What the decision can be rebuilt from.
  package var receipt: String
  /// The decision's JSON, less what is masked.
  package var decision: String
  /// The chat's JSON, less what is masked; nil where chats are not kept.
  package var given: String?
  /// What was masked when this was written.
  package var mask: FactMask
  /// The facts that the chat gave and that were left out.
  package var withheld: [String]

  /// The record of those parts.
  package init(
    chat: String?, policy: String?, digest: String, now: Int64?, outcome: String, team: String?, rule: String?,
    place: String?, receipt: String, decision: String, given: String?, mask: FactMask, withheld: [String]
  ) {
    self.chat = chat
    self.policy = policy
    self.digest = digest
    self.now = now
    self.outcome = outcome
    self.team = team
    self.rule = rule
    self.place = place
    self.receipt = receipt
    self.decision = decision
    self.given = given
    self.mask = mask
    self.withheld = withheld
  }

  /// The record of a decision.
  ///
  /// - Parameters:
  ///   - decision: The decision, with its receipt.
  ///   - chat: The chat that was decided.
  ///   - masking: What must not be written.
  ///   - keepsChat: Whether the chat is kept too.
  package init(_ decision: Decision, of chat: Chat, masking: Masking, keepsChat: Bool) {
    self.init(decision, of: KeptChat(chat, masking: masking, keepsChat: keepsChat), masking: masking)
  }

  /// The record of a decision.
  ///
  /// - Parameters:
  ///   - decision: The decision, with its receipt.
  ///   - chat: What is kept of the chat that was decided.
  ///   - masking: What must not be written.
  package init(_ decision: Decision, of chat: KeptChat, masking: Masking) {
    let shown = masking.masked(decision, withheld: chat.withheld)
    self.init(
      chat: shown.chat.map(Self.storable), policy: shown.policyName.map(Self.storable), digest: shown.policyDigest,
      now: shown.now, outcome: shown.outcome.rawValue, team: shown.team.map(Self.storable),
      rule: shown.rule?.name.map(Self.storable), place: shown.rule.map { Self.storable($0.at) },
      receipt: decision.receipt?.description ?? "", decision: shown.json,
      given: chat.json, mask: masking.mask, withheld: chat.withheld)
  }

  /// A text as a column of the log can hold it: SQLite ends a text where its first zero stands.
  private static func storable(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
  }
}

package import Baton
package import BatonInterpreter

/// What is to be done with every chat.
package struct Assignment: Sendable {
  /// What decides.
  package let policy: Policy
  /// What decides in its place, rule after rule.
  package let interpreter: Interpreter?
  /// The time of chats that do not tell theirs.
  package var clock: Int64
  /// Whether people read the decisions; programs read JSON, one decision a line.
  package let isForPeople: Bool
  /// Whether a name that the policy does not declare is an error.
  package var isStrict: Bool
  /// What becomes of receipts.
  package var receipts: Receipts
  /// How large a chat may be.
  package var limits = ChatLimits.none
  /// Whether names that the policy does not declare are only counted, and not remarked.
  package var isQuiet = false

  /// What becomes of receipts.
  package enum Receipts: Sendable {
    /// None is made.
    case none
    /// Whoever looks on is given one with each decision; it is not printed.
    case made
    /// Each decision carries its own.
    case printed
  }
  /// Whether chats are handed over with their decisions, to be logged.
  package let keepsChats: Bool

  /// Chats to be decided so.
  package init(
    policy: Policy, interpreter: Interpreter?, clock: Int64, isForPeople: Bool, isStrict: Bool,
    withReceipt: Bool = false, keepsChats: Bool = false
  ) {
    self.policy = policy
    self.interpreter = interpreter
    self.clock = clock
    self.isForPeople = isForPeople
    self.isStrict = isStrict
    receipts = withReceipt ? .printed : keepsChats ? .made : .none
    self.keepsChats = keepsChats
  }
}

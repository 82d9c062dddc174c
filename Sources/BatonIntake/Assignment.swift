package import Baton
package import BatonInterpreter

/// What is to be done with every chat.
package struct Assignment: Sendable {
  /// What decides.
  package let policy: Policy
  /// What decides in its place, rule after rule.
  package let interpreter: Interpreter?
  /// The time of chats that do not tell theirs.
  package let clock: Int64
  /// Whether people read the decisions; programs read JSON, one decision a line.
  package let isForPeople: Bool
  /// Whether a name that the policy does not declare is an error.
  package let isStrict: Bool
  /// Whether each decision carries its receipt.
  package let withReceipt: Bool

  /// Chats to be decided so.
  package init(
    policy: Policy, interpreter: Interpreter?, clock: Int64, isForPeople: Bool, isStrict: Bool,
    withReceipt: Bool = false
  ) {
    self.policy = policy
    self.interpreter = interpreter
    self.clock = clock
    self.isForPeople = isForPeople
    self.isStrict = isStrict
    self.withReceipt = withReceipt
  }
}

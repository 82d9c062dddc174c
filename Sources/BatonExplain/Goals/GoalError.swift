/// Why a goal cannot be had: it was not understood, or the policy has no such thing.
public struct GoalError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public let message: String
  /// What to type instead, where there is a guess.
  public let help: String?

  /// What is wrong and what to type instead, on one line.
  public var description: String { message + (help.map { ": \($0)" } ?? "") }

  /// That mistake.
  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  /// What can be typed.
  private static let forms =
    "say `team \"x\"`, `route`, `queue`, `ask`, `hold`, `rule \"x\"` or a rule's line, such as `48`"

  /// Nothing was said.
  static let empty = GoalError("where the chat should have gone is not said", help: forms)

  /// A word that belongs to no goal.
  static func unreadable(_ word: String) -> GoalError {
    GoalError("`\(word)` is not understood as a place for a chat to go", help: forms)
  }
}

public import BatonValues

/// Where somebody wanted a chat to go.
public enum Goal: Sendable, Hashable {
  /// To a team, by its id.
  case team(String)
  /// By a rule, by its name.
  case rule(String)
  /// By the rule on a line; of a file, or of any where there is none.
  case line(Int, file: String?)
  /// Any route, queue, question or hold.
  case outcome(Decision.Outcome)
}

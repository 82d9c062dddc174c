import BatonProgram
import BatonRuntime
import BatonValues

/// A message of the customer that could come.
struct PossibleMessage: Hashable, Sendable {
  /// What it is good for.
  enum Purpose: Hashable, Sendable {
    /// It means an intent, by its place.
    case intent(Int)
    /// It says the same as the customer's newest message.
    case again
    /// It says a text that the policy looks for.
    case text
    /// It says anything.
    case anything
  }

  /// What it is good for.
  let purpose: Purpose
  /// What is said.
  let text: String?
  /// What the bot's classifier calls it.
  let label: String?
  /// The intents that it counts for, by their places.
  var intents: Set<Int> = []
  /// How often it may come.
  var most = 1

  /// The message as it would come at a time.
  func message(at now: Int64?) -> Chat.Message { Chat.Message(from: .customer, text: text, at: now, label: label) }
}

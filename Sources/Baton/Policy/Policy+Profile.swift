package import BatonDecision
import BatonRuntime
package import BatonValues

extension Policy {
  /// What was seen in real chats when it was compiled; nil where that was not asked for.
  package var profile: Profile? { Profile(of: runtime.program) }

  /// A profile of no chats.
  package var emptyProfile: Profile { Profile(for: runtime.program) }

  /// Counts a chat that came from a file.
  ///
  /// - Throws: `ChatError` when the chat does not fit the policy.
  package func count(_ chat: Chat, clock: Int64?, line: Int, in profile: inout Profile) throws(ChatError) {
    var evaluator = Evaluator(runtime, try situation(of: chat, clock: clock, line: line))
    profile.add(classes: evaluator.columnClasses())
  }
}

import Baton
package import BatonDiagnostics
import BatonSemantics

/// A session: a policy with what was typed of it, the loaded chats, and the one at hand.
///
/// Everything it does is a function of what it is and of a line; it knows no terminal.
package struct Session {
  /// How many changes can be taken back.
  static let undoLimit = 200

  /// The policy's files.
  var base: PolicyBase
  /// The policy without what was typed.
  var original: PolicyAtHand
  /// The policy with what was typed.
  var atHand: PolicyAtHand
  /// The loaded chats.
  var chats: [Chat] = []
  /// What a line can change.
  var state: State
  /// The states before, the latest last.
  var done: [State] = []
  /// The states that were taken back, the latest last.
  var undone: [State] = []
  /// What the original policy decides of the loaded chats, once somebody wanted to know.
  var originalDecisions: [Decision?]?
  /// The time of chats that do not tell theirs.
  let clock: Int64
  /// Whether the work under way should stop.
  let isInterrupted: () -> Bool

  /// A session with a policy, or with an empty one.
  ///
  /// - Throws: `SessionError` when the policy cannot be read or has errors.
  package init(
    policy path: String?, clock: Int64, isInterrupted: @escaping () -> Bool = { false }
  ) throws(SessionError) {
    (base, original) = try Self.read(path)
    atHand = original
    state = State(chat: Chat(now: clock))
    self.clock = clock
    self.isInterrupted = isInterrupted
  }

  /// Reads a policy from its files.
  static func read(_ path: String?) throws(SessionError) -> (PolicyBase, PolicyAtHand) {
    var base = try PolicyBase(path: path)
    do throws(Refusal) {
      let policy = try PolicyAtHand(base, with: Edits())
      base.index(policy.checked.sources)
      return (base, policy)
    } catch {
      throw SessionError(text: error.text, isUnreadable: false)
    }
  }

  /// What is said when somebody sits down at a session.
  package var greeting: StyledText {
    let name = atHand.checked.name.map { "\"\(VisibleText.line($0, limit: 40))\"" } ?? "a policy without a name"
    let rules = atHand.checked.topRules.count
    var text = StyledText()
    text.append("baton", .strong)
    text.append(": \(name), \(rules) rule\(rules == 1 ? "" : "s"), \(chats.count) chat\(chats.count == 1 ? "" : "s")")
    text.append(". Type `:help` for the commands, Ctrl-D to leave.\n")
    return text
  }

  /// What the policy at hand decides of the chat at hand.
  var decision: Result<Decision, ChatError> {
    Result { () throws(ChatError) in try atHand.decide(state.chat, clock: clock) }
  }
}

/// Why there is no session.
package struct SessionError: Error {
  /// What is wrong, for people.
  package let text: StyledText
  /// Whether a file could not be read at all.
  package let isUnreadable: Bool
}

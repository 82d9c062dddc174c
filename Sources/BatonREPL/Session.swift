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
  private(set) var atHand: PolicyAtHand
  /// The loaded chats.
  var chats: [Chat] = []
  /// What a line can change.
  private(set) var state: State
  /// What the policy at hand decides of the chat at hand.
  private(set) var decision: Result<Decision, ChatError>
  /// The ways back to the states before, the latest last.
  var done: [Turn] = []
  /// The ways to the states that were taken back, the latest last.
  var undone: [Turn] = []
  /// What the policy without what was typed decides of the loaded chats.
  var originalVerdicts = Verdicts()
  /// What the policy at hand decides of the loaded chats.
  var verdicts = Verdicts()
  /// What it took to answer so far.
  package internal(set) var effort = Effort()
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
    decision = Self.decision(of: state.chat, by: original, clock: clock)
    self.clock = clock
    self.isInterrupted = isInterrupted
  }

  /// Goes over to a state, and to a policy.
  mutating func stand(at new: State, with policy: PolicyAtHand) {
    if !policy.isSame(as: atHand) { verdicts = Verdicts() }
    (state, atHand) = (new, policy)
    decision = Self.decision(of: new.chat, by: policy, clock: clock)
    effort.decisions += 1
  }

  /// The policy with some edits.
  ///
  /// - Throws: What is wrong with it then.
  mutating func policy(with edits: Edits) throws(Refusal) -> PolicyAtHand {
    if edits.all.isEmpty { return original }
    effort.checks += 1
    let policy = try PolicyAtHand(base, with: edits, after: atHand)
    effort.parses += policy.lines.parsedCount
    return policy
  }

  /// What the policy at hand decides of a loaded chat.
  mutating func verdict(of place: Int) -> Result<DecisionWords, ChatError> {
    if atHand.isSame(as: original) { return originalVerdict(of: place) }
    if let known = verdicts[place] { return known }
    let verdict = decided(place, by: atHand)
    verdicts[place] = verdict
    return verdict
  }

  /// What the policy without what was typed decides of a loaded chat.
  mutating func originalVerdict(of place: Int) -> Result<DecisionWords, ChatError> {
    if let known = originalVerdicts[place] { return known }
    let verdict = decided(place, by: original)
    originalVerdicts[place] = verdict
    return verdict
  }

  private mutating func decided(_ place: Int, by policy: PolicyAtHand) -> Result<DecisionWords, ChatError> {
    effort.verdicts += 1
    return Result { () throws(ChatError) in
      DecisionWords(decision: try policy.decideOneOfMany(chats[place], clock: clock)).withoutDetail
    }
  }

  private static func decision(of chat: Chat, by policy: PolicyAtHand, clock: Int64) -> Result<Decision, ChatError> {
    Result { () throws(ChatError) in try policy.decide(chat, clock: clock) }
  }

  /// Reads a policy from its files; what has not changed since it was read before is not parsed again.
  static func read(_ path: String?, after earlier: PolicyAtHand? = nil) throws(SessionError) -> (
    PolicyBase, PolicyAtHand
  ) {
    var base = try PolicyBase(path: path)
    do throws(Refusal) {
      let policy = try PolicyAtHand(base, with: Edits(), after: earlier)
      base.index(policy.lines.trees)
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
}

/// Why there is no session.
package struct SessionError: Error {
  /// What is wrong, for people.
  package let text: StyledText
  /// Whether a file could not be read at all.
  package let isUnreadable: Bool
}

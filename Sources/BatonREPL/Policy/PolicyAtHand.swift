import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import BatonValues

/// A policy that was checked, with what was typed of it: it decides, and checks lines.
struct PolicyAtHand {
  /// What decides.
  let policy: Policy
  /// What checks lines.
  let lines: LineChecker
  /// What the checker warned of.
  let warnings: Diagnostics

  /// The checked policy.
  var checked: CheckedPolicy { policy.interpreter.policy }

  /// Checks a policy's files with some edits.
  ///
  /// - Throws: What is wrong.
  init(_ base: PolicyBase, with edits: Edits) throws(Refusal) {
    let texts = base.texts(with: edits)
    let main = texts[base.main.name].map { SourceText(name: base.main.name, bytes: $0) } ?? base.main
    let (result, lines) = Checker.checkForLines(main, from: EditedSources(kept: base.kept, edited: texts))
    guard let checked = result.policy else { throw Refusal(text: result.diagnostics.rendered(in: result.sources)) }
    policy = Policy(checked)
    self.lines = lines
    warnings = result.diagnostics
  }

  /// Decides a chat: the one place where a session asks for a decision.
  func decide(_ chat: Chat, clock: Int64) throws(ChatError) -> Decision {
    try policy.decide(chat, clock: clock, line: 1).0
  }

  /// Decides a chat and tells how.
  func trace(_ chat: Chat, clock: Int64) throws(ChatError) -> (Decision, Trace) {
    policy.interpreter.trace(try situation(of: chat, clock: clock))
  }

  /// A chat held against the policy's facts.
  func situation(of chat: Chat, clock: Int64) throws(ChatError) -> Situation {
    try policy.situation(of: chat, clock: clock, line: 1)
  }
}

/// Why a policy is not taken.
struct Refusal: Error {
  /// What is wrong with it, for people.
  let text: StyledText
}

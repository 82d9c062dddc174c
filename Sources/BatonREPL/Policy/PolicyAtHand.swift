import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import BatonValues

/// A policy that was checked, with what was typed of it: it decides, and checks lines.
struct PolicyAtHand {
  /// What decides one chat, and says how.
  let interpreter: Interpreter
  /// What checks lines.
  let lines: LineChecker
  /// What the checker warned of.
  let warnings: Diagnostics

  private let form: CompiledForm

  /// The checked policy.
  var checked: CheckedPolicy { interpreter.policy }
  /// The policy as everybody else has it; it is compiled when it is first asked for.
  var policy: Policy { form.policy }

  /// Checks a policy's files with some edits.
  ///
  /// - Throws: What is wrong.
  init(_ base: PolicyBase, with edits: Edits) throws(Refusal) {
    let texts = base.texts(with: edits)
    let main = texts[base.main.name].map { SourceText(name: base.main.name, bytes: $0) } ?? base.main
    let (result, lines) = Checker.checkForLines(main, from: EditedSources(kept: base.kept, edited: texts))
    if edits.all.isEmpty, let carried = base.kept.carried {
      do throws(PolicyError) {
        try carried.confirm(result)
      } catch {
        throw Refusal(error, of: base.path)
      }
    }
    guard let checked = result.policy else { throw Refusal(text: result.diagnostics.rendered(in: result.sources)) }
    interpreter = Interpreter(checked)
    form = CompiledForm(checked)
    self.lines = lines
    warnings = result.diagnostics
  }

  /// Decides a chat: the one place where a session asks for a decision. For one of many it is worth compiling the policy,
  /// which takes longer than deciding a chat without.
  func decide(_ chat: Chat, clock: Int64, isOneOfMany: Bool = false) throws(ChatError) -> Decision {
    guard isOneOfMany else { return interpreter.decide(try situation(of: chat, clock: clock)) }
    return try policy.decide(chat, clock: clock, line: 1).0
  }

  /// Decides a chat and tells how.
  func trace(_ chat: Chat, clock: Int64) throws(ChatError) -> (Decision, Trace) {
    interpreter.trace(try situation(of: chat, clock: clock))
  }

  /// A chat held against the policy's facts.
  func situation(of chat: Chat, clock: Int64) throws(ChatError) -> Situation {
    do throws(ChatFault) {
      return try interpreter.situation(of: chat, clock: clock)
    } catch {
      throw ChatError(error, chat: chat.id)
    }
  }
}

/// A policy that is compiled once somebody wants it so.
private final class CompiledForm {
  private let checked: CheckedPolicy
  /// The policy.
  private(set) lazy var policy = Policy(checked)

  /// The form of a checked policy.
  init(_ checked: CheckedPolicy) { self.checked = checked }
}

/// Why a policy is not taken.
struct Refusal: Error {
  /// What is wrong with it, for people.
  let text: StyledText
}

extension Refusal {
  /// A compiled policy that cannot be used, in one line.
  init(_ error: any Error, of path: String?) {
    var text = StyledText()
    text.append("error", .error)
    text.append(": \(VisibleText.line("`\(path ?? "")`: \(error)", limit: 400))\n", .strong)
    self.init(text: text)
  }
}

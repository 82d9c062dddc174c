import Baton
import BatonDiagnostics
import BatonInterpreter
import BatonSemantics
import BatonSyntax
import BatonValues

/// A policy that was checked, with what was typed of it: it decides, and checks lines.
struct PolicyAtHand {
  /// What decides one chat, and says how.
  let interpreter: Interpreter
  /// What checks lines.
  let lines: LineChecker
  /// What the checker warned of.
  let warnings: Diagnostics
  /// The files whose text is not the one on disk.
  let edited: [String: SplicedText]

  private let later: Later

  /// The checked policy.
  var checked: CheckedPolicy { interpreter.policy }
  /// The policy as everybody else has it; it is compiled when it is first asked for.
  var policy: Policy { later.policy }
  /// Its declarations, by what people call them; made when it is first asked for.
  var declarations: DeclarationIndex { later.declarations }
  /// Who reads what; made when it is first asked for.
  var readers: ReaderIndex { later.readers }

  /// Checks a policy's files with some edits; files that have not changed since an earlier check are not parsed again.
  ///
  /// - Throws: What is wrong.
  init(_ base: PolicyBase, with edits: Edits, after earlier: PolicyAtHand? = nil) throws(Refusal) {
    edited = base.texts(with: edits)
    let main = edited[base.main.name].map { SourceText(name: base.main.name, bytes: $0.bytes) } ?? base.main
    let sources = EditedSources(kept: base.kept, edited: edited)
    let (result, lines) = Checker.checkForLines(main, from: sources, after: earlier?.lines)
    if edits.all.isEmpty, let carried = base.kept.carried {
      do throws(PolicyError) {
        try carried.confirm(result)
      } catch {
        throw Refusal(error, of: base.path)
      }
    }
    guard let checked = result.policy else { throw Refusal(result.diagnostics, in: result.sources) }
    interpreter = Interpreter(checked)
    later = Later(checked, lines.trees)
    self.lines = lines
    warnings = result.diagnostics
  }

  /// Whether it is the very same.
  func isSame(as other: PolicyAtHand) -> Bool { later === other.later }

  /// Decides a chat, without compiling the policy, which would take longer.
  func decide(_ chat: Chat, clock: Int64) throws(ChatError) -> Decision {
    interpreter.decide(try situation(of: chat, clock: clock))
  }

  /// Decides one chat of many, for which it is worth compiling the policy.
  func decideOneOfMany(_ chat: Chat, clock: Int64) throws(ChatError) -> Decision {
    try policy.decide(chat, clock: clock, line: 1).0
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

/// What is made of a policy once somebody wants it.
private final class Later {
  private let checked: CheckedPolicy
  private let trees: [SyntaxTree]
  private(set) lazy var policy = Policy(checked)
  private(set) lazy var declarations = DeclarationIndex(trees)
  private(set) lazy var readers = ReaderIndex(checked, declarations)

  /// Nothing yet of a checked policy.
  init(_ checked: CheckedPolicy, _ trees: [SyntaxTree]) {
    self.checked = checked
    self.trees = trees
  }
}

/// Why a policy is not taken.
struct Refusal: Error {
  /// What is wrong with it, for people.
  let text: StyledText
  /// The mistakes in its texts; none where it is not its texts that are wrong.
  private(set) var diagnostics = Diagnostics()
  /// Its texts.
  private(set) var sources = SourceMap()

  /// What is wrong with some texts.
  init(_ diagnostics: Diagnostics, in sources: SourceMap) {
    text = diagnostics.rendered(in: sources)
    self.diagnostics = diagnostics
    self.sources = sources
  }

  /// A compiled policy that cannot be used, in one line.
  init(_ error: any Error, of path: String?) {
    var text = StyledText()
    text.append("error", .error)
    text.append(": \(VisibleText.line("`\(path ?? "")`: \(error)", limit: 400))\n", .strong)
    self.text = text
  }
}

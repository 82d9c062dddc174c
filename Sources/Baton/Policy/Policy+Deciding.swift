import BatonDiagnostics
package import BatonInterpreter
import BatonRuntime
package import BatonValues

extension Policy {
  /// Decides a chat that came from a file, and says which of its facts and teams the policy does not know.
  ///
  /// - Parameters:
  ///   - clock: The time where the chat tells none.
  ///   - line: The line of the file it stands on.
  ///   - interpreter: What decides in place of the compiled policy; both decide alike.
  ///   - withReceipt: Whether the decision carries its receipt.
  package func decide(
    _ chat: Chat, clock: Int64?, line: Int, by interpreter: Interpreter? = nil, withReceipt: Bool = false
  ) throws(ChatError) -> (Decision, [UndeclaredName]) {
    let situation = try situation(of: chat, clock: clock, line: line)
    let undeclared =
      situation.undeclaredFacts.map { UndeclaredName(kind: .fact, name: $0) }
      + situation.undeclaredTeams.map { UndeclaredName(kind: .team, name: $0) }
    guard let interpreter else {
      var evaluator = Evaluator(runtime, situation)
      return (evaluator.decision(withReceipt: withReceipt), undeclared)
    }
    var decision = interpreter.decide(situation)
    if withReceipt { decision.receipt = receipt(on: situation) }
    return (decision, undeclared)
  }

  /// Holds a chat against the policy's facts.
  package func situation(of chat: Chat, clock: Int64?, line: Int) throws(ChatError) -> Situation {
    do throws(ChatFault) {
      return try runtime.situation(of: chat, clock: clock)
    } catch {
      throw ChatError(error, chat: chat.id, line: line)
    }
  }
}

extension ChatError {
  /// A chat that does not fit a policy; `line` is where the chat begins, if it came from a file.
  package init(_ fault: ChatFault, chat: String?, line: Int = 1) {
    let code = DiagnosticCode.named(fault.code) ?? .chatNotJSON
    self.init(code, fault.message, chat: chat, line: fault.line ?? line)
  }
}

/// A fact or a team that a chat speaks of and the policy does not declare.
package struct UndeclaredName: Hashable, Sendable {
  /// What it is.
  package enum Kind: String, Sendable {
    case fact
    case team
  }

  /// What it is.
  package let kind: Kind
  /// Its name.
  package let name: String

  /// A name of that kind.
  package init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }

  private var code: DiagnosticCode { kind == .fact ? .factUndeclared : .teamUndeclared }

  /// What is said of it.
  package var text: String { "the policy declares no \(kind.rawValue) `\(name)`: what the chat says of it is ignored" }

  /// The warning.
  package func warning(line: Int) -> ChatError { ChatError(code, text, chat: nil, line: line) }

  /// The same as an error.
  package func error(chat: String?, line: Int) -> ChatError {
    ChatError(
      code, "the policy declares no \(kind.rawValue) `\(name)`", chat: chat, line: line, severity: .error)
  }
}

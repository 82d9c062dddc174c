import Baton
import BatonDecision
import BatonInterpreter
import BatonProgram
import BatonRuntime
import BatonSemantics
import BatonValues
import Testing

/// Both evaluators of one policy; the runtime's program went through a file, and one evaluator decides chat after chat.
final class Comparison {
  let interpreter: Interpreter
  let runtime: Runtime
  private var evaluator: Evaluator

  init(_ policy: CheckedPolicy) throws {
    interpreter = Interpreter(policy)
    let bytes = Lowering.lower(policy).program.encoded
    let program = try Program(encoded: bytes)
    #expect(program.encoded == bytes)
    runtime = Runtime(program)
    evaluator = Evaluator(runtime)
  }

  /// Expects both to decide a chat alike, or to refuse it alike.
  func expectEqual(_ chat: Chat, _ source: String = "", clock: Int64? = nil) {
    let meant = Result { () throws(ChatFault) in try interpreter.decide(chat, clock: clock) }
    let got = Result { () throws(ChatFault) in try runtime.decide(chat, clock: clock) }
    switch (meant, got) {
    case (.success(let meant), .success(let got)):
      #expect(got.json == meant.json, "\(source)")
      #expect(got == meant, "\(source)")
    case (.failure(let meant), .failure(let got)): #expect(got == meant, "\(source)")
    default: Issue.record("one decides and the other does not: \(source)")
    }
  }

  /// Expects both to decide a situation alike.
  func expectEqual(_ situation: Situation, _ source: String = "") {
    let meant = interpreter.decide(situation)
    let got = runtime.decide(situation)
    #expect(got.json == meant.json, "\(source)")
    #expect(got == meant, "\(source)")
    evaluator.bind(situation)
    #expect(evaluator.decision() == meant, "again: \(source)")
    tellInPieces(situation)
    #expect(evaluator.decision() == meant, "in pieces: \(source)")
  }

  /// Tells the evaluator a chat as bytes and places, as one tells it who reads them from JSON.
  private func tellInPieces(_ situation: Situation) {
    evaluator.clear()
    evaluator.set(chat: situation.chat)
    for message in situation.messages { evaluator.receive(message.message) }
    for (place, slot) in situation.facts.enumerated() where slot.origin == .given || slot.origin == .null {
      switch slot.value {
      case nil: evaluator.set(fact: place, to: Datum.unknown)
      case .bool(let truth): evaluator.set(fact: place, to: Datum(truth: truth))
      case .word(let word): evaluator.set(fact: place, to: Datum(.word, Int64(word)))
      case .text(let text):
        let original = text.original
        evaluator.set(fact: place, toText: original.utf8.span)
      case let value?: evaluator.set(place, to: value)
      }
    }
    for (place, state) in situation.teams.enumerated() { evaluator.set(team: place, isOpen: state) }
    evaluator.set(now: situation.now)
  }
}

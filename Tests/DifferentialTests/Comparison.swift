import Baton
import BatonDecision
import BatonInterpreter
import BatonProgram
import BatonRuntime
import BatonSemantics
import BatonValues
import Testing

/// Both evaluators of one policy; the runtime's program went through a file.
struct Comparison {
  let interpreter: Interpreter
  let runtime: Runtime

  init(_ policy: CheckedPolicy) throws {
    interpreter = Interpreter(policy)
    let bytes = Lowering.lower(policy).program.encoded
    let program = try Program(encoded: bytes)
    #expect(program.encoded == bytes)
    runtime = Runtime(program)
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
  }
}

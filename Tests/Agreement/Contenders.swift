import Baton
package import BatonDecision
package import BatonInterpreter
import BatonProgram
package import BatonRuntime
package import BatonSemantics
package import BatonValues

/// All ways of deciding by one policy: its interpreter, its program, and the same after it went through a file, told a chat
/// at once, in pieces and as it grows.
package final class Contenders {
  /// The meaning.
  package let interpreter: Interpreter
  /// The program as it was made.
  package let direct: Runtime
  /// The program as it was read from its bytes.
  package let runtime: Runtime
  private let policy: CheckedPolicy
  private var evaluator: Evaluator

  /// The ways of deciding by a policy.
  ///
  /// - Throws: `ProgramFault` when its program does not survive a file; `Unequal` when it comes back changed.
  package init(_ policy: CheckedPolicy, profile: Profile? = nil) throws {
    self.policy = policy
    interpreter = Interpreter(policy)
    let program = Lowering.lower(policy, profile: profile).program
    let bytes = program.encoded
    let read = try Program(encoded: bytes)
    guard read.encoded == bytes else { throw Unequal() }
    direct = Runtime(program)
    runtime = Runtime(read)
    evaluator = Evaluator(runtime)
  }

  /// A program that comes back changed from its bytes.
  package struct Unequal: Error {}

  /// How a chat is told.
  package enum Telling: CaseIterable, Sendable {
    /// At once, and in pieces to an evaluator that decided others before.
    case whole
    /// Message by message and fact by fact, decided after each.
    case growing
  }

  /// The first way that decides a chat, or refuses it, otherwise than the interpreter.
  package func disagreement(on chat: Chat, telling: Telling = .whole, clock: Int64? = nil) -> Disagreement? {
    let meant = Result { () throws(ChatFault) in try interpreter.situation(of: chat, clock: clock) }
    let bound = Result { () throws(ChatFault) in try direct.situation(of: chat, clock: clock) }
    switch (meant, bound) {
    case (.success(let meant), .success(let bound)):
      let decision = interpreter.decide(meant)
      return differing(direct.decide(bound), decision, "the graph", chat)
        ?? disagreement(on: bound, decision, telling, chat)
    case (.failure(let meant), .failure(let bound)):
      return meant == bound ? nil : found("binding", chat, meant: "\(meant)", got: "\(bound)")
    default: return found("binding", chat, meant: "\(meant)", got: "\(bound)")
    }
  }

  /// The first way that decides a situation otherwise than the interpreter.
  package func disagreement(on situation: Situation) -> Disagreement? {
    disagreement(on: situation, interpreter.decide(situation), .whole, Chat(id: situation.chat))
  }

  private func disagreement(
    on situation: Situation, _ meant: Decision, _ telling: Telling, _ chat: Chat
  ) -> Disagreement? {
    evaluator.bind(situation)
    if let found = differing(evaluator.decision(), meant, "the program from its bytes", chat) { return found }
    tellInPieces(situation)
    if let found = differing(evaluator.decision(), meant, "the program told in pieces", chat) { return found }
    return telling == .growing ? growing(situation, chat) : nil
  }

  private func differing(_ got: Decision, _ meant: Decision, _ way: String, _ chat: Chat) -> Disagreement? {
    let (written, wanted) = (got.json, meant.json)
    return written == wanted && got == meant ? nil : found(way, chat, meant: wanted, got: written)
  }

  private func found(_ way: String, _ chat: Chat, meant: String, got: String) -> Disagreement {
    Disagreement(policy: policy.sources.mainText, chat: chat, way: way, meant: meant, got: got)
  }

  /// Tells the evaluator a chat as bytes and places, as one tells it who reads them from JSON.
  private func tellInPieces(_ situation: Situation) {
    evaluator.clear()
    evaluator.set(chat: situation.chat)
    for message in situation.messages { evaluator.receive(message.message) }
    for (place, slot) in situation.facts.enumerated() where slot.origin == .given || slot.origin == .null {
      tell(place, slot.value)
    }
    for (place, state) in situation.teams.enumerated() { evaluator.set(team: place, isOpen: state) }
    evaluator.set(now: situation.now)
  }

  private func tell(_ place: Int, _ value: Value?) {
    switch value {
    case nil: evaluator.set(fact: place, to: Datum.unknown)
    case .bool(let truth): evaluator.set(fact: place, to: Datum(truth: truth))
    case .word(let word): evaluator.set(fact: place, to: Datum(.word, Int64(word)))
    case .text(let text):
      let original = text.original
      evaluator.set(fact: place, toText: original.utf8.span)
    case let value?: evaluator.set(place, to: value)
    }
  }

  /// Tells a chat bit by bit, and wants the decision of what came so far each time.
  private func growing(_ whole: Situation, _ chat: Chat) -> Disagreement? {
    var soFar = Situation(direct.schema)
    evaluator.clear()
    soFar.chat = whole.chat
    evaluator.set(chat: whole.chat)
    for (number, message) in whole.messages.enumerated() {
      evaluator.receive(message.message)
      soFar.receive(message.message)
      let way = "the program after message \(number)"
      if let found = differing(evaluator.decision(), interpreter.decide(soFar), way, chat) { return found }
    }
    evaluator.set(now: whole.now)
    soFar.now = whole.now
    for (place, slot) in whole.facts.enumerated() where slot.origin == .given || slot.origin == .null {
      evaluator.set(place, to: slot.value)
      soFar.set(place, to: slot.value)
      let way = "the program after fact \(place)"
      if let found = differing(evaluator.decision(), interpreter.decide(soFar), way, chat) { return found }
    }
    return nil
  }
}

package import Baton
import BatonDiagnostics
import BatonRuntime
import BatonValues

/// Decides chats one after the other, and keeps the room that it needs from one to the next.
package struct ChatWorker: ~Copyable {
  private let assignment: Assignment
  private var json = JSONWriter()
  private var answers = Answers()
  /// How many chats it decided straight from their bytes.
  package private(set) var countAtOnce = 0
  /// What it said already of names that the policy does not declare.
  private var told: Set<UndeclaredName> = []
  #if BATON_SIMDJSON
    /// The way for chats with nothing odd about them; nil where another evaluator is wanted.
    private var binder: ChatBinder?
  #endif

  /// A worker who decides so.
  package init(_ assignment: Assignment) {
    self.assignment = assignment
    #if BATON_SIMDJSON
      let isPlain = assignment.interpreter == nil && !assignment.withReceipt
      binder = isPlain ? ChatBinder(assignment.policy.runtime) : nil
    #endif
  }

  /// Decides the chats of some lines.
  package mutating func answer(_ batch: LineBatch) -> Answers {
    for line in batch {
      if decideAtOnce(line, of: batch) { continue }
      if let entry = ChatReader.entry(of: line, in: batch) { decide(entry) }
    }
    return finish()
  }

  /// Decides a chat straight from its bytes; false where it takes longer.
  private mutating func decideAtOnce(_ line: LineBatch.Line, of batch: borrowing LineBatch) -> Bool {
    #if BATON_SIMDJSON
      guard binder?.bind(line, of: batch, clock: assignment.clock) == true else { return false }
      let undeclared = binder?.undeclared ?? []
      guard undeclared.isEmpty || !assignment.isStrict, let decision = binder?.evaluator.decision() else {
        return false
      }
      for name in undeclared { tell(name, line.number) }
      print(decision)
      countAtOnce += 1
      return true
    #else
      return false
    #endif
  }

  /// Decides a chat; the answer comes with those of the others.
  package mutating func decide(_ entry: ChatReader.Entry) {
    do throws(ChatError) {
      let (decision, undeclared) = try assignment.policy.decide(
        entry.result.get(), clock: assignment.clock, line: entry.line, by: assignment.interpreter,
        withReceipt: assignment.withReceipt)
      if assignment.isStrict, let name = undeclared.first { throw name.error(chat: decision.chat, line: entry.line) }
      for name in undeclared { tell(name, entry.line) }
      print(decision)
    } catch {
      fail(error)
    }
  }

  /// How much there is to print.
  package var byteCount: Int { json.bytes.count }

  /// All answers since the last time.
  package mutating func finish() -> Answers {
    answers.bytes = json.bytes
    defer { answers = Answers() }
    json = JSONWriter(capacity: answers.bytes.count)
    return answers
  }

  private mutating func print(_ decision: Decision) {
    if assignment.isForPeople {
      json.append(decision.rendered.plain)
    } else {
      decision.write(to: &json)
    }
    json.endLine()
  }

  private mutating func fail(_ error: ChatError) {
    answers.hasErrors = true
    guard !assignment.isForPeople else { return remark(.error(error)) }
    error.write(to: &json)
    json.endLine()
  }

  private mutating func tell(_ name: UndeclaredName, _ line: Int) {
    if told.insert(name).inserted { remark(.undeclared(name, line: line)) }
  }

  private mutating func remark(_ remark: Answers.Remark) {
    answers.remarks.append((json.bytes.count, remark))
  }
}

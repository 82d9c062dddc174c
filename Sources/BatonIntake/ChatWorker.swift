package import Baton
import BatonDiagnostics
import BatonValues

/// Decides chats one after the other, and keeps the room that it needs from one to the next.
package struct ChatWorker {
  private let assignment: Assignment
  private var json = JSONWriter()
  private var answers = Answers()
  /// What it said already of names that the policy does not declare.
  private var told: Set<UndeclaredName> = []

  /// A worker who decides so.
  package init(_ assignment: Assignment) { self.assignment = assignment }

  /// Decides the chats of some lines.
  package mutating func answer(_ batch: LineBatch) -> Answers {
    for line in batch {
      if let entry = ChatReader.entry(of: line, in: batch) { decide(entry) }
    }
    return finish()
  }

  /// Decides a chat; the answer comes with those of the others.
  package mutating func decide(_ entry: ChatReader.Entry) {
    do throws(ChatError) {
      let (decision, undeclared) = try assignment.policy.decide(
        entry.result.get(), clock: assignment.clock, line: entry.line, by: assignment.interpreter,
        withReceipt: assignment.withReceipt)
      for name in undeclared {
        if assignment.isStrict { throw name.error(chat: decision.chat, line: entry.line) }
        if told.insert(name).inserted { remark(.undeclared(name, line: entry.line)) }
      }
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

  private mutating func remark(_ remark: Answers.Remark) {
    answers.remarks.append((json.bytes.count, remark))
  }
}

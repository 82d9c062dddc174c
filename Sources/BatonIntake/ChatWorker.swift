package import Baton
import BatonDiagnostics
import BatonRuntime
import BatonValues

/// Decides chats one after the other, and keeps the room that it needs from one to the next.
package struct ChatWorker: ~Copyable {
  private var assignment: Assignment
  private var json = JSONWriter()
  private var answers = Answers()
  /// How many chats it decided straight from their bytes.
  package private(set) var countAtOnce = 0
  /// How many names it was told that the policy does not declare.
  package private(set) var undeclaredCount = 0
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
      binder = assignment.interpreter == nil ? ChatBinder(assignment.policy.runtime) : nil
    #endif
  }

  /// How the next chats are decided, by the same policy.
  package mutating func prepare(clock: Int64, isStrict: Bool, receipts: Assignment.Receipts) {
    assignment.clock = clock
    assignment.isStrict = isStrict
    assignment.receipts = receipts
  }

  /// Decides the chats of some lines.
  package mutating func answer(_ batch: LineBatch) -> Answers {
    var nobody = Nobody()
    return answer(batch, before: &nobody)
  }

  /// Decides the chats of some lines, and shows each to whoever looks on.
  package mutating func answer(_ batch: LineBatch, before witness: inout some ChatWitness) -> Answers {
    for line in batch {
      if decideAtOnce(line, of: batch, &witness) { continue }
      if let entry = ChatReader.entry(of: line, in: batch, deepest: assignment.limits.depth) {
        decide(entry, of: line, &witness)
      }
    }
    return finish()
  }

  /// Decides the one chat that a document holds, which may take several lines, and shows it to whoever looks on.
  package mutating func answer(document: LineBatch, before witness: inout some ChatWitness) -> Answers {
    let whole = LineBatch.Line(number: 1, range: 0..<document.end)
    if !decideAtOnce(whole, of: document, &witness),
      let entry = ChatReader.document(document, deepest: assignment.limits.depth)
    {
      decide(entry, of: whole, &witness)
    }
    return finish()
  }

  /// Decides a chat straight from its bytes; false where it takes longer.
  private mutating func decideAtOnce(
    _ line: LineBatch.Line, of batch: borrowing LineBatch, _ witness: inout some ChatWitness
  ) -> Bool {
    #if BATON_SIMDJSON
      guard !assignment.keepsChats else { return false }
      binder?.limits = assignment.limits
      guard binder?.bind(line, of: batch, clock: assignment.clock) == true else { return false }
      let undeclared = binder?.undeclared ?? []
      guard undeclared.isEmpty || !assignment.isStrict,
        let decision = binder?.evaluator.decision(withReceipt: assignment.receipts != .none)
      else { return false }
      for name in undeclared { tell(name, line.number) }
      print(decision)
      witness.saw(decision, of: line)
      countAtOnce += 1
      return true
    #else
      return false
    #endif
  }

  /// Decides a chat; the answer comes with those of the others.
  package mutating func decide(_ entry: ChatReader.Entry) {
    var nobody = Nobody()
    decide(entry, of: LineBatch.Line(number: entry.line, range: 0..<0), &nobody)
  }

  private mutating func decide(
    _ entry: ChatReader.Entry, of line: LineBatch.Line, _ witness: inout some ChatWitness
  ) {
    do throws(ChatError) {
      let chat = try entry.result.get()
      try assignment.limits.check(chat, line: entry.line)
      let (decision, undeclared) = try assignment.policy.decide(
        chat, clock: assignment.clock, line: entry.line, by: assignment.interpreter,
        withReceipt: assignment.receipts != .none)
      if assignment.isStrict, let name = undeclared.first { throw name.error(chat: decision.chat, line: entry.line) }
      for name in undeclared { tell(name, entry.line) }
      if assignment.keepsChats { answers.decided.append((chat, decision)) }
      print(decision)
      witness.saw(decision, of: line)
    } catch {
      fail(error)
      witness.saw(error, of: line)
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
    if assignment.receipts == .made {
      var bare = decision
      bare.receipt = nil
      write(bare)
    } else {
      write(decision)
    }
    json.endLine()
  }

  private mutating func write(_ decision: Decision) {
    if assignment.isForPeople {
      json.append(decision.rendered.plain)
    } else {
      decision.write(to: &json)
    }
  }

  private mutating func fail(_ error: ChatError) {
    answers.hasErrors = true
    guard !assignment.isForPeople else { return remark(.error(error)) }
    error.write(to: &json)
    json.endLine()
  }

  private mutating func tell(_ name: UndeclaredName, _ line: Int) {
    undeclaredCount += 1
    guard !assignment.isQuiet else { return }
    if told.insert(name).inserted { remark(.undeclared(name, line: line)) }
  }

  private mutating func remark(_ remark: Answers.Remark) {
    answers.remarks.append((json.bytes.count, remark))
  }
}

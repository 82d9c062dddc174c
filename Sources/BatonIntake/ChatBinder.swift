#if BATON_SIMDJSON
  import Baton
  import BatonProgram
  import BatonRuntime
  import BatonValues

  /// Something about a chat for which the reader of the library is asked, which is slower and finds words for it.
  struct Oddity: Error {}

  /// Tells an evaluator of one chat after the other, straight from their bytes.
  struct ChatBinder: ~Copyable {
    /// What the last chat was told to.
    var evaluator: Evaluator
    /// The facts and teams of the last chat that the policy does not declare, in the order given, facts first.
    private(set) var undeclared: [UndeclaredName] = []
    /// A chat beyond these is odd.
    var limits = ChatLimits.none
    private let reader: TapeReader
    private var facts: FactBinder
    private var undeclaredTeams: [UndeclaredName] = []

    /// A binder of chats for that policy; nil where there is no memory.
    init?(_ runtime: Runtime) {
      guard let reader = TapeReader() else { return nil }
      self.reader = reader
      evaluator = Evaluator(runtime)
      facts = FactBinder(runtime.schema)
    }

    /// Binds the chat of a line; false where it is odd, and nothing is known of it then.
    ///
    /// - Parameter clock: The time where the chat tells none.
    mutating func bind(_ line: LineBatch.Line, of batch: borrowing LineBatch, clock: Int64) -> Bool {
      let bytes = batch.bytes
      return bytes.withUnsafeBufferPointer { bytes in
        guard let tape = reader.read(line.range, of: bytes, deepest: limits.depth) else { return false }
        do throws(Oddity) {
          try bind(tape.span, clock)
          return true
        } catch {
          return false
        }
      }
    }

    private mutating func bind(_ tape: Span<TapeEvent>, _ clock: Int64) throws(Oddity) {
      evaluator.clear()
      facts.begin()
      undeclaredTeams.removeAll(keepingCapacity: true)
      var now: Int64?
      var newest: Int64?
      var place = 1
      while place < tape.count {
        let (key, value) = (tape[place], place + 1)
        place = tape[value].end
        if tape[value].what == .null { continue }
        if key.isNamed("facts") {
          try facts.bind(tape, value, to: &evaluator)
        } else if key.isNamed("messages") {
          newest = try messages(tape, value)
        } else if key.isNamed("id") {
          guard tape[value].what == .string else { throw Oddity() }
          evaluator.set(chat: tape[value].string)
        } else if key.isNamed("now") {
          now = try instant(tape[value])
        } else if key.isNamed("teams") {
          try teams(tape, value)
        }
      }
      evaluator.set(now: now ?? newest ?? clock)
      undeclared = facts.undeclared
      undeclared += undeclaredTeams
    }

    /// Binds the messages, and gives the time of the last one that has one.
    private mutating func messages(_ tape: Span<TapeEvent>, _ place: Int) throws(Oddity) -> Int64? {
      guard tape[place].what == .array else { throw Oddity() }
      var newest: Int64?
      var message = place + 1
      var count = 0
      while message < tape[place].end {
        count += 1
        guard count <= limits.messages else { throw Oddity() }
        newest = try self.message(tape, message) ?? newest
        message = tape[message].end
      }
      return newest
    }

    private mutating func message(_ tape: Span<TapeEvent>, _ place: Int) throws(Oddity) -> Int64? {
      guard tape[place].what == .object else { throw Oddity() }
      var sender: Chat.Sender?
      var (text, label): (UnsafeBufferPointer<UInt8>?, UnsafeBufferPointer<UInt8>?)
      var at: Int64?
      var confidence: Decimal?
      var next = place + 1
      while next < tape[place].end {
        let (key, value) = (tape[next], tape[next + 1])
        next = value.end
        if value.what == .null { continue }
        if key.isNamed("from") {
          sender = try self.sender(value)
        } else if key.isNamed("text") {
          text = try string(value)
        } else if key.isNamed("at") {
          at = try instant(value)
        } else if key.isNamed("confidence") {
          confidence = try self.confidence(value)
        } else if key.isNamed("label") {
          label = try string(value)
        }
      }
      guard let sender else { throw Oddity() }
      switch (text, label) {
      case (let text?, let label?):
        evaluator.receive(from: sender, text: text.span, at: at, confidence: confidence, label: label.span)
      case (let text?, nil):
        evaluator.receive(from: sender, text: text.span, at: at, confidence: confidence, label: nil)
      case (nil, let label?):
        evaluator.receive(from: sender, text: nil, at: at, confidence: confidence, label: label.span)
      case (nil, nil): evaluator.receive(from: sender, text: nil, at: at, confidence: confidence, label: nil)
      }
      return at
    }

    private func string(_ value: TapeEvent) throws(Oddity) -> UnsafeBufferPointer<UInt8> {
      guard value.what == .string else { throw Oddity() }
      return value.utf8
    }

    private func sender(_ value: TapeEvent) throws(Oddity) -> Chat.Sender {
      guard value.what == .string else { throw Oddity() }
      if value.isNamed("customer") { return .customer }
      if value.isNamed("bot") { return .bot }
      if value.isNamed("agent") { return .agent }
      throw Oddity()
    }

    private func instant(_ value: TapeEvent) throws(Oddity) -> Int64 {
      guard value.what == .string, case .success(let instant) = Instant.parse(rfc3339: value.utf8.span),
        Instant.range.contains(instant)
      else { throw Oddity() }
      return instant
    }

    private func confidence(_ value: TapeEvent) throws(Oddity) -> Decimal {
      guard value.what == .number, case .success(let number) = Decimal.parse(value.utf8.span), number >= .zero,
        number <= .one
      else { throw Oddity() }
      return number
    }

    private mutating func teams(_ tape: Span<TapeEvent>, _ place: Int) throws(Oddity) {
      guard tape[place].what == .object else { throw Oddity() }
      var team = place + 1
      while team < tape[place].end {
        let (id, state) = (tape[team], team + 1)
        team = tape[state].end
        if tape[state].what == .null { continue }
        let isOpen = try self.isOpen(tape, state)
        let name = id.string
        if let place = evaluator.runtime.schema.team(name) {
          evaluator.set(team: place, isOpen: isOpen)
        } else {
          undeclaredTeams.append(UndeclaredName(kind: .team, name: name))
        }
      }
    }

    private func isOpen(_ tape: Span<TapeEvent>, _ place: Int) throws(Oddity) -> Bool? {
      guard tape[place].what == .object else { throw Oddity() }
      var next = place + 1
      while next < tape[place].end {
        let (key, value) = (tape[next], tape[next + 1])
        next = value.end
        guard key.isNamed("open") else { continue }
        switch value.what {
        case .yes: return true
        case .no: return false
        case .null: return nil
        default: throw Oddity()
        }
      }
      return nil
    }
  }
#endif

#if BATON_SIMDJSON
  import Baton
  import BatonProgram
  import BatonRuntime
  import BatonValues

  /// Tells an evaluator of the facts of one chat after the other.
  struct FactBinder {
    /// How a fact's value is read.
    private enum Way {
      case bool
      case number
      case money
      case instant
      case text
      /// A word of an enum.
      case word(Int)
      /// As the library reads it.
      case slowly
      /// No chat may give it.
      case never
    }

    /// The facts of the chat that the policy does not declare, in the order given.
    private(set) var undeclared: [UndeclaredName] = []
    private let schema: FactSchema
    private let paths: NameIndex
    private let words: [NameIndex]
    private let ways: [Way]
    /// For each fact the number of the newest chat that gave it.
    private var given: [UInt32]
    /// The number of this chat.
    private var chat: UInt32 = 0
    /// The path of the object whose facts are read, and a dot behind it.
    private var path: [UInt8] = []

    /// A binder of facts of that schema.
    init(_ schema: FactSchema) {
      self.schema = schema
      paths = NameIndex(schema.facts.map(\.path))
      words = schema.enums.map { NameIndex($0.words.map(\.name)) }
      ways = schema.facts.map { fact in
        if fact.computed == .now { return .never }
        switch fact.type {
        case .bool: return .bool
        case .number: return .number
        case .money: return .money
        case .instant: return .instant
        case .text: return .text
        case .enumeration(let place): return .word(place)
        case .duration, .team, .set: return .slowly
        }
      }
      given = Array(repeating: 0, count: schema.facts.count)
    }

    /// Forgets the chat before.
    mutating func begin() {
      undeclared.removeAll(keepingCapacity: true)
      path.removeAll(keepingCapacity: true)
      chat &+= 1
      guard chat == 0 else { return }
      for place in given.indices { given[place] = 0 }
      chat = 1
    }

    /// Tells of the facts of an object, and of the objects within.
    mutating func bind(_ tape: Span<TapeEvent>, _ place: Int, to evaluator: inout Evaluator) throws(Oddity) {
      guard tape[place].what == .object else { throw Oddity() }
      let depth = path.count
      var key = place + 1
      while key < tape[place].end {
        let value = key + 1
        if tape[value].what == .object, !isMoney(tape, value) {
          path += tape[key].utf8
          path.append(UInt8(ascii: "."))
          try bind(tape, value, to: &evaluator)
          path.removeLast(path.count - depth)
        } else if path.isEmpty {
          try bind(tape[key].utf8, tape, value, to: &evaluator)
        } else {
          path += tape[key].utf8
          let name = path
          try name.withUnsafeBufferPointer { name throws(Oddity) in try bind(name, tape, value, to: &evaluator) }
          path.removeLast(path.count - depth)
        }
        key = tape[value].end
      }
    }

    private mutating func bind(
      _ name: UnsafeBufferPointer<UInt8>, _ tape: Span<TapeEvent>, _ place: Int, to evaluator: inout Evaluator
    ) throws(Oddity) {
      guard let fact = paths.place(of: name) else { return try ignore(name) }
      guard given[fact] != chat else { throw Oddity() }
      given[fact] = chat
      let value = tape[place]
      switch (ways[fact], value.what) {
      case (.never, _): throw Oddity()
      case (_, .null): evaluator.set(fact: fact, to: .unknown)
      case (.bool, .yes): evaluator.set(fact: fact, to: Datum(truth: true))
      case (.bool, .no): evaluator.set(fact: fact, to: Datum(truth: false))
      case (.number, .number), (.number, .string): evaluator.set(fact: fact, to: Datum(.number, try millionths(value)))
      case (.money, .number), (.money, .string): evaluator.set(fact: fact, to: Datum(.money, try millionths(value)))
      case (.text, .string): evaluator.set(fact: fact, toText: value.utf8.span)
      case (.word(let enumeration), .string):
        guard let word = words[enumeration].place(of: value.utf8) else { throw Oddity() }
        evaluator.set(fact: fact, to: Datum(.word, Int64(word)))
      case (.instant, .string):
        guard case .success(let instant) = Instant.parse(rfc3339: value.utf8.span) else { throw Oddity() }
        evaluator.set(fact: fact, to: Datum(.instant, instant))
      default: evaluator.set(fact, to: try self.value(tape, place, of: fact))
      }
    }

    private func millionths(_ value: TapeEvent) throws(Oddity) -> Int64 {
      guard case .success(let number) = Decimal.parse(value.utf8.span) else { throw Oddity() }
      return number.millionths
    }

    /// A value as the library reads it.
    private func value(_ tape: Span<TapeEvent>, _ place: Int, of fact: Int) throws(Oddity) -> Value? {
      let fact = schema.facts[fact]
      do throws(ChatFault) {
        return try schema.value(of: Chat.Fact(path: fact.path, value: try given(tape, place)), as: fact.type)
      } catch {
        throw Oddity()
      }
    }

    private func given(_ tape: Span<TapeEvent>, _ place: Int) throws(ChatFault) -> Chat.Given {
      let value = tape[place]
      switch value.what {
      case .null: return .null
      case .no: return .bool(false)
      case .yes: return .bool(true)
      case .number: return .number(value.string)
      case .string: return .text(value.string)
      case .array:
        var list: [Chat.Given] = []
        var next = place + 1
        while next < value.end {
          list.append(try given(tape, next))
          next = tape[next].end
        }
        return .list(list)
      case .object:
        guard let (amount, currency) = money(tape, place) else { return .list([]) }
        return .money(amount: tape[amount].string, currency: tape[currency].string)
      }
    }

    private func isMoney(_ tape: Span<TapeEvent>, _ place: Int) -> Bool { money(tape, place) != nil }

    /// The amount and the currency of an object of just these.
    private func money(_ tape: Span<TapeEvent>, _ place: Int) -> (amount: Int, currency: Int)? {
      guard tape[place].end == place + 5 else { return nil }
      var (amount, currency): (Int?, Int?)
      for key in [place + 1, place + 3] {
        if tape[key].isNamed("amount") { amount = key + 1 }
        if tape[key].isNamed("currency") { currency = key + 1 }
      }
      guard let amount, let currency, tape[currency].what == .string,
        tape[amount].what == .number || tape[amount].what == .string
      else { return nil }
      return (amount, currency)
    }

    /// Takes down a fact that the policy does not declare.
    private mutating func ignore(_ name: UnsafeBufferPointer<UInt8>) throws(Oddity) {
      // Texts that look alike count as one name; the library knows which do.
      guard name.allSatisfy({ $0 < 0x80 }) else { throw Oddity() }
      let name = UndeclaredName(kind: .fact, name: String(decoding: name, as: UTF8.self))
      guard undeclared.count < FactBinder.fewUndeclared, !undeclared.contains(name) else { throw Oddity() }
      undeclared.append(name)
    }

    /// How many undeclared facts are looked through for a double.
    private static let fewUndeclared = 32
  }
#endif

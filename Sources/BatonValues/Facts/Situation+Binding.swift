extension Situation {
  /// Binds a chat to a policy's facts.
  ///
  /// - Throws: The first fact that does not fit, in the order given.
  package init(_ chat: Chat, in schema: FactSchema) throws(ChatFault) {
    self.init(schema)
    self.chat = chat.id
    now = chat.effectiveNow
    for (time, name) in chat.messages.map({ ($0.at, "at") }) + [(now, "now")] {
      guard time.map({ Instant.range.contains($0) }) ?? true else { throw .time(outOfRange: name) }
    }
    for message in chat.messages { receive(message) }
    for fact in chat.facts {
      guard let place = schema.place(of: fact.path) else {
        undeclaredFacts.append(fact.path)
        continue
      }
      set(place, to: try schema.value(of: fact, at: place))
    }
    for state in chat.teams {
      if let team = schema.team(state.team) {
        set(team: team, isOpen: state.isOpen)
      } else {
        undeclaredTeams.append(state.team)
      }
    }
  }
}

extension FactSchema {
  /// The value that a given fact has for the declared one at a place; nil where it was said to be unknown.
  ///
  /// - Throws: What is wrong with it.
  package func value(of fact: Chat.Fact, at place: Int) throws(ChatFault) -> Value? {
    guard facts[place].computed != .now else { throw .nowAsFact(fact) }
    return try value(of: fact, as: facts[place].type)
  }

  /// The value that a fact was given; nil where it was said to be unknown.
  ///
  /// - Throws: What is wrong with it.
  package func value(of fact: Chat.Fact, as type: ValueType) throws(ChatFault) -> Value? {
    if case .null = fact.value { return nil }
    return try value(fact.value, as: type, of: fact)
  }

  private func value(_ given: Chat.Given, as type: ValueType, of fact: Chat.Fact) throws(ChatFault) -> Value {
    switch (type, given) {
    case (.bool, .bool(let bool)): return .bool(bool)
    case (.number, .number(let digits)), (.number, .text(let digits)):
      return .number(try decimal(digits, given, as: type, of: fact))
    case (.money, .number(let digits)), (.money, .text(let digits)):
      return .money(try decimal(digits, given, as: type, of: fact))
    case (.money(let currency), .money(let digits, let other)):
      guard other.lowercased() == currency else { throw .currency(other, instead: currency, of: fact) }
      return .money(try decimal(digits, given, as: type, of: fact))
    case (.duration, .number(let digits)): return .duration(try duration(.parse(seconds: digits), given, of: fact))
    case (.duration, .text(let text)): return .duration(try duration(.parse(text: text), given, of: fact))
    case (.instant, .text(let text)): return .instant(try instant(text, of: fact))
    case (.text, .text(let text)): return .text(Text(text))
    case (.team, .text(let id)):
      guard let team = team(id) else { throw .team(id, of: fact, in: self) }
      return .team(team)
    case (.enumeration(let enumeration), .text(let name)):
      guard let word = word(name, of: enumeration) else { throw .word(name, of: fact, in: enums[enumeration]) }
      return .word(word)
    case (.set(let element), .list(let list)):
      var values: [Value] = []
      for item in list { values.append(try value(item, as: element, of: fact)) }
      return .set(of: values)
    default: throw .type(given, instead: type, of: fact, in: self)
    }
  }

  private func decimal(
    _ digits: String, _ given: Chat.Given, as type: ValueType, of fact: Chat.Fact
  ) throws(ChatFault) -> Decimal {
    switch Decimal.parse(digits) {
    case .success(let decimal): return decimal
    case .failure(.malformed): throw .type(given, instead: type, of: fact, in: self)
    case .failure(let error): throw .number(error, given, of: fact)
    }
  }

  private func duration(
    _ reading: Result<Int64, DurationError>, _ given: Chat.Given, of fact: Chat.Fact
  ) throws(ChatFault) -> Int64 {
    switch reading {
    case .success(let duration): return duration
    case .failure(let error): throw .duration(error, given, of: fact)
    }
  }

  private func instant(_ text: String, of fact: Chat.Fact) throws(ChatFault) -> Int64 {
    switch Instant.parse(rfc3339: text) {
    case .success(let instant): return instant
    case .failure(let error): throw .instant(error, text, of: fact)
    }
  }
}

extension Result<Int64, DurationError> {
  /// A duration written as a text: ISO 8601, or the digits of a number of seconds.
  fileprivate static func parse(text: String) -> Self {
    let seconds = DurationValue.parse(seconds: text)
    return seconds == .failure(.malformed) ? DurationValue.parse(iso8601: text) : seconds
  }

  /// A number of seconds.
  fileprivate static func parse(seconds: String) -> Self { DurationValue.parse(seconds: seconds) }
}

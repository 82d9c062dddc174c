package import BatonProgram
package import BatonValues

/// What is known of a chat, told piece by piece, in any order but for the messages.
extension Evaluator {
  /// A chat that was bound to the facts of the runtime.
  ///
  /// - Precondition: It was bound to the schema of that runtime.
  package init(_ runtime: Runtime, _ situation: Situation) {
    self.init(runtime)
    bind(situation)
  }

  /// Takes over a chat that was bound to the facts of the runtime, instead of the one before.
  ///
  /// - Precondition: It was bound to the schema of that runtime.
  package mutating func bind(_ situation: Situation) {
    clear()
    (chat, now) = (situation.chat, situation.now)
    for (place, slot) in situation.facts.enumerated() where slot.origin == .given || slot.origin == .null {
      set(place, to: slot.value)
    }
    for (place, state) in situation.teams.enumerated() { set(team: place, isOpen: state) }
    for message in situation.messages { receive(message.message) }
  }

  /// Takes over a chat instead of the one before; of facts and teams that the policy does not declare nothing is kept.
  ///
  /// - Throws: What does not fit the policy, as `Situation` finds it; then nothing is known.
  package mutating func bind(_ chat: Chat) throws(ChatFault) {
    clear()
    let now = chat.effectiveNow
    for message in chat.messages where message.at.map({ !Instant.range.contains($0) }) ?? false {
      throw .time(outOfRange: "at")
    }
    guard now.map({ Instant.range.contains($0) }) ?? true else { throw .time(outOfRange: "now") }
    let schema = runtime.schema
    do throws(ChatFault) {
      for fact in chat.facts {
        guard let place = schema.place(of: fact.path) else { continue }
        set(place, to: try schema.value(of: fact, at: place))
      }
    } catch {
      clear()
      throw error
    }
    (self.chat, self.now) = (chat.id, now)
    for state in chat.teams {
      if let team = schema.team(state.team) { set(team: team, isOpen: state.isOpen) }
    }
    for message in chat.messages { receive(message) }
  }

  /// Forgets the chat, for the next one; the room that it took stays.
  ///
  /// - Complexity: O(facts + teams of the policy).
  package mutating func clear() {
    (chat, now) = (nil, nil)
    for place in slots.indices { slots[place] = runtime.beginning.slots[place] }
    for place in origins.indices { origins[place] = runtime.beginning.origins[place] }
    for place in classes.indices { classes[place] = runtime.beginning.classes[place] }
    for place in teamStates.indices { teamStates[place] = nil }
    transcript.clear()
    log.clear()
    strings.clear()
    members.removeAll(keepingCapacity: true)
    keptMembers = 0
    hasPassing = false
  }

  /// Says what the chat is called.
  package mutating func set(chat: String?) { self.chat = chat }

  /// Says what time it is.
  package mutating func set(now: Int64?) { self.now = now }

  /// Says whether a team takes chats.
  package mutating func set(team: Int, isOpen: Bool?) { teamStates[team] = isOpen }

  /// Gives a fact, or says that it is unknown.
  ///
  /// - Precondition: The value is of the fact's type.
  package mutating func set(_ fact: Int, to value: Value?) {
    forget()
    put(datum(value), at: fact)
    keep()
  }

  /// Gives a fact of no text and no set, or says that it is unknown.
  ///
  /// - Precondition: The value is of the fact's type; a team or a word is one of the program's.
  package mutating func set(fact: Int, to datum: Datum) { put(datum, at: fact) }

  /// Gives a fact that is a text, as its bytes.
  ///
  /// - Precondition: The bytes are UTF-8, and the fact is a text.
  package mutating func set(fact: Int, toText utf8: Span<UInt8>) {
    forget()
    put(datum(text: utf8), at: fact)
    keep()
  }

  /// Adds a message at the end.
  package mutating func receive(_ message: Chat.Message) {
    guard let text = message.text else { return receive(message, text: nil) }
    receive(message, text: text.utf8.span)
  }

  private mutating func receive(_ message: Chat.Message, text: Span<UInt8>?) {
    let (from, at, confidence) = (message.from, message.at, message.confidence)
    guard let label = message.label else {
      return receive(from: from, text: text, at: at, confidence: confidence, label: nil)
    }
    receive(from: from, text: text, at: at, confidence: confidence, label: label.utf8.span)
  }

  /// Adds a message at the end, its texts as their bytes.
  ///
  /// - Precondition: The bytes are UTF-8.
  package mutating func receive(
    from: Chat.Sender, text: Span<UInt8>?, at: Int64?, confidence: Decimal?, label: Span<UInt8>?
  ) {
    transcript.add(from: from, text: text, at: at, confidence: confidence, label: label)
    var labelPlace = UInt32.none
    if let label { labelPlace = knownPlace(of: label) }
    log.add(
      from: from, text: text, at: at, confidence: confidence, label: labelPlace, program, runtime.intentReader)
    classifyNewest()
  }

  private mutating func put(_ datum: Datum, at fact: Int) {
    slots[fact] = datum
    origins[fact] = datum.isKnown ? .given : .null
    guard let column = runtime.columnOfFact[fact].place else { return }
    classes[column] = columnClass(of: datum, in: column)
  }

  private mutating func keep() {
    keptMembers = members.count
    strings.keep()
    hasPassing = false
  }
}

import BatonSemantics
import BatonValues

extension Evaluation {
  /// What goes along: all that the rule, its blocks and each `also` ask for; nil where nothing is asked for.
  func attachments(_ inheritance: Inheritance) -> Decision.Attachments? {
    let asked = Set(inheritance.modifiers.flatMap(\.attach))
    guard !asked.isEmpty else { return nil }
    var attachments = Decision.Attachments()
    if asked.contains(.transcript) { attachments.transcript = transcript }
    if asked.contains(.qualification) {
      attachments.qualification = policy.qualifications.indices.map { standing(of: ID($0)) }
    }
    if asked.contains(.intents) { attachments.intents = foundIntents }
    if asked.contains(.questions) { attachments.questions = situation.questions }
    if asked.contains(.source) {
      attachments.source = factValues { fact, _ in fact.path.hasPrefix("source.") || fact.path.hasPrefix("page.") }
    }
    if asked.contains(.facts) { attachments.facts = factValues { _, origin in origin == .given } }
    return attachments
  }

  /// The messages, who wrote them and what.
  private var transcript: [Chat.Message] {
    situation.messages.map { Chat.Message(from: $0.message.from, text: $0.message.text) }
  }

  /// The known facts that are wanted, in the order declared.
  private func factValues(where isWanted: (Fact, Situation.Slot.Origin) -> Bool) -> [Decision.FactValue] {
    policy.facts.indices.compactMap { place in
      let fact = policy.facts[place]
      guard isWanted(fact, situation.facts[place].origin), let value = read(ID<Fact>(place)).value else { return nil }
      return Decision.FactValue(path: fact.path, value: output(value, as: fact.type))
    }
  }

  /// A value as JSON has it.
  private func output(_ value: Value, as type: ValueType) -> Decision.FactValue.Output {
    switch (value, type) {
    case (.bool(let truth), _): .bool(truth)
    case (.number(let number), _), (.money(let number), _): .number(number.description)
    case (.duration(let duration), _): .number(DurationValue.seconds(duration))
    case (.instant(let instant), _): .text(Instant.rfc3339(instant))
    case (.text(let text), _): .text(text.original)
    case (.team(let team), _): .text(policy.teams[team].id)
    case (.word(let word), .enumeration(let enumeration)): .text(policy.enums[enumeration].words[word].name)
    case (.word(let word), _): .number(String(word))
    case (.set(let members), .set(of: let element)): .list(members.map { output($0, as: element) })
    case (.set(let members), _): .list(members.map { output($0, as: type) })
    }
  }
}

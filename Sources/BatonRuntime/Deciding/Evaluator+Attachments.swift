package import BatonProgram
package import BatonValues

extension Evaluator {
  /// What goes along: all that the rule, its blocks and each `also` ask for; nil where nothing is asked for.
  mutating func attachments(_ modifiers: [Program.Modifiers]) -> Decision.Attachments? {
    let asked = modifiers.reduce(0) { $0 | $1.attachments }
    guard asked != 0 else { return nil }
    func isAsked(_ attachment: Program.Attachment) -> Bool { asked & attachment.rawValue != 0 }
    var attachments = Decision.Attachments()
    if isAsked(.transcript) {
      attachments.transcript = (0..<transcript.count).map { message in
        Chat.Message(from: transcript.sender(of: message), text: transcript.text(of: message))
      }
    }
    if isAsked(.qualification) { attachments.qualification = standings }
    if isAsked(.intents) { attachments.intents = foundIntents }
    if isAsked(.questions) { attachments.questions = Situation.questions(among: transcript.customerTexts) }
    if isAsked(.source) {
      attachments.source = factValues { path, _ in path.hasPrefix("source.") || path.hasPrefix("page.") }
    }
    if isAsked(.facts) { attachments.facts = factValues { _, origin in origin == .given } }
    return attachments
  }

  /// Which criteria are met, missed or unknown.
  private var standings: [Decision.Qualification] {
    mutating get {
      var standings: [Decision.Qualification] = []
      for qualification in program.qualifications {
        var criteria: [Decision.Qualification.LabelledCriterion] = []
        for place in qualification.criteria.places {
          let state: Decision.Criterion =
            switch isMet(criterion: place) {
            case true?: .met
            case false?: .missed
            case nil: .unknown
            }
          criteria.append(.init(label: string(program.criteria[place].label), state: state))
        }
        standings.append(Decision.Qualification(name: string(qualification.name), criteria: criteria))
      }
      return standings
    }
  }

  /// The known facts that are wanted, in the order declared.
  private mutating func factValues(
    where isWanted: (String, Situation.Slot.Origin) -> Bool
  ) -> [Decision.FactValue] {
    var values: [Decision.FactValue] = []
    for place in program.facts.indices {
      let path = string(program.facts[place].path)
      guard isWanted(path, origins[place]) else { continue }
      let value = fact(place)
      guard value.isKnown else { continue }
      values.append(Decision.FactValue(path: path, value: output(value, typed: Int(program.facts[place].type))))
    }
    return values
  }

  /// A value as JSON has it.
  package func output(_ datum: Datum, typed type: Int) -> Decision.FactValue.Output {
    switch datum.kind {
    case .unknown, .range: return .text("")
    case .bool: return .bool(datum.bits != 0)
    case .number, .money: return .number(datum.decimal.description)
    case .duration: return .number(DurationValue.seconds(datum.bits))
    case .instant: return .text(Instant.rfc3339(datum.bits))
    case .text: return .text(original(of: datum))
    case .team: return .text(program.teams.indices.contains(datum.place) ? string(program.teams[datum.place].id) : "")
    case .word: return word(datum, typed: type).map { .text(string($0.name)) } ?? .number(String(datum.bits))
    case .set:
      let row = program.types[type]
      let element = row.kind == .set ? Int(row.argument) : type
      return .list(members(of: datum).map { output(member($0), typed: element) })
    }
  }
}

extension Evaluator {
  /// Every intent that is there, in the order declared, with the words that show it.
  private var foundIntents: [Decision.FoundIntent] {
    mutating get {
      var found: [Decision.FoundIntent] = []
      for place in program.intents.indices where program.intents[place].isPart == 0 && isThere(place) {
        let message = first(of: place)
        found.append(
          Decision.FoundIntent(
            intent: string(program.intents[place].name), message: message,
            matched: message.flatMap { evidence(in: $0, of: place) }))
      }
      return found
    }
  }

  /// The words of a message that show an intent, as they were written: those that begin first, of these the most; the
  /// message's label where no words do.
  private mutating func evidence(in place: Int, of intent: Int) -> String? {
    guard let range = evidenceRange(in: place, of: intent) else { return transcript.label(of: place) }
    return transcript.part(range, ofText: place)
  }

  /// Where in the UTF-8 of a message these words stand; nil where no words show the intent.
  package mutating func evidenceRange(in place: Int, of intent: Int) -> Range<Int>? {
    let words = Words(transcript.text(of: place) ?? "")
    let matches = intents(behind: intent, countingIn: place).compactMap {
      program.phrases.leftmostLongest(of: $0, in: words, &log.scratch)
    }
    // What needs no word shows none.
    return matches.filter { !$0.isEmpty }.min { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
      .map { words.words[$0.lowerBound].start..<words.words[$0.upperBound - 1].end }
  }

  /// An intent and those that it includes, as far as the message counts for them.
  private mutating func intents(behind intent: Int, countingIn message: Int) -> [Int] {
    var reached = [intent]
    var next = 0
    while next < reached.count {
      for place in program.intents[reached[next]].includes.places {
        let included = Int(program.lists[place])
        if counts(message, for: included) && !reached.contains(included) { reached.append(included) }
      }
      next += 1
    }
    return reached
  }
}

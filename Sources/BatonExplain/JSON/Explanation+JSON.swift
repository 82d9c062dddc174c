package import BatonDiagnostics
package import BatonValues

extension Explanation {
  /// Writes the explanation as fields of an object; the keys keep their order. Who calls it writes the decision before.
  package func writeFields(to json: inout JSONWriter) {
    json.key("receipt")
    json.string(receipt.description)
    json.key("local_time")
    json.string(localTime)
    json.key("why")
    if let winner { winner.write(to: &json) } else { json.string(nil) }
    json.list("above", passed) { $1.write(to: &$0) }
    json.list("handoff", handoff) { $1.write(to: &$0) }
    json.list("values", values) { $1.write(to: &$0) }
    json.key("rests_on")
    json.object { json in
      json.key("facts")
      json.strings(grounds.facts)
      json.key("messages")
      json.bool(grounds.messages)
      json.key("now")
      json.bool(grounds.now)
      json.key("teams")
      json.strings(grounds.teams)
    }
  }
}

extension JSONWriter {
  /// A field with an array, which may be empty.
  mutating func list<Element>(_ key: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    self.key(key)
    array { json in for element in elements { write(&json, element) } }
  }

  /// A field with a string, or null.
  mutating func field(_ key: String, _ value: String?) {
    self.key(key)
    string(value)
  }

  /// A field with a bool; null is unknown.
  mutating func field(_ key: String, truth: Bool?) {
    self.key(key)
    if let truth { bool(truth) } else { string(nil) }
  }

  /// A field with places among the values.
  mutating func places(_ key: String, _ places: [Int]) { list(key, places) { $0.number($1) } }

  /// A field with a condition, or null.
  mutating func condition(_ key: String, _ condition: Explanation.Condition?) {
    self.key(key)
    if let condition { condition.write(to: &self) } else { string(nil) }
  }

  /// A field with a rule.
  mutating func rule(_ key: String, _ rule: Explanation.Rule) {
    self.key(key)
    object { json in
      json.ruleFields(name: rule.name, at: rule.at, within: rule.within)
      json.field("otherwise", truth: rule.isOtherwise)
      json.field("block", truth: rule.isBlock)
      json.field("documentation", rule.documentation)
    }
  }

  /// The fields by which decisions and explanations name a rule.
  package mutating func ruleFields(name: String?, at place: String, within blocks: [String]) {
    field("name", name)
    field("at", place)
    key("within")
    strings(blocks)
  }

  /// A fact's value.
  package mutating func output(_ value: Decision.FactValue.Output) {
    switch value {
    case .bool(let bool): self.bool(bool)
    case .number(let digits): raw(digits)
    case .text(let text): string(text)
    case .list(let values): array { json in for value in values { json.output(value) } }
    }
  }
}

extension Explanation.Condition {
  /// Writes the condition and its parts.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("text", text)
      json.field("truth", truth: truth)
      json.field("decisive", truth: isDecisive)
      json.field("kind", kind.rawValue)
      json.list("parts", parts) { $1.write(to: &$0) }
      json.places("values", values)
    }
  }
}

extension Explanation.Winner {
  /// Writes the rule that decided.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.rule("rule", rule)
      json.list("blocks", blocks) { json, block in
        json.object { json in
          json.rule("rule", block.rule)
          json.condition("condition", block.condition)
        }
      }
      json.condition("condition", condition)
      json.list("candidates", candidates) { $1.write(to: &$0) }
      json.places("asked", asked)
      json.field("or_queue", truth: isOrQueue)
    }
  }
}

extension Explanation.Candidate {
  /// Writes the team that was looked at.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("text", text)
      json.field("team", team)
      json.field("open", truth: isOpen)
      json.condition("condition", condition)
      json.field("chosen", truth: isChosen)
      json.places("values", values)
    }
  }
}

extension Explanation.PassedRule {
  /// Writes the rule that did not fire.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.rule("rule", rule)
      json.condition("failed", failed)
      json.field("obstacle", obstacle?.rawValue)
      json.list("candidates", candidates) { $1.write(to: &$0) }
      json.places("asked", asked)
      json.key("needs")
      json.strings(needs)
    }
  }
}

extension Explanation.HandoffItem {
  /// Writes what goes along, and who gave it.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("what", kind.rawValue)
      json.field("words", words)
      json.key("by")
      json.object { json in
        switch giver {
        case .rule: json.field("kind", "rule")
        case .orQueue: json.field("kind", "or queue")
        case .block(let rule):
          json.field("kind", "block")
          json.rule("rule", rule)
        case .team(let team):
          json.field("kind", "team")
          json.field("team", team)
        case .also(let at, let condition):
          json.field("kind", "also")
          json.field("at", at)
          json.condition("condition", condition)
        }
      }
    }
  }
}

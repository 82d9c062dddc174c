package import BatonDiagnostics
import BatonExplain
public import BatonValues

extension Decision {
  /// The decision as one line of JSON, without a line end: the same decision gives the same bytes.
  public var json: String {
    var json = JSONWriter()
    write(to: &json)
    return json.text
  }

  /// Writes the decision; the keys keep their order, and what has nothing to say is left out.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("chat")
      json.string(chat)
      json.key("outcome")
      json.string(outcome.rawValue)
      json.optional("team", team)
      if isClosed {
        json.key("closed")
        json.bool(true)
      }
      json.key("rule")
      writeRule(to: &json)
      json.key("otherwise")
      json.bool(isOtherwise)
      json.key("priority")
      json.string(priority)
      json.optional("say", say)
      json.optional("because", because)
      json.optional("next", next)
      json.optional("summary", summary)
      writeTimes(to: &json)
      writeFollowers(to: &json)
      json.list("tags", tags) { $0.string($1) }
      if let attach { attach.write(to: &json) }
      writeQuestions(to: &json)
      json.instant("now", now)
      json.key("policy")
      json.object { json in
        json.key("name")
        json.string(policyName)
        json.key("digest")
        json.string(policyDigest)
      }
      json.optional("receipt", receipt?.description)
    }
  }

  private func writeRule(to json: inout JSONWriter) {
    guard let rule else { return json.string(nil) }
    json.object { json in json.ruleFields(name: rule.name, at: rule.at, within: rule.within) }
  }

  private func writeTimes(to json: inout JSONWriter) {
    if let within {
      json.key("within_seconds")
      json.raw(DurationValue.seconds(within))
    }
    json.instant("due_at", dueAt)
    json.instant("opens_at", opensAt)
  }

  private func writeFollowers(to json: inout JSONWriter) {
    json.list("backup", backup) { json, backup in
      json.object { json in
        json.key("team")
        json.string(backup.team)
        json.key("after_seconds")
        json.raw(DurationValue.seconds(backup.after))
      }
    }
    json.list("notify", notify) { json, notification in
      json.object { json in
        json.key("channel")
        json.string(notification.channel)
        json.key("to")
        json.string(notification.to)
      }
    }
  }

  private func writeQuestions(to json: inout JSONWriter) {
    if let ask {
      json.key("ask")
      json.object { json in
        json.key("question")
        json.string(ask.question)
        json.key("for")
        json.strings(ask.facts)
      }
    }
    json.list("undecided", undecided) { json, undecided in
      json.object { json in
        json.key("rule")
        json.string(undecided.rule)
        json.key("needs")
        json.strings(undecided.needs)
      }
    }
  }
}

extension JSONWriter {
  /// A field with a string, if there is one.
  mutating func optional(_ key: String, _ value: String?) {
    guard let value else { return }
    self.key(key)
    string(value)
  }

  /// A field with an instant, if there is one that can be written.
  mutating func instant(_ key: String, _ value: Int64?) {
    guard let value, Instant.range.contains(value) else { return }
    self.key(key)
    string(Instant.rfc3339(value))
  }

  /// A field with an array, unless it is empty.
  mutating func list<Element>(
    _ key: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    self.key(key)
    array { json in for element in elements { write(&json, element) } }
  }
}

import BatonDiagnostics
package import BatonValues

extension Chat {
  /// The chat as a line of a file of chats.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      if let id { json.field("id", id) }
      if let now, Instant.range.contains(now) { json.field("now", Instant.rfc3339(now)) }
      json.key("messages")
      json.array { json in for message in messages { Self.write(message, to: &json) } }
      if !facts.isEmpty {
        json.key("facts")
        json.object { json in
          for fact in facts {
            json.key(fact.path)
            Self.write(fact.value, to: &json)
          }
        }
      }
      let told = teams.filter { $0.isOpen != nil }
      if !told.isEmpty {
        json.key("teams")
        json.object { json in
          for state in told {
            json.key(state.team)
            json.object { json in
              json.key("open")
              json.bool(state.isOpen ?? true)
            }
          }
        }
      }
    }
    return json.text
  }

  private static func write(_ message: Message, to json: inout JSONWriter) {
    json.object { json in
      json.field("from", message.from.rawValue)
      if let text = message.text { json.field("text", text) }
      if let at = message.at, Instant.range.contains(at) { json.field("at", Instant.rfc3339(at)) }
      if let confidence = message.confidence {
        json.key("confidence")
        json.raw(confidence.description)
      }
      if let label = message.label { json.field("label", label) }
    }
  }

  private static func write(_ value: Given, to json: inout JSONWriter) {
    switch value {
    case .null: json.raw("null")
    case .bool(let truth): json.bool(truth)
    case .number(let digits): json.raw(digits)
    case .text(let text): json.string(text)
    case .list(let values): json.array { json in for value in values { write(value, to: &json) } }
    case .money(let amount, let currency):
      json.object { json in
        json.field("amount", amount)
        json.field("currency", currency)
      }
    }
  }
}

extension JSONWriter {
  /// Writes a field that is a string.
  fileprivate mutating func field(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }
}

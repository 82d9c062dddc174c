import BatonDiagnostics
import BatonExplain
import BatonValues

extension Decision.Attachments {
  /// Writes the field `attach`, unless nothing goes along.
  func write(to json: inout JSONWriter) {
    guard !isEmpty else { return }
    json.key("attach")
    json.object { json in
      json.list("transcript", transcript ?? []) { json, message in
        json.object { json in
          json.key("from")
          json.string(message.from.rawValue)
          json.optional("text", message.text)
        }
      }
      writeQualifications(to: &json)
      json.list("intents", intents ?? []) { json, found in
        json.object { json in
          json.key("intent")
          json.string(found.intent)
          if let message = found.message {
            json.key("message")
            json.number(message)
          }
          json.optional("matched", found.matched)
        }
      }
      json.list("questions", questions ?? []) { $0.string($1) }
      json.facts("source", source ?? [])
      json.facts("facts", facts ?? [])
    }
  }

  /// Whether nothing goes along.
  var isEmpty: Bool {
    (transcript ?? []).isEmpty && (qualification ?? []).isEmpty && (intents ?? []).isEmpty
      && (questions ?? []).isEmpty && (source ?? []).isEmpty && (facts ?? []).isEmpty
  }

  private func writeQualifications(to json: inout JSONWriter) {
    guard let qualification, !qualification.isEmpty else { return }
    json.key("qualification")
    json.object { json in
      for one in qualification {
        json.key(one.name)
        json.object { json in
          for criterion in one.criteria {
            json.key(criterion.label)
            json.string(criterion.state.rawValue)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// A field with facts by their paths, unless there are none.
  fileprivate mutating func facts(_ key: String, _ facts: [Decision.FactValue]) {
    guard !facts.isEmpty else { return }
    self.key(key)
    object { json in
      for fact in facts {
        json.key(fact.path)
        json.output(fact.value)
      }
    }
  }
}

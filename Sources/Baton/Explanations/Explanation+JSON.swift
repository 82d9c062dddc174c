import BatonDiagnostics

extension Explanation {
  /// The explanation for programs, one object.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("decision")
      json.raw(decision.json)
      json.key("fired")
      json.array { json in for step in fired { Self.write(step, to: &json) } }
      json.key("above")
      json.array { json in for step in above { Self.write(step, to: &json) } }
    }
    return json.text
  }

  private static func write(_ step: Step, to json: inout JSONWriter) {
    json.object { json in
      json.key("rule")
      json.object { json in
        json.key("name")
        json.string(step.name)
        json.key("at")
        json.string(step.place)
      }
      json.key("verdict")
      json.string(step.verdict)
      json.key("conditions")
      json.array { json in for condition in step.conditions { write(condition, to: &json) } }
    }
  }

  private static func write(_ condition: Condition, to json: inout JSONWriter) {
    json.object { json in
      json.key("condition")
      json.string(condition.text)
      json.key("truth")
      json.string(condition.truth.map { $0 ? "true" : "false" } ?? "unknown")
      json.key("values")
      json.array { json in
        for value in condition.values {
          json.object { json in
            json.key("name")
            json.string(value.name)
            json.key("value")
            json.string(value.value)
          }
        }
      }
    }
  }
}

import BatonDiagnostics
import BatonValues

/// The facts of a policy as JSON Schema, 2020-12: what the object `facts` of a chat may hold, by dotted paths.
struct FactsSchema {
  /// What the policy wants to know.
  let schema: FactSchema

  /// Writes the schema.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("$schema")
      json.string("https://json-schema.org/draft/2020-12/schema")
      json.key("type")
      json.string("object")
      json.key("properties")
      json.object { json in
        for fact in schema.facts where fact.computed != .now {
          json.key(fact.path)
          json.object { json in
            if fact.computed != nil {
              json.key("description")
              json.string("From the messages, where it is not given")
            }
            json.key("anyOf")
            json.array { json in
              for form in forms(of: fact.type) { form(&json) }
              json.raw("{\"type\": \"null\"}")
            }
            if let value = fact.defaultValue, let text = defaultText(value) {
              json.key("default")
              json.raw(text)
            }
          }
        }
      }
    }
  }

  private typealias Form = (inout JSONWriter) -> Void

  /// The forms in which a value may be given.
  private func forms(of type: ValueType) -> [Form] {
    switch type {
    case .bool: [{ $0.raw("{\"type\": \"boolean\"}") }]
    case .number: [{ $0.raw("{\"type\": \"number\"}") }, digits]
    case .money(let currency): [{ $0.raw("{\"type\": \"number\"}") }, digits, amount(currency)]
    case .duration:
      [{ $0.raw("{\"type\": \"number\"}") }, { $0.raw("{\"type\": \"string\", \"format\": \"duration\"}") }]
    case .instant: [{ $0.raw("{\"type\": \"string\", \"format\": \"date-time\"}") }]
    case .text: [{ $0.raw("{\"type\": \"string\"}") }]
    case .team: [words(schema.teams)]
    case .enumeration(let place): [words(schema.enums[place].words.map(\.name))]
    case .set(let element): [list(of: element)]
    }
  }

  private let digits: Form = { $0.raw(#"{"type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$"}"#) }

  private func amount(_ currency: String) -> Form {
    { json in
      json.object { json in
        json.key("type")
        json.string("object")
        json.key("properties")
        json.raw(
          #"{"amount": {"type": ["number", "string"]}, "currency": {"type": "string", "description": "\#(currency)"}}"#)
        json.key("required")
        json.strings(["amount", "currency"])
      }
    }
  }

  private func words(_ words: [String]) -> Form {
    { json in
      json.object { json in
        json.key("enum")
        json.strings(words)
      }
    }
  }

  private func list(of element: ValueType) -> Form {
    { json in
      json.object { json in
        json.key("type")
        json.string("array")
        json.key("items")
        json.object { json in
          json.key("anyOf")
          json.array { json in for form in forms(of: element) { form(&json) } }
        }
      }
    }
  }

  /// A default as JSON, where JSON has a plain form for it.
  private func defaultText(_ value: Value) -> String? {
    switch value {
    case .bool(let bool): bool ? "true" : "false"
    case .number(let number), .money(let number): "\(number)"
    case .duration(let milliseconds): DurationValue.seconds(milliseconds)
    default: nil
    }
  }
}

import Baton
import BatonDiagnostics
import HTTPTypes

/// The document that describes the service, made of the routes themselves.
struct OpenAPIRoute {
  /// All routes but this one.
  let routes: [Route]
  /// Whether a token is needed.
  let needsToken: Bool

  /// The route.
  var route: Route {
    let operation = Operation("openapi", "This document", gives: [("application/json", "Any")])
    let bare = Route(.get, "/openapi.json", operation, isOpen: true, nil)
    let document = Self.document(routes + [bare], needsToken: needsToken)
    return Route(.get, "/openapi.json", operation, isOpen: true, .atOnce { _ in Reply(.ok, .json, document) })
  }

  private static func document(_ routes: [Route], needsToken: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("openapi")
      json.string("3.1.0")
      json.key("info")
      json.object { json in
        json.key("title")
        json.string("batond")
        json.key("version")
        json.string(batonVersion)
        json.key("summary")
        json.string("Decides when a chat goes from a bot to a person, and says why")
      }
      json.key("paths")
      json.object { json in
        var told: Set<String> = []
        for route in routes where told.insert(route.path).inserted {
          json.key(route.path)
          json.object { json in
            for other in routes where other.path == route.path { write(other, needsToken, to: &json) }
          }
        }
      }
      json.key("components")
      json.raw(OpenAPISchemas.components)
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ route: Route, _ needsToken: Bool, to json: inout JSONWriter) {
    let operation = route.operation
    json.key(route.method.rawValue.lowercased())
    json.object { json in
      json.key("operationId")
      json.string(operation.id)
      json.key("summary")
      json.string(operation.summary)
      if needsToken, !route.isOpen {
        json.key("security")
        json.raw("[{\"token\": []}]")
      }
      json.key("parameters")
      json.array { json in
        for part in route.path.split(separator: "/") where part.hasPrefix("{") {
          json.object { json in
            json.key("name")
            json.string(String(part.dropFirst().dropLast()))
            json.key("in")
            json.string("path")
            json.key("required")
            json.bool(true)
            json.key("schema")
            json.raw("{\"$ref\": \"#/components/schemas/\(part == "{id}" ? "HandoffNumber" : "PolicyName")\"}")
          }
        }
        for parameter in operation.parameters { write(parameter, to: &json) }
      }
      if !operation.takes.isEmpty {
        json.key("requestBody")
        json.object { json in
          json.key("required")
          json.bool(true)
          writeContent(operation.takes, to: &json)
        }
      }
      json.key("responses")
      json.object { json in
        json.key("200")
        json.object { json in
          json.key("description")
          json.string("Done")
          writeContent(operation.gives, to: &json)
        }
        let errors = operation.errors + (operation.takes.isEmpty ? [] : [408])
        for status in Set(errors + (route.isOpen ? [] : [401]) + [429, 503]).sorted() {
          json.key("\(status)")
          json.raw("{\"$ref\": \"#/components/responses/Error\"}")
        }
      }
    }
  }

  private static func write(_ parameter: Operation.Parameter, to json: inout JSONWriter) {
    json.object { json in
      json.key("name")
      json.string(parameter.name)
      json.key("in")
      json.string("query")
      json.key("description")
      json.string(parameter.text)
      if case .flag = parameter.form {
        json.key("allowEmptyValue")
        json.bool(true)
      }
      json.key("schema")
      let schema = parameter.form.schema
      json.raw(parameter.isRepeated ? "{\"type\": \"array\", \"items\": \(schema)}" : schema)
    }
  }

  private static func writeContent(_ content: [(kind: String, schema: String)], to json: inout JSONWriter) {
    json.key("content")
    json.object { json in
      for (kind, schema) in content {
        json.key(kind)
        json.raw("{\"schema\": {\"$ref\": \"#/components/schemas/\(schema)\"}}")
      }
    }
  }
}

extension Operation.Parameter.Form {
  /// What a value is, as JSON Schema.
  fileprivate var schema: String {
    switch self {
    case .text: #"{"type": "string"}"#
    case .flag: #"{"type": "boolean"}"#
    case .number(let range) where range.upperBound == .max: #"{"type": "integer", "minimum": \#(range.lowerBound)}"#
    case .number(let range):
      #"{"type": "integer", "minimum": \#(range.lowerBound), "maximum": \#(range.upperBound)}"#
    case .word(let words): "{\"enum\": [\(words.map { "\"\($0)\"" }.joined(separator: ", "))]}"
    case .instant: ##"{"$ref": "#/components/schemas/Instant"}"##
    case .receipt: #"{"type": "string", "pattern": "^baton1:[A-Za-z0-9_-]{68}$"}"#
    }
  }
}

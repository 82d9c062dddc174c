import Baton
import BatonDiagnostics
import BatonRuntime
import BatonValues
import HTTPTypes

/// Tells of the policies themselves.
struct PolicyRoutes: Sendable {
  /// The policies.
  let shelf: PolicyShelf

  /// The route that lists the policies.
  var list: Route {
    let operation = Operation("policies", "The policies by their names", gives: [("application/json", "Policies")])
    return Route(
      .get, "/v1/policies", operation,
      .atOnce { call throws(ServiceError) in
        try call.query.expect([])
        var json = JSONWriter()
        json.object { json in
          json.key("policies")
          json.array { json in for slot in shelf.slots { slot.writeState(to: &json) } }
        }
        json.endLine()
        return Reply(.ok, .json, json.bytes)
      })
  }

  /// The route that tells one policy, at a path.
  func one(_ path: String, id: String) -> Route {
    let operation = Operation(
      id, "A policy: its source, its digest, its teams and rules, and its facts as JSON Schema",
      gives: [("application/json", "Policy")], errors: [404])
    return Route(
      .get, path, operation,
      .atOnce { call throws(ServiceError) in
        try call.query.expect([])
        return Reply(.ok, .json, Self.json(try shelf.slot(call.name)))
      })
  }

  private static func json(_ slot: PolicySlot) -> [UInt8] {
    let edition = slot.edition
    let policy = edition.policy
    var json = JSONWriter()
    json.object { json in
      json.key("name")
      json.string(slot.name)
      json.key("policy")
      json.object { json in
        json.key("name")
        json.string(policy.name)
        json.key("digest")
        json.string(policy.digest)
      }
      json.key("edition")
      json.number(edition.number)
      json.key("last_reload")
      json.object { json in
        json.key("result")
        json.string(slot.refusal == nil ? "ok" : "refused")
        if let refusal = slot.refusal {
          json.key("message")
          json.string(refusal.summary)
          json.key("report")
          json.string(refusal.report)
        }
      }
      json.key("source")
      json.string(edition.texts.first?.text)
      json.key("files")
      json.array { json in
        for text in edition.texts {
          json.object { json in
            json.key("name")
            json.string(text.name)
            json.key("text")
            json.string(text.text)
          }
        }
      }
      json.key("teams")
      json.strings(policy.runtime.schema.teams)
      json.key("rules")
      json.array { json in
        for rule in policy.rules {
          json.object { json in
            json.key("name")
            json.string(policy.name(of: rule))
            json.key("at")
            json.string(policy.place(of: rule))
          }
        }
      }
      json.key("facts")
      FactsSchema(schema: policy.runtime.schema).write(to: &json)
    }
    json.endLine()
    return json.bytes
  }
}

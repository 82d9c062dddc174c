import Baton
import BatonDiagnostics
import HTTPTypes
import Logging

/// Reads the policies again when asked to.
struct ReloadRoute: Sendable {
  /// Reads them.
  let reloader: Reloader

  /// The route.
  var route: Route {
    let operation = Operation(
      "reload", "Read all policies again; one that has errors or fails its tests is refused, and the old one stays",
      gives: [("application/json", "Reloads")], errors: [409])
    return Route(
      .post, "/v1/reload", operation,
      .later { call throws(ServiceError) in
        try call.query.expect([])
        return Self.reply(await reloader.reload(because: "it was asked for"))
      })
  }

  private static func reply(_ outcomes: [(slot: PolicySlot, outcome: ReloadOutcome)]) -> Reply {
    var isRefused = false
    var json = JSONWriter()
    json.object { json in
      json.key("policies")
      json.array { json in
        for (slot, outcome) in outcomes {
          json.object { json in
            json.key("name")
            json.string(slot.name)
            json.key("digest")
            json.string(slot.edition.policy.digest)
            json.key("reload")
            switch outcome {
            case .unchanged: json.string("unchanged")
            case .swapped: json.string("swapped")
            case .refused(let refusal):
              isRefused = true
              json.string("refused")
              json.key("error")
              json.object { json in
                json.key("message")
                json.string(refusal.summary)
                json.key("report")
                json.string(refusal.report)
              }
            }
          }
        }
      }
    }
    json.endLine()
    return Reply(isRefused ? .conflict : .ok, .json, json.bytes)
  }
}
